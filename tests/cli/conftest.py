"""Calls of the command inside the test's process, and in one of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.cli.entry import run

CLEAN = """\
thesis t: T.
  claim a: A.
    evidence e: E. [@s] {date=1939}

source s: S. {primary}
"""


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one, with no settings above it that count."""
    for name in [name for name in os.environ if name.startswith("ARGMAP_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def clean(folder: Path) -> Path:
    """A map without errors or warnings."""
    path = folder / "clean.argmap"
    path.write_text(CLEAN, encoding="utf-8")
    return path


@pytest.fixture
def argmap(capfd: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Run a command line in this process."""

    def call(*arguments: object) -> Outcome:
        capfd.readouterr()
        status = run([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        assert "Traceback" not in out + err
        return Outcome(status, out, err)

    return call


@pytest.fixture
def process() -> Callable[..., Outcome]:
    """Run a command line in a process of its own, with standard input and environment."""

    def call(*arguments: object, stdin: bytes = b"", **environment: str) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "argmap", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env={**os.environ, **environment},
            check=False,
        )
        out = done.stdout.decode("utf-8", "replace")
        err = done.stderr.decode("utf-8", "replace")
        assert "Traceback" not in out + err
        return Outcome(done.returncode, out, err)

    return call
