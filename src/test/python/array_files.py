"""Writes files of arrays as people have them, for the test of reading them: left-out.npz (one array
of each kind that is no matrix of numbers, between two that are), names.npz, half.npz (float16),
lzma.npz (packed in another way than NumPy packs) and locked.npz (encrypted). It also prints the
SHA-256 of all finite numbers of float16 as float64, in the order of their bits, which the test
holds against what it reads.

Run it from anywhere, with NumPy (apt-get install python3-numpy zip):

    /usr/bin/python3 array_files.py

It was run with Python 3.11.2, NumPy 1.24.2 and Info-ZIP 3.0. It writes the same bytes every time,
but for locked.npz.
"""

import hashlib
import io
import os
import subprocess
import tempfile
import zipfile
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent.parent / "resources/org/chainrule/file/arrays"

W1 = np.array([[0.5, -1], [1.5, 0.5]])

RECORD = [("shape", "<i4"), ("x", [("a", "<i4"), ("b", "<f8")])]


def left_out():
    np.savez_compressed(
        FOLDER / "left-out.npz",
        W1=W1,
        words=np.array(["setosa", "virginica"]),
        bytes=np.array([[b"a", b"bc"]]),
        name=np.array("a net"),
        objects=np.array([[1, 2], [3]], dtype=object),
        records=np.array([(1, (2, 3.5))], dtype=RECORD),
        complex=np.array([[1 + 2j, 3]]),
        dates=np.array(["2024-01-05"], dtype="datetime64[D]"),
        times=np.array([5], dtype="timedelta64[ns]"),
        bfloat16=np.zeros((2, 3), dtype="V2"),
        wide=np.ones((2, 2), dtype=np.longdouble),
        deep=np.zeros((2, 3, 4)),
        deeper=np.zeros((1, 2, 3, 4), dtype=np.uint8),
        none=np.zeros(0),
        hollow=np.zeros((0, 3)),
        huge=np.zeros((2049, 2048), dtype=np.uint8),
        nan=np.array([[1, 2], [np.nan, 4]]),
        inf=np.array([1, -np.inf]),
        epoch=np.array(12),
        flags=np.array([True, False]),
    )


def names():
    arrays = ["dense/kernel", "dense/kernel:0", "fc1.weight", "größe", "W₁", "a b", "x.npy"]
    np.savez(FOLDER / "names.npz", **{name: np.array([[k]]) for k, name in enumerate(arrays)})


def half():
    numbers = np.array([[0.1, -2, 65504], [2.0**-24, 2.0**-14, -1 / 3]], dtype=np.float16)
    np.savez(
        FOLDER / "half.npz",
        little=numbers.astype("<f2"),
        big=numbers.astype(">f2"),
        fortran=np.asfortranarray(numbers),
        expected=numbers.astype("<f8"),
    )


def packed():
    array = io.BytesIO()
    np.save(array, W1)
    with zipfile.ZipFile(FOLDER / "lzma.npz", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr(zipfile.ZipInfo("W1.npy"), array.getvalue(), zipfile.ZIP_LZMA)


def locked():
    target = FOLDER / "locked.npz"
    target.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        np.save(os.path.join(folder, "W1.npy"), W1)
        command = ["zip", "-q", "-X", "-P", "secret", str(target), "W1.npy"]
        subprocess.run(command, cwd=folder, check=True)


def print_digest():
    halves = np.arange(2**16, dtype="<u2").view("<f2").astype("<f8")
    finite = halves[np.isfinite(halves)]
    print(len(finite), hashlib.sha256(finite.tobytes()).hexdigest())


left_out()
names()
half()
packed()
locked()
print_digest()
