"""Writes training.json: runs of 100 steps of SGD, momentum and Adam on five nets, with and without
L2, by PyTorch's own optimisers in double precision.

Run it from anywhere, with Debian 12's PyTorch (apt-get install python3-torch):

    /usr/bin/python3 training.py

It was run with Python 3.11.2 and PyTorch 1.13.0a0 (Debian's 1.13.1+dfsg-4). It draws the same
numbers every time.

A case holds a scenario, as a person would write its file, the settings of a run, the samples that
each of its first steps looks at (none where it looks at all), ℓ of all samples before the first
step and after each, and the weights and biases after the last. The order of the batches is that of
Java's SplittableRandom (Steele, Lea and Flood, 2014), which is written out here once more.
"""

import json
import random
from pathlib import Path

import torch
import torch.nn.functional as F

FILE = Path(__file__).parent.parent / "resources/org/chainrule/study/train/training.json"
SOURCE = "PyTorch 1.13.0a0, torch.optim in double precision (src/test/python/training.py)"
STEPS = 100


# --- The order of batches -------------------------------------------------------------------------

WORD = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


class SplittableRandom:
    def __init__(self, seed):
        self.seed = seed & WORD

    def next_int(self):
        self.seed = (self.seed + GOLDEN) & WORD
        z = self.seed
        z = (z ^ (z >> 33)) * 0x62A9D9ED799705F5 & WORD
        return ((z ^ (z >> 28)) * 0xCB24D0A5C88C35B3 & WORD) >> 32

    def below(self, bound):
        if bound & (bound - 1) == 0:
            return self.next_int() & (bound - 1)
        while True:
            drawn = self.next_int() >> 1
            rest = drawn % bound
            if drawn + (bound - 1) - rest < 1 << 31:
                return rest


def batches(count, size, seed):
    """The samples of each step, without an end."""
    epoch = 0
    while True:
        order = list(range(count))
        draw = SplittableRandom(seed + GOLDEN * epoch)
        for k in range(count - 1, 0, -1):
            other = draw.below(k + 1)
            order[k], order[other] = order[other], order[k]
        for start in range(0, count, size):
            yield order[start : start + size]
        epoch += 1


# --- The nets -------------------------------------------------------------------------------------

ACTIVATIONS = {
    "relu": torch.relu,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "silu": F.silu,
    "softplus": F.softplus,
    "identity": lambda z: z,
    "softmax": lambda z: torch.softmax(z, dim=0),
}


def loss_of(name, output, target):
    """ℓ of each sample, a column a sample."""
    if name == "mse":
        return ((output - target) ** 2).sum(dim=0)
    if name == "squared_error_half":
        return ((output - target) ** 2).sum(dim=0) / 2
    if name == "bce":
        return F.binary_cross_entropy(output, target, reduction="none").mean(dim=0)
    if name == "cross_entropy":
        return -(target * torch.log(output)).sum(dim=0)
    raise ValueError(name)


def loss(scenario, parameters, x, y):
    values = {}
    value = x
    for k, (layer, (weight, bias)) in enumerate(zip(scenario["layers"], parameters)):
        linear = weight @ value if bias is None else weight @ value + bias[:, None]
        value = ACTIVATIONS[layer["activation"]](linear)
        if "add" in layer:
            value = value + values[layer["add"]]
        values[f"z{2 * k + 2}"] = value
    each = loss_of(scenario["loss"], value, y)
    total = each.sum() if scenario.get("batch") == "sum" else each.mean()
    if "l2" in scenario:
        l2 = scenario["l2"]
        factor = l2["lambda"] / 2 if l2["half"] else l2["lambda"]
        total = total + factor * sum((weight**2).sum() for weight, _ in parameters)
    return total


def net(widths, layers, count, targets, seed, **rest):
    draw = random.Random(seed)

    def number(low, high):
        return round(draw.uniform(low, high), 3)

    made = []
    for inputs, outputs, layer in zip(widths, widths[1:], layers):
        layer = dict(layer)
        layer["W"] = [[number(-1, 1) for _ in range(inputs)] for _ in range(outputs)]
        if layer.pop("biased", True):
            layer["b"] = [number(-0.5, 0.5) for _ in range(outputs)]
        made.append(layer)
    x = [[number(-2, 2) for _ in range(count)] for _ in range(widths[0])]
    if targets == "classes":
        chosen = [draw.randrange(widths[-1]) for _ in range(count)]
        y = [[int(label == k) for label in chosen] for k in range(widths[-1])]
    elif targets == "bits":
        y = [[draw.randrange(2) for _ in range(count)] for _ in range(widths[-1])]
    else:
        y = [[number(-1, 1) for _ in range(count)] for _ in range(widths[-1])]
    return {"layers": made, **rest, "x": x, "y": y}


def layer(activation, **rest):
    return {"activation": activation, **rest}


NETS = {
    "regression-one-sample": (
        net([2, 3, 2], [layer("relu"), layer("identity")], 1, "reals", 1, loss="mse"),
        0.02,
        None,
    ),
    "sigmoid-bce": (
        net([2, 4, 1], [layer("tanh"), layer("sigmoid")], 4, "bits", 2, loss="bce"),
        0.3,
        None,
    ),
    "softmax-batches-of-5": (
        net(
            [3, 5, 4, 3],
            [layer("softplus"), layer("tanh"), layer("softmax")],
            12,
            "classes",
            3,
            loss="cross_entropy",
        ),
        0.05,
        (5, 7),
    ),
    "skip-frozen-no-bias": (
        net(
            [2, 3, 3, 2],
            [
                layer("silu", frozen=["W"]),
                layer("tanh", add="z2", biased=False),
                layer("identity", frozen=["b"]),
            ],
            3,
            "reals",
            4,
            loss="mse",
        ),
        0.05,
        None,
    ),
    "sum-batches-of-8": (
        net(
            [2, 8, 2],
            [layer("relu"), layer("identity")],
            20,
            "reals",
            5,
            loss="squared_error_half",
            batch="sum",
        ),
        0.01,
        (8, -3),
    ),
}

L2 = {"lambda": 0.05, "half": True}

OPTIMISERS = {
    "sgd": lambda moved, rate: torch.optim.SGD(moved, lr=rate),
    "momentum": lambda moved, rate: torch.optim.SGD(moved, lr=rate, momentum=0.9),
    "adam": lambda moved, rate: torch.optim.Adam(moved, lr=rate),
}


# --- The runs -------------------------------------------------------------------------------------


def tensor(rows):
    return torch.tensor(rows, dtype=torch.float64)


def run(scenario, optimiser, rate, batch):
    parameters = []
    moved = []
    for entry in scenario["layers"]:
        weight = tensor(entry["W"])
        bias = tensor(entry["b"]) if "b" in entry else None
        for name, some in (("W", weight), ("b", bias)):
            if some is not None and name not in entry.get("frozen", []):
                some.requires_grad_()
                moved.append(some)
        parameters.append((weight, bias))
    x, y = tensor(scenario["x"]), tensor(scenario["y"])
    order = batches(x.shape[1], *batch) if batch else None
    chosen = []
    steps = OPTIMISERS[optimiser](moved, rate)
    losses = [loss(scenario, parameters, x, y).item()]
    for _ in range(STEPS):
        steps.zero_grad()
        if order is None:
            loss(scenario, parameters, x, y).backward()
        else:
            indices = next(order)
            chosen.append(indices)
            loss(scenario, parameters, x[:, indices], y[:, indices]).backward()
        steps.step()
        losses.append(loss(scenario, parameters, x, y).item())
    final = []
    for weight, bias in parameters:
        entry = {"W": weight.tolist()}
        if bias is not None:
            entry["b"] = bias.tolist()
        final.append(entry)
    return {"batches": chosen[:10], "losses": losses, "layers": final}


def cases():
    for name, (scenario, rate, batch) in NETS.items():
        for penalty in (False, True):
            given = {**scenario, "l2": L2} if penalty else scenario
            for optimiser in OPTIMISERS:
                settings = {"optimiser": optimiser, "rate": rate}
                if batch:
                    settings |= {"batch": batch[0], "seed": batch[1]}
                yield {
                    "name": f"{name}{'-l2' if penalty else ''}-{optimiser}",
                    "scenario": given,
                    "settings": settings,
                    "expect": run(given, optimiser, rate, batch),
                }


def main():
    everything = {"source": SOURCE, "cases": list(cases())}
    FILE.write_text(json.dumps(everything, ensure_ascii=False, indent=None) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
