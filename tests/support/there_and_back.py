"""Files that are read, written and read again."""

from collections.abc import Callable
from pathlib import Path

from argmap.compare.same import same_map
from argmap.interchange.convert import read, read_data, text_of
from argmap.source.diagnostic import Severity


def comes_back(path: Path, form: str, same: Callable[[str, str], bool]) -> None:
    """A file is the same after it was read and written, and so is its map.

    ``same`` compares two texts of the format.
    """
    map_ = read(path).map
    written = text_of(map_, form)
    assert written.losses == ()
    assert same(path.read_text(), written.text), path.name
    assert same_map(read_data(path.name, written.text.encode()).map, map_)


def comes_back_through_the_notation(
    path: Path, form: str, same: Callable[[str, str], bool]
) -> None:
    """A file is the same after its map was written by hand, as it were, and written from that."""
    map_ = read(path).map
    notation = text_of(map_, "argmap")
    assert notation.losses == ()
    again, diagnostics = read_data("map.argmap", notation.text.encode())
    assert [d for d in diagnostics if d.severity > Severity.ADVICE] == [], path.name
    assert same_map(map_, again), path.name
    assert same(path.read_text(), text_of(again, form).text), path.name
