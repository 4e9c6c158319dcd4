"""The bars of conversion: cost grows as the map does, into and out of every format.

``python benchmarks/interchange.py`` converts maps of 25,000 and of 100,000 statements, and needs a
quarter of an hour; ``--quick`` takes a fifth of each. Every row is how many times more the larger
map costs than the smaller one, which is a fourth of it: CPU seconds, and memory.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from common import Cost, argmap, cost, report, tree, tree_map

BOTH_WAYS = (
    "argmap", "argdown", "aif", "xaif", "arggraph", "brat", "af", "apx", "tgf", "graphml", "csv",
)  # fmt: skip
WRITTEN = ("mermaid", "d2", "dot", "markdown", "opml")
GROWTH = 4
BAR = 5.0
"""Four times the map may cost four times as much, and a quarter more for larger memory."""
AIF_NODES = 1400


def main() -> None:
    """Print every row."""
    small = 5_000 if "--quick" in sys.argv else 25_000
    print(f"{small:,} and {GROWTH * small:,} statements, Python {sys.version.split()[0]}\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sizes = [small, GROWTH * small]
        for size in sizes:
            notation = folder / f"{size}.argmap"
            notation.write_text(tree_map(size), encoding="utf-8")
            cost(argmap("convert", notation, folder / f"{size}.json"))
        for format_ in (*BOTH_WAYS, *WRITTEN):
            written = [folder / f"{size}.{format_}" for size in sizes]
            grows(
                f"argmap JSON into {format_}",
                [
                    cost(argmap("convert", folder / f"{size}.json", path, "--to", format_))
                    for size, path in zip(sizes, written, strict=True)
                ],
            )
            if format_ in BOTH_WAYS:
                grows(
                    f"{format_} into argmap JSON",
                    [
                        cost(argmap("convert", path, folder / "back.json", "--from", format_))
                        for path in written
                    ],
                )
        for format_, make in FOREIGN.items():
            grows(f"{format_} into argmap JSON", [foreign(folder, make, n, format_) for n in sizes])
        one_graph(folder)


def grows(what: str, costs: list[Cost]) -> None:
    """A row for time and one for memory."""
    less, more = costs
    report(f"{what}, time", more.seconds / less.seconds, BAR, f"{more.seconds:.1f} s")
    report(f"{what}, memory", more.memory / less.memory, BAR, f"{more.memory / 2**20:.0f} MiB")


def foreign(folder: Path, make: Callable[[int], Iterator[str]], size: int, format_: str) -> Cost:
    """What it costs to read a file of a format that argmap does not write."""
    path = folder / f"{size}.{format_}"
    path.write_text("".join(make(size)), encoding="utf-8")
    return cost(argmap("convert", path, folder / "back.json", "--from", format_))


def kialo(size: int) -> Iterator[str]:
    """The tree as a text export."""
    numbers = {0: "1"}
    for number, depth, _, text in tree(size):
        for place, child in enumerate(range(4 * number + 1, 4 * number + 5), 1):
            numbers[child] = f"{numbers[number]}.{place}"
        side = ("Pro: ", "Con: ")[number % 2] if depth else ""
        yield f"{numbers.pop(number)}. {side}{text}\n"


def sadface(size: int) -> Iterator[str]:
    """The tree as atoms and schemes."""
    nodes, edges = [], []
    for number, depth, _, text in tree(size):
        nodes.append({"id": f"a{number}", "type": "atom", "text": text})
        if depth:
            nodes.append({"id": f"s{number}", "type": "scheme", "name": "support"})
            edges.append({"source_id": f"a{number}", "target_id": f"s{number}"})
            edges.append({"source_id": f"s{number}", "target_id": f"a{(number - 1) // 4}"})
    yield json.dumps({"nodes": nodes, "edges": edges})


def carneades(size: int) -> Iterator[str]:
    """The tree as statements and arguments."""
    lines = list(tree(size))
    yield "statements:\n"
    yield from (f"  s{number}: {text}\n" for number, _, _, text in lines)
    yield "arguments:\n"
    for number, depth, _, _ in lines:
        if depth:
            yield f"  a{number}: {{premises: [s{number}], conclusion: s{(number - 1) // 4}}}\n"


FOREIGN = {"kialo": kialo, "sadface": sadface, "carneades": carneades}


def one_graph(folder: Path) -> None:
    """An AIF graph of the size of the largest ones that people publish, against Python itself."""
    notation = folder / "graph.argmap"
    notation.write_text(tree_map(AIF_NODES // 2), encoding="utf-8")
    cost(argmap("convert", notation, folder / "graph.aif"))
    nodes = len(json.loads((folder / "graph.aif").read_text(encoding="utf-8"))["nodes"])
    bare = cost([sys.executable, "-c", "pass"], best_of=9).seconds
    read = cost(argmap("convert", folder / "graph.aif", folder / "graph.json"), best_of=5).seconds
    report(f"an AIF graph of {nodes} nodes into argmap JSON / python", read / bare, 40)


if __name__ == "__main__":
    main()
