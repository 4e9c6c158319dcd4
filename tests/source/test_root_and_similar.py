"""The folder that a map must not leave, and the name that was meant."""

from pathlib import Path

import pytest

from argmap.source.root import root_of, settings_file
from argmap.source.similar import nearest


def test_the_root_is_the_nearest_folder_with_settings(tmp_path: Path) -> None:
    inner = tmp_path / "project" / "maps"
    inner.mkdir(parents=True)
    path = inner / "a.argmap"
    assert root_of(path) == inner

    project = tmp_path / "project" / "pyproject.toml"
    project.write_text("[tool.other]\nname = 'argmap'\n")
    assert root_of(path) == inner
    project.write_text("[tool.argmap]\n")
    assert root_of(path) == tmp_path / "project"
    project.write_text("[tool.argmap\n")
    assert root_of(path) == inner
    (tmp_path / "argmap.toml").write_text("")
    assert root_of(path) == tmp_path
    assert settings_file(inner) == tmp_path / "argmap.toml"


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("evidnce", "evidence"),
        ("Claim", "claim"),
        ("tehsis", "thesis"),
        ("theesis", "thesis"),
        ("xyz", None),
        ("", None),
    ],
)
def test_nearest(word: str, found: str | None) -> None:
    assert nearest(word, ["thesis", "claim", "evidence"]) == found


def test_nearest_of_nothing() -> None:
    assert nearest("claim", []) is None
