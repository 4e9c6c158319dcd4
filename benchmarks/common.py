"""What the benchmarks share: maps made to measure, and the cost of a process."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

WORDS = [
    "pact",
    "treaty",
    "alliance",
    "border",
    "army",
    "minister",
    "note",
    "protocol",
    "frontier",
    "neutrality",
    "guarantee",
    "mission",
    "staff",
    "talks",
    "summer",
    "autumn",
    "border",
    "demand",
]
PEERS = Path(__file__).parent / "peers"


class Cost(NamedTuple):
    """CPU seconds, user and system together, and the greatest memory in bytes."""

    seconds: float
    memory: int


def cost(
    command: list[str], *, best_of: int = 1, environment: dict[str, str] | None = None
) -> Cost:
    """The least cost of a few runs of a command.

    Raises:
        RuntimeError: the command failed with something else than findings.
    """
    # As installed: pip compiles what it installs, and Python what it finds in a checkout, unless it
    # is told not to.
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    costs = []
    for _ in range(best_of):
        process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**inherited, **(environment or {})},
        )
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            raise RuntimeError(f"{command} failed: {said.decode(errors='replace')[-500:]}")
        costs.append(Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024))
    return min(costs)


def argmap(*arguments: object) -> list[str]:
    """The command line of the argmap that this Python has."""
    script = shutil.which("argmap", path=str(Path(sys.executable).parent)) or "argmap"
    return [script, *map(str, arguments)]


def argdown(*arguments: object) -> list[str]:
    """Argdown's command line, installed from npm on the first call."""
    script = PEERS / "node_modules" / ".bin" / "argdown"
    if not script.exists():
        subprocess.run(["npm", "install", "--silent"], cwd=PEERS, check=True)
    return [str(script), *map(str, arguments)]


def argdown_version() -> str:
    """The version of Argdown that the benchmarks run."""
    argdown()
    package = PEERS / "node_modules" / "@argdown" / "cli" / "package.json"
    import json

    return str(json.loads(package.read_text(encoding="utf-8"))["version"])


def sentence(chance: random.Random) -> str:
    """Twelve words."""
    return " ".join(chance.choice(WORDS) for _ in range(12))


def tree(size: int) -> Iterator[tuple[int, int, bool, str]]:
    """A tree in which each statement but the last ones has four under it.

    Yields number, depth, whether it is a leaf, and the sentence, in the order of writing.
    """
    chance = random.Random(1939)
    stack = [(0, 0)]
    while stack:
        number, depth = stack.pop()
        first = 4 * number + 1
        yield number, depth, first >= size, sentence(chance)
        stack += [(child, depth + 1) for child in range(min(first + 3, size - 1), first - 1, -1)]


def tree_map(size: int) -> str:
    """The tree in argmap's notation."""
    lines = []
    for number, depth, leaf, text in tree(size):
        role = "thesis" if number == 0 else "evidence" if leaf else "claim"
        lines.append(f"{'  ' * depth}{role} s{number}: {text}\n")
    return "".join(lines)


def tree_argdown(size: int) -> str:
    """The same tree in Argdown."""
    lines = []
    for number, depth, _, text in tree(size):
        mark = "+ " if depth else ""
        lines.append(f"{'    ' * depth}{mark}[s{number}]: {text}\n")
    return "".join(lines)


def chain_by_indentation(size: int) -> str:
    """Each statement under the one before."""
    chance = random.Random(1939)
    return "".join(
        f"{'  ' * n}{'thesis' if n == 0 else 'claim'} s{n}: {sentence(chance)}\n"
        for n in range(size)
    )


def chain_by_relations(size: int) -> str:
    """Each statement supports the one before, said by lines at the margin."""
    chance = random.Random(1939)
    statements = "".join(
        f"{'thesis' if n == 0 else 'claim'} s{n}: {sentence(chance)}\n" for n in range(size)
    )
    return statements + "".join(f"s{n} supports s{n - 1}\n" for n in range(1, size))


def siblings(size: int) -> str:
    """All statements directly under one thesis."""
    chance = random.Random(1939)
    return f"thesis s0: {sentence(chance)}\n" + "".join(
        f"  claim s{n}: {sentence(chance)}\n" for n in range(1, size)
    )


def report(name: str, ratio: float, bar: float | None, note: str = "") -> None:
    """One line: what was measured, the ratio, and whether it meets its bar."""
    verdict = "" if bar is None else f"bar {bar:<5g} {'met' if ratio <= bar else 'MISSED'}"
    print(f"{name:<62} {ratio:7.2f}  {verdict:<17} {note}".rstrip(), flush=True)
