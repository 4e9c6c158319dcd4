"""What a piece of work looks at is noted, and only inside the ``with``."""

from pathlib import Path

import argmap
from argmap.source.noted import noting


def test_the_files_of_a_map_are_noted_those_that_are_missing_too(tmp_path: Path) -> None:
    (tmp_path / "map.argmap").write_text(
        "---\nessay: essay.md\nbibliography: gone.bib\n---\nthesis a: One. [@b]\n",
        encoding="utf-8",
    )
    (tmp_path / "essay.md").write_text("Words.\n", encoding="utf-8")
    with noting() as found:
        argmap.load(tmp_path / "map.argmap")
    assert {Path(path).name for path in found} >= {"map.argmap", "essay.md", "gone.bib"}


def test_files_outside_the_root_are_not_looked_at(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    (tmp_path / "secret.md").write_text("Secret.\n", encoding="utf-8")
    (folder / "map.argmap").write_text(
        "---\nessay: ../secret.md\n---\nthesis a: One.\n", encoding="utf-8"
    )
    with noting() as found:
        argmap.load(folder / "map.argmap")
    assert {Path(path).name for path in found} == {"map.argmap"}


def test_nothing_is_noted_outside(tmp_path: Path) -> None:
    path = tmp_path / "map.argmap"
    path.write_text("thesis a: One.\n", encoding="utf-8")
    with noting() as found:
        pass
    argmap.load(path)
    assert found == set()
