"""Computes every number of second-cases.json once more, without PyTorch and without any rule of
differentiation: values in 60-digit arithmetic, and each entry of each gradient as a central
difference of the loss. A contribution is the difference where only that one use of the variable is
moved. It shares no code with second_cases.py; it reads the file, and ends with status 1 where an
entry is further off than BOUND times the largest one of its matrix, or a step is missing.

Run it from anywhere, with mpmath (apt-get install python3-mpmath):

    /usr/bin/python3 confirm_second_cases.py

It was run with Python 3.11.2 and mpmath 1.2.1.
"""

import json
import sys
from pathlib import Path

from mpmath import mp, mpf

mp.dps = 60

FILE = Path(__file__).parent.parent / "resources/org/chainrule/pass/program/second-cases.json"
STEP = mpf(10) ** -20
BOUND = mpf(10) ** -13


def sigma(z):
    return 1 / (1 + mp.exp(-z))


def softmax(column):
    powers = [mp.exp(z) for z in column]
    return [power / sum(powers) for power in powers]


def activated(layer, column):
    name = layer["activation"]
    if name == "softmax":
        return softmax(column)
    slope = mpf(layer.get("slope", 0.01))
    alpha = mpf(layer.get("alpha", 1))
    entry = {
        "relu": lambda z: z if z > 0 else mpf(0),
        "leaky_relu": lambda z: z if z > 0 else slope * z,
        "sigmoid": sigma,
        "tanh": lambda z: (mp.exp(2 * z) - 1) / (mp.exp(2 * z) + 1),
        "softplus": lambda z: mp.log(1 + mp.exp(z)),
        "gelu": lambda z: z * (1 + mp.erf(z / mp.sqrt(2))) / 2,
        "silu": lambda z: z * sigma(z),
        "elu": lambda z: z if z > 0 else alpha * (mp.exp(z) - 1),
        "identity": lambda z: z,
    }[name]
    return [entry(z) for z in column]


def huber(distance, delta):
    return distance**2 / 2 if distance <= delta else delta * (distance - delta / 2)


def sample_loss(scenario, yhat, y):
    """The loss of one sample."""
    d = len(y)
    pairs = list(zip(yhat, y))
    delta = mpf(scenario.get("huber_delta", 1))
    return {
        "mse": lambda: sum((a - t) ** 2 for a, t in pairs),
        "squared_error_half": lambda: sum((a - t) ** 2 for a, t in pairs) / 2,
        "squared_error_mean": lambda: sum((a - t) ** 2 for a, t in pairs) / d,
        "bce": lambda: -sum(t * mp.log(a) + (1 - t) * mp.log(1 - a) for a, t in pairs) / d,
        "cross_entropy": lambda: -sum(t * mp.log(a) for a, t in pairs),
        "mae": lambda: sum(abs(a - t) for a, t in pairs) / d,
        "huber": lambda: sum(huber(abs(a - t), delta) for a, t in pairs) / d,
        "given": lambda: sum(a * t for a, t in pairs),
    }[scenario["loss"]]()


class Forward:
    """A forward pass in which one entry of a variable may be moved: in all its uses, or in one."""

    def __init__(self, scenario, name=None, use=None, row=0, column=0, change=0):
        self.moved = (name, use, row, column, change)
        self.values = {}
        self.uses = {}
        self.run(scenario)

    def store(self, name, rows):
        self.values[name] = self.with_change(name, None, rows)
        self.uses[name] = 0

    def used(self, name):
        self.uses[name] += 1
        return self.with_change(name, self.uses[name], self.values[name])

    def with_change(self, name, use, rows):
        moved_name, moved_use, row, column, change = self.moved
        if (name, use) != (moved_name, moved_use):
            return rows
        rows = [list(entries) for entries in rows]
        rows[row][column] += change
        return rows

    def run(self, scenario):
        before = "x"
        self.store("x", exact(scenario["x"]))
        depth = len(scenario["layers"])
        for k, layer in enumerate(scenario["layers"], 1):
            self.linear(k, layer, before)
            before = "yhat" if k == depth else f"z{2 * k}"
            self.activation(k, layer, before)
        yhat = turned(self.used("yhat"))
        losses = [
            sample_loss(scenario, *sample) for sample in zip(yhat, turned(exact(scenario["y"])))
        ]
        data = sum(losses)
        if scenario["loss"] != "given" and scenario.get("batch", "mean") == "mean":
            data /= len(losses)
        self.values["loss"] = [[data]]
        if "l2" in scenario:
            self.penalise(scenario["l2"], depth)

    def linear(self, k, layer, before):
        self.store(f"W{k}", exact(layer["W"]))
        weight = self.used(f"W{k}")
        samples = turned(self.used(before))
        bias = [mpf(0)] * len(weight)
        if layer.get("b") is not None:
            self.store(f"b{k}", exact(layer["b"]))
            bias = [entries[0] for entries in self.used(f"b{k}")]
        z = [
            [sum(w * a for w, a in zip(row, sample)) + b for row, b in zip(weight, bias)]
            for sample in samples
        ]
        self.store(f"z{2 * k - 1}", turned(z))

    def activation(self, k, layer, result):
        z = self.used(f"z{2 * k - 1}")
        h = turned([activated(layer, column) for column in turned(z)])
        if "add" in layer:
            self.store(f"h{2 * k}", h)
            h = self.used(f"h{2 * k}")
            added = self.used(layer["add"])
            h = [[a + b for a, b in zip(*rows)] for rows in zip(h, added)]
        self.store(result, h)

    def penalise(self, l2, depth):
        data = self.values["loss"][0][0]
        squares = sum(w**2 for k in range(1, depth + 1) for row in self.used(f"W{k}") for w in row)
        penalty = mpf(l2["lambda"]) * squares / (2 if l2["half"] else 1)
        self.values["loss_data"] = [[data]]
        self.values["penalty"] = [[penalty]]
        self.values["loss"] = [[data + penalty]]

    def loss(self):
        return self.values["loss"][0][0]


def exact(rows):
    """The doubles of the file as they are; a flat list is one column."""
    return [[mpf(e) for e in (row if isinstance(row, list) else [row])] for row in rows]


def turned(rows):
    return [list(column) for column in zip(*rows)]


def difference(scenario, name, use, row, column):
    ahead = Forward(scenario, name, use, row, column, STEP).loss()
    behind = Forward(scenario, name, use, row, column, -STEP).loss()
    return (ahead - behind) / (2 * STEP)


def gradient(scenario, forward, name, use=None):
    rows = forward.values[name]
    return [
        [difference(scenario, name, use, i, j) for j in range(len(rows[i]))]
        for i in range(len(rows))
    ]


def steps(scenario):
    """Every step by its id, in any order."""
    forward = Forward(scenario)
    result = {name: rows for name, rows in forward.values.items() if name[0] not in "xWb"}
    for name, count in forward.uses.items():
        result[f"dl_d{name}"] = gradient(scenario, forward, name)
        if count > 1:
            for use in range(1, count + 1):
                result[f"dl_d{name}_{use}"] = gradient(scenario, forward, name, use)
    return result


def descended(scenario, computed, rate):
    """Every parameter after one step, the loss there and the change that is predicted."""
    result, predicted = {"rate": rate}, mpf(0)
    moved = json.loads(json.dumps(scenario))
    for k, layer in enumerate(scenario["layers"], 1):
        for key in ("W", "b"):
            if layer.get(key) is None:
                continue
            factor = mpf(0 if key in layer.get("frozen", []) else rate)
            slopes = computed[f"dl_d{key}{k}"]
            rows = [
                [p - factor * g for p, g in zip(*pair)] for pair in zip(exact(layer[key]), slopes)
            ]
            predicted -= factor * sum(g**2 for row in slopes for g in row)
            moved["layers"][k - 1][key] = rows
            result[f"{key}{k}"] = rows
    result["loss"] = Forward(moved).loss()
    result["predicted"] = predicted
    return result


def as_rows(value):
    return exact(value) if isinstance(value, list) else [[mpf(value)]]


def error(expected, computed):
    """The largest distance, as a share of the largest entry."""
    if [len(row) for row in expected] != [len(row) for row in computed]:
        return mp.inf
    entries = [pair for rows in zip(expected, computed) for pair in zip(*rows)]
    size = max(abs(c) for _, c in entries)
    distance = max(abs(e - c) for e, c in entries)
    return distance / size if size > 0 else distance


def compared(name, expected, computed):
    if set(expected) != set(computed):
        sys.exit(f"{name}: not in both {sorted(set(expected) ^ set(computed))}")
    worst = mpf(0)
    for step, value in expected.items():
        off = error(as_rows(value), as_rows(computed[step]))
        if off > BOUND:
            sys.exit(f"{name}: {step} is off by {mp.nstr(off, 3)}")
        worst = max(worst, off)
    return worst, sum(len(row) for value in expected.values() for row in as_rows(value))


def main():
    cases = json.loads(FILE.read_text("utf-8"))["cases"]
    worst, entries = mpf(0), 0
    for case in cases:
        scenario = case["scenario"]
        computed = steps(scenario)
        found = [compared(scenario["name"], case["expect"], computed)]
        if "descent" in case:
            after = descended(scenario, computed, case["descent"]["rate"])
            found.append(compared(scenario["name"], case["descent"], after))
        worst = max([worst] + [off for off, _ in found])
        entries += sum(count for _, count in found)
    print(f"{len(cases)} cases, {entries} entries agree; the largest is off by {mp.nstr(worst, 3)}")


if __name__ == "__main__":
    main()
