"""Writes second-cases.json: nets with all that a file may hold since version 2, and every number of
their passes, computed by PyTorch's autograd in double precision.

Run it from anywhere, with Debian 12's PyTorch (apt-get install python3-torch):

    /usr/bin/python3 second_cases.py

It was run with Python 3.11.2 and PyTorch 1.13.0a0 (Debian's 1.13.1+dfsg-4). It draws the same
numbers every time. confirm_second_cases.py computes all of it once more, without PyTorch.

A case holds a scenario, as a person would write its file, and under "expect" the value of each step
by its id, a list of rows. Where a variable is used more than once, autograd is given one clone of
it a use, in the forward pass's order, and the gradient of a clone is that use's contribution.
"""

import json
import random
from pathlib import Path

import torch
import torch.nn.functional as F

FILE = Path(__file__).parent.parent / "resources/org/chainrule/pass/program/second-cases.json"

SOURCE = (
    "PyTorch 1.13.0a0, autograd in double precision (src/test/python/second_cases.py); every entry "
    "confirmed in 60-digit arithmetic, gradients as central differences of the loss "
    "(src/test/python/confirm_second_cases.py)"
)

# How far a net stays from its kinks, and an output from the limits of a logarithm.
MARGIN = 0.01


# --- The pass -------------------------------------------------------------------------------------


class Variable:
    """A value, and one clone of it for each use."""

    def __init__(self, value):
        self.value = value
        self.value.retain_grad()
        self.uses = []

    def use(self):
        clone = self.value.clone()
        clone.retain_grad()
        self.uses.append(clone)
        return clone


class Pass:
    """The forward pass of a scenario and, once this exists, all its gradients."""

    def __init__(self, scenario):
        self.scenario = scenario
        self.layers = scenario["layers"]
        self.variables = {}
        self.losses = {}
        value = self.variable("x", given(scenario["x"]))
        for number, layer in enumerate(self.layers, 1):
            value = self.layer(number, layer, value)
        self.loss(value)
        self.losses["loss"].backward()

    def variable(self, name, value):
        self.variables[name] = Variable(value)
        return self.variables[name]

    def layer(self, number, layer, value):
        weight = self.variable(f"W{number}", given(layer["W"]))
        linear = weight.use() @ value.use()
        if layer.get("b") is not None:
            bias = self.variable(f"b{number}", given(layer["b"]))
            linear = linear + bias.use()
        z = self.variable(f"z{2 * number - 1}", linear)
        activated = activation(layer, z.use())
        if "add" in layer:
            h = self.variable(f"h{2 * number}", activated)
            activated = h.use() + self.variables[layer["add"]].use()
        return self.variable(self.output(number), activated)

    def output(self, number):
        return "yhat" if number == len(self.layers) else f"z{2 * number}"

    def loss(self, yhat):
        data = loss(self.scenario, yhat.use(), fixed(self.scenario["y"]))
        if "l2" not in self.scenario:
            self.losses["loss"] = data
            return
        weights = [self.variables[f"W{k}"] for k in range(1, len(self.layers) + 1)]
        squares = sum((weight.use() ** 2).sum() for weight in weights)
        l2 = self.scenario["l2"]
        penalty = (l2["lambda"] / 2 if l2["half"] else l2["lambda"]) * squares
        self.losses = {"loss_data": data, "penalty": penalty, "loss": data + penalty}

    def steps(self):
        """Every step's value by its id: forward, then back from the last layer to the first."""
        steps = {}
        for name, variable in self.variables.items():
            if name[0] in "zhy":
                steps[name] = variable.value
        for name, value in self.losses.items():
            steps[name] = value.reshape(1, 1)
        for number in range(len(self.layers), 0, -1):
            for name in (
                self.output(number),
                f"h{2 * number}",
                f"z{2 * number - 1}",
                f"W{number}",
                f"b{number}",
            ):
                self.gradient(name, steps)
        self.gradient("x", steps)
        return {name: value.tolist() for name, value in steps.items()}

    def gradient(self, name, steps):
        if name not in self.variables:
            return
        variable = self.variables[name]
        if len(variable.uses) > 1:
            for count, use in enumerate(variable.uses, 1):
                steps[f"dl_d{name}_{count}"] = use.grad
        steps[f"dl_d{name}"] = variable.value.grad


def given(rows):
    return fixed(rows).requires_grad_()


def fixed(entries):
    return torch.tensor(columns(entries), dtype=torch.float64)


def columns(entries):
    """A flat list is one column."""
    return entries if isinstance(entries[0], list) else [[entry] for entry in entries]


def activation(layer, z):
    return {
        "relu": F.relu,
        "leaky_relu": lambda z: F.leaky_relu(z, layer.get("slope", 0.01)),
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
        "softplus": F.softplus,
        "gelu": F.gelu,
        "silu": F.silu,
        "elu": lambda z: F.elu(z, layer.get("alpha", 1.0)),
        "identity": lambda z: z.clone(),
        "softmax": lambda z: F.softmax(z, dim=0),
    }[layer["activation"]](z)


def loss(scenario, yhat, y):
    """The loss without a penalty: over the outputs of each sample first, then over the samples."""
    name = scenario["loss"]
    if name == "given":
        return (y * yhat).sum()
    if name == "mse":
        samples = F.mse_loss(yhat, y, reduction="none").sum(dim=0)
    elif name == "squared_error_half":
        samples = F.mse_loss(yhat, y, reduction="none").sum(dim=0) / 2
    elif name == "squared_error_mean":
        samples = F.mse_loss(yhat, y, reduction="none").mean(dim=0)
    elif name == "bce":
        samples = -(y * torch.log(yhat) + (1 - y) * torch.log1p(-yhat)).mean(dim=0)
    elif name == "cross_entropy":
        samples = -(y * torch.log(yhat)).sum(dim=0)
    elif name == "mae":
        samples = F.l1_loss(yhat, y, reduction="none").mean(dim=0)
    elif name == "huber":
        delta = scenario.get("huber_delta", 1.0)
        samples = F.huber_loss(yhat, y, reduction="none", delta=delta).mean(dim=0)
    return samples.sum() if scenario.get("batch") == "sum" else samples.mean()


# --- One step of descent --------------------------------------------------------------------------


def descent(scenario, rate):
    """Every W and b after one step, the loss there, and the change that the gradient predicts."""
    before = Pass(scenario)
    after = json.loads(json.dumps(scenario))
    result = {"rate": rate}
    predicted = 0.0
    for number, layer in enumerate(after["layers"], 1):
        for key in ("W", "b"):
            if layer.get(key) is None:
                continue
            parameter = before.variables[f"{key}{number}"].value.detach()
            gradient = before.variables[f"{key}{number}"].value.grad
            if key not in layer.get("frozen", []):
                parameter = parameter - rate * gradient
                predicted -= rate * (gradient**2).sum().item()
            layer[key] = parameter.tolist()
            result[f"{key}{number}"] = parameter.tolist()
    result["loss"] = Pass(after).losses["loss"].item()
    result["predicted"] = predicted
    return result


# --- Drawing the numbers --------------------------------------------------------------------------


class Numbers:
    """Numbers of two or three digits, none of them 0; the same for the same name."""

    def __init__(self, name):
        self.random = random.Random(name)

    def rows(self, height, width, unit):
        return [[self.number(unit) for _ in range(width)] for _ in range(height)]

    def number(self, unit):
        count = round(1.5 / unit)
        return self.random.choice([-1, 1]) * self.random.randint(1, count) / round(1 / unit)

    def target(self, kind, height, width):
        """A list of rows: any numbers, 0 and 1, probabilities, or one 1 a column."""
        if kind == "any":
            return self.rows(height, width, 0.1)
        if kind == "bits":
            return [[self.random.randint(0, 1) for _ in range(width)] for _ in range(height)]
        if kind == "probabilities":
            return [[self.random.randint(1, 9) / 10 for _ in range(width)] for _ in range(height)]
        if kind == "shares":
            return transposed([self.shares(height) for _ in range(width)])
        ones = [self.random.randrange(height) for _ in range(width)]
        return [[1 if row == one else 0 for one in ones] for row in range(height)]

    def shares(self, height):
        """Tenths that add up to 1."""
        cuts = sorted(self.random.sample(range(1, 10), height - 1))
        return [(high - low) / 10 for low, high in zip([0] + cuts, cuts + [10])]


def transposed(rows):
    return [list(column) for column in zip(*rows)]


def flat(rows):
    """One sample is written as a flat list."""
    return rows if len(rows[0]) > 1 else [row[0] for row in rows]


def drawn(name, sizes, layers, settings, samples, targets, numbers):
    """A scenario in the keys of its file; a layer's own W and b are drawn, the rest is given."""
    written = []
    for (inputs, outputs), layer in zip(zip(sizes, sizes[1:]), layers):
        weight = {"W": numbers.rows(outputs, inputs, 0.01)}
        bias = {"b": flat(numbers.rows(outputs, 1, 0.01))}
        if layer.get("b", "drawn") != "drawn":
            bias = {} if layer["b"] == "missing" else {"b": layer["b"]}
        rest = {key: value for key, value in layer.items() if key != "b"}
        written.append({**weight, **bias, **rest})
    return {
        "format": "chainrule-scenario",
        "version": 2,
        "name": name,
        "layers": written,
        **settings,
        "x": flat(numbers.rows(sizes[0], samples, 0.1)),
        "y": flat(numbers.target(targets, sizes[-1], samples)),
    }


def generic(scenario):
    """Whether a mistake would show: nothing near a kink, both sides of it met, no gradient is 0."""
    run = Pass(scenario)
    for number, layer in enumerate(scenario["layers"], 1):
        z = run.variables[f"z{2 * number - 1}"].value
        if layer["activation"] in ("relu", "leaky_relu", "elu"):
            if z.abs().min() < MARGIN or z.min() > 0 or z.max() < 0:
                return False
    yhat = run.variables["yhat"].value
    y = fixed(scenario["y"])
    if scenario["loss"] in ("bce", "cross_entropy"):
        if yhat.min() < MARGIN or yhat.max() > 1 - MARGIN:
            return False
    distance = (yhat - y).abs()
    if scenario["loss"] == "mae" and distance.min() < MARGIN:
        return False
    if scenario["loss"] == "huber":
        delta = scenario.get("huber_delta", 1.0)
        if (distance - delta).abs().min() < MARGIN:
            return False
        if distance.min() > delta or distance.max() < delta:
            return False
    gradients = [v.value.grad for v in run.variables.values()]
    gradients += [use.grad for v in run.variables.values() for use in v.uses]
    return all(gradient.abs().max() > 0.001 for gradient in gradients)


def case(name, sizes, layers, samples=1, targets="any", like=None, rate=None, **settings):
    """Draws until the net is generic. With like, the numbers are those of the case of that name."""
    layers = [{"activation": layer} if isinstance(layer, str) else layer for layer in layers]
    for draw in range(10_000):
        numbers = Numbers(f"{like or name} {draw}")
        scenario = drawn(name, sizes, layers, settings, samples, targets, numbers)
        if generic(scenario):
            result = {"scenario": scenario, "expect": Pass(scenario).steps()}
            return {**result, "descent": descent(scenario, rate)} if rate else result
    raise ValueError(f"{name}: no net is generic")


def layer(activation, **keys):
    return {"activation": activation, **keys}


# --- The cases ------------------------------------------------------------------------------------


def losses():
    """The new losses, and every loss with a batch that is a sum."""
    yield case("half-n1", [2, 3, 2], ["relu", "identity"], loss="squared_error_half")
    yield case("half-n3", [2, 3, 2], ["tanh", "identity"], 3, loss="squared_error_half")
    yield case(
        "half-n3-sum",
        [2, 3, 2],
        ["tanh", "identity"],
        3,
        like="half-n3",
        loss="squared_error_half",
        batch="sum",
    )
    yield case("half-sigmoid-n2", [3, 2, 2], ["sigmoid", "sigmoid"], 2, loss="squared_error_half")
    yield case("mean-n1", [2, 3, 3], ["relu", "identity"], loss="squared_error_mean")
    yield case("mean-n4", [3, 2, 3], ["softplus", "tanh"], 4, loss="squared_error_mean")
    yield case(
        "mean-n4-sum",
        [3, 2, 3],
        ["softplus", "tanh"],
        4,
        like="mean-n4",
        loss="squared_error_mean",
        batch="sum",
    )
    yield case("given-n1", [2, 3, 2], ["relu", "identity"], loss="given")
    yield case("given-n3", [2, 2, 3], ["gelu", "sigmoid"], 3, loss="given")
    yield case(
        "given-n3-sum",
        [2, 2, 3],
        ["gelu", "sigmoid"],
        3,
        like="given-n3",
        loss="given",
        batch="sum",
    )
    yield case("given-softmax-n2", [2, 3], ["softmax"], 2, loss="given")
    yield case("mse-n1-sum", [2, 3, 2], ["relu", "identity"], loss="mse", batch="sum")
    yield case("mse-n3-sum", [2, 3, 2], ["relu", "identity"], 3, loss="mse", batch="sum")
    yield case(
        "bce-fused-n3-sum", [2, 3, 2], ["silu", "sigmoid"], 3, "bits", loss="bce", batch="sum"
    )
    yield case(
        "bce-fused-n2-mean", [2, 3, 2], ["relu", "sigmoid"], 2, "bits", loss="bce", batch="mean"
    )
    yield case(
        "bce-softmax-n2-sum",
        [2, 2, 3],
        ["tanh", "softmax"],
        2,
        "probabilities",
        loss="bce",
        batch="sum",
    )
    yield case(
        "ce-fused-n3-sum",
        [2, 3, 3],
        ["relu", "softmax"],
        3,
        "ones",
        loss="cross_entropy",
        batch="sum",
    )
    yield case(
        "ce-sigmoid-n2-sum",
        [2, 3, 3],
        ["tanh", "sigmoid"],
        2,
        "shares",
        loss="cross_entropy",
        batch="sum",
    )
    yield case("mae-n3-sum", [3, 2, 2], ["relu", "identity"], 3, loss="mae", batch="sum")
    yield case(
        "huber-n3-sum",
        [3, 2, 2],
        ["relu", "identity"],
        3,
        loss="huber",
        huber_delta=0.7,
        batch="sum",
    )


def biases():
    """Layers without a bias: the key is missing, or null."""
    missing = {"b": "missing"}
    null = {"b": None}
    yield case(
        "no-bias-n1",
        [2, 3, 2],
        [layer("relu", **missing), layer("identity", **missing)],
        loss="squared_error_half",
    )
    yield case("null-bias-first-n3", [2, 3, 2], [layer("tanh", **null), "identity"], 3, loss="mse")
    yield case(
        "no-bias-last-n2-fused",
        [2, 3, 2],
        ["relu", layer("sigmoid", **missing)],
        2,
        "probabilities",
        loss="bce",
    )
    yield case("no-bias-one-layer-n1", [3, 2], [layer("identity", **null)], loss="given")


def frozen():
    """Frozen matrices, which change no number of a pass but stay where they are in a descent."""
    yield case(
        "frozen-bias-n2",
        [2, 3, 2],
        [layer("relu", frozen=["b"]), layer("identity", frozen=["b"])],
        2,
        rate=0.1,
        loss="squared_error_half",
    )
    yield case(
        "frozen-weight-n1",
        [2, 2, 1],
        [layer("sigmoid", frozen=["W"]), layer("sigmoid")],
        1,
        "bits",
        loss="bce",
    )
    yield case(
        "frozen-layer-l2-skip-n3",
        [2, 3, 3, 2],
        [layer("tanh", frozen=["W", "b"]), layer("relu", add="z2", frozen=["W"]), "identity"],
        3,
        rate=0.1,
        loss="mse",
        l2={"lambda": 0.3, "half": False},
    )


def penalties():
    """L2, with and without the half; it is added once, whatever becomes of the batch."""
    half = {"lambda": 0.1, "half": True}
    whole = {"lambda": 0.1, "half": False}
    net = [2, 3, 2], ["relu", "identity"]
    yield case("l2-half-n1", *net, loss="squared_error_half", l2=half)
    yield case("l2-whole-n1", *net, like="l2-half-n1", loss="squared_error_half", l2=whole)
    yield case("l2-half-fused-n3", [2, 3, 2], ["relu", "sigmoid"], 3, "bits", loss="bce", l2=half)
    yield case(
        "l2-whole-fused-n3-sum",
        [2, 2, 3],
        ["tanh", "softmax"],
        3,
        "ones",
        loss="cross_entropy",
        batch="sum",
        l2={"lambda": 0.25, "half": False},
    )
    yield case(
        "l2-half-three-layers-n2",
        [3, 2, 2, 2],
        ["silu", "relu", "identity"],
        2,
        loss="squared_error_mean",
        l2={"lambda": 0.7, "half": True},
    )
    yield case(
        "l2-no-bias-n1",
        [2, 2, 1],
        [layer("tanh", b="missing"), layer("identity", b=None)],
        loss="mae",
        l2={"lambda": 0.02, "half": False},
    )
    yield case("l2-given-n2", [2, 2], ["tanh"], 2, loss="given", l2={"lambda": 1.5, "half": True})


def slopes():
    """Leaky ReLU's slope and ELU's alpha at other values than 0.01 and 1."""
    yield case(
        "leaky-n1",
        [2, 3, 2],
        [layer("leaky_relu", slope=0.2), "identity"],
        loss="squared_error_half",
    )
    yield case(
        "leaky-two-n3",
        [2, 3, 2],
        [layer("leaky_relu", slope=0.3), layer("leaky_relu", slope=0.05)],
        3,
        loss="mse",
    )
    yield case(
        "leaky-and-default-n2",
        [2, 3, 3, 1],
        [layer("leaky_relu", slope=0.25), "leaky_relu", "identity"],
        2,
        loss="squared_error_half",
    )
    yield case("elu-n1", [2, 3, 2], [layer("elu", alpha=1.5), "identity"], loss="mse")
    yield case(
        "elu-two-n3",
        [2, 3, 2],
        [layer("elu", alpha=0.6), layer("elu", alpha=2)],
        3,
        loss="squared_error_mean",
    )
    yield case(
        "elu-leaky-n2-sum",
        [2, 3, 3, 2],
        [layer("elu", alpha=0.8), layer("leaky_relu", slope=0.1), layer("sigmoid")],
        2,
        "bits",
        loss="bce",
        batch="sum",
    )


def skips():
    """Skip connections: where the added value comes from, and where it is added."""
    half = "squared_error_half"
    yield case("add-x-n1", [3, 2, 3, 2], ["relu", layer("tanh", add="x"), "identity"], loss=half)
    yield case("add-x-first-n2", [2, 2, 1], [layer("relu", add="x"), "identity"], 2, loss=half)
    yield case("add-x-one-layer-n1", [2, 2], [layer("sigmoid", add="x")], loss=half)
    yield case("add-z2-n1", [2, 3, 3, 2], ["relu", layer("relu", add="z2"), "identity"], loss=half)
    yield case(
        "add-z2-over-two-n1",
        [2, 3, 2, 3, 1],
        ["relu", "tanh", layer("relu", add="z2"), "identity"],
        loss="mse",
    )
    yield case(
        "add-z2-over-two-n3",
        [2, 3, 2, 3, 1],
        ["gelu", "relu", layer("identity", add="z2"), "identity"],
        3,
        loss="mse",
    )
    yield case("add-z1-n1", [2, 3, 3, 2], ["relu", layer("relu", add="z1"), "identity"], loss=half)
    yield case("add-z1-first-n2", [3, 2, 2], [layer("relu", add="z1"), "identity"], 2, loss="mse")
    yield case(
        "add-z3-n2",
        [2, 2, 3, 3, 2],
        ["tanh", "relu", layer("silu", add="z3"), "identity"],
        2,
        loss=half,
    )
    yield case(
        "add-z2-twice-n1",
        [2, 3, 3, 3, 2],
        ["tanh", layer("relu", add="z2"), layer("sigmoid", add="z2"), "identity"],
        loss=half,
    )
    yield case(
        "add-x-twice-n2",
        [2, 3, 2, 2],
        ["relu", layer("tanh", add="x"), layer("identity", add="x")],
        2,
        loss=half,
    )
    yield case(
        "add-a-sum-n2",
        [2, 3, 3, 3, 1],
        ["relu", layer("tanh", add="z2"), layer("softplus", add="z4"), "identity"],
        2,
        loss="mse",
    )
    yield case("add-last-n1", [2, 3, 3], ["relu", layer("identity", add="z2")], loss=half)
    yield case("add-last-x-given-n2", [3, 2, 3], ["relu", layer("tanh", add="x")], 2, loss="given")
    yield case(
        "add-last-sigmoid-bce-n2",
        [2, 2, 2],
        ["tanh", layer("sigmoid", add="z2")],
        2,
        "bits",
        loss="bce",
    )
    yield case(
        "add-last-softmax-ce-n2-sum",
        [2, 3, 3],
        ["tanh", layer("softmax", add="z2")],
        2,
        "ones",
        loss="cross_entropy",
        batch="sum",
    )
    yield case(
        "add-to-softmax-n2",
        [2, 3, 3, 2],
        ["relu", layer("softmax", add="z2"), "identity"],
        2,
        loss=half,
    )
    yield case(
        "add-before-softmax-n1",
        [2, 2, 3, 3],
        ["tanh", "softmax", layer("identity", add="z3")],
        loss="squared_error_mean",
    )
    yield case(
        "add-fused-bce-n3",
        [2, 3, 3, 2],
        ["relu", layer("relu", add="z2"), "sigmoid"],
        3,
        "probabilities",
        loss="bce",
    )
    yield case(
        "add-fused-ce-n1",
        [2, 2, 2, 3],
        ["tanh", layer("silu", add="z2"), "softmax"],
        1,
        "shares",
        loss="cross_entropy",
    )


def combinations():
    """All at once."""
    yield case(
        "all-n2-sum",
        [2, 3, 3, 2],
        [layer("relu", b="missing"), layer("tanh", add="z2", b="missing"), "identity"],
        2,
        loss="squared_error_half",
        batch="sum",
        l2={"lambda": 0.2, "half": True},
    )
    yield case(
        "all-last-n3-sum",
        [3, 3, 3],
        [
            layer("leaky_relu", slope=0.15, add="x", frozen=["W"]),
            layer("elu", alpha=0.4, add="z2", b=None),
        ],
        3,
        loss="squared_error_mean",
        batch="sum",
        l2={"lambda": 0.05, "half": False},
    )
    yield case(
        "all-fused-n3-sum",
        [2, 2, 2, 2, 1],
        [
            layer("relu", b=None),
            layer("tanh", add="x", frozen=["b"]),
            layer("elu", alpha=1.2, add="z2", b="missing"),
            layer("sigmoid", b="missing"),
        ],
        3,
        "bits",
        loss="bce",
        batch="sum",
        l2={"lambda": 0.4, "half": False},
    )


# --- Writing --------------------------------------------------------------------------------------


def digits(value):
    """JSON with 17 significant digits a number."""
    if isinstance(value, list):
        return "[" + ",".join(digits(entry) for entry in value) + "]"
    return format(value + 0.0, ".17g")  # turns -0 into 0


def lines(numbers):
    return ",\n".join(f'  "{name}":{digits(value)}' for name, value in numbers.items())


def block(entry):
    parts = [f'{{"scenario":{json.dumps(entry["scenario"], separators=(",", ":"))}']
    for key in ("expect", "descent"):
        if key in entry:
            parts.append(f' "{key}":{{\n{lines(entry[key])}}}')
    return ",\n".join(parts) + "}"


def main():
    groups = [losses, biases, frozen, penalties, slopes, skips, combinations]
    cases = [entry for group in groups for entry in group()]
    blocks = ",\n".join(block(entry) for entry in cases)
    FILE.write_text(f'{{"source":{json.dumps(SOURCE)},\n"cases":[\n{blocks}]}}\n', "utf-8")
    print(f"{len(cases)} cases in {FILE.name}")


if __name__ == "__main__":
    main()
