"""The font in the package, and how Fontconfig is told of it."""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.render import fontconfig
from argmap.render.metrics import FONTS, face, text_width


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    "letters",
    ["Straße Łódź", "Θεσσαλονίκη", "Україна Россия", "الميثاق", "ברית", "“…” – ¶ § · ′"],
)
def test_it_has_the_scripts_that_are_promised(letters: str, bold: bool) -> None:
    assert [c for c in letters if c != " " and not face(bold).has(c)] == []


def test_its_licence_ships_with_it() -> None:
    assert "Bitstream Vera" in (FONTS / "LICENSE-DejaVu.txt").read_text(encoding="utf-8")


def test_widths_are_those_of_the_font() -> None:
    # The advance of `M` in DejaVu Sans is 1767 of 2048 units.
    assert text_width("M", 10) == pytest.approx(17670 / 2048, abs=0.01)
    assert text_width("Mi", 10) == text_width("M", 10) + text_width("i", 10)
    assert text_width("M", 10, bold=True) > text_width("M", 10)
    assert text_width("東", 10) == 10
    assert text_width("e\u0301", 10) == text_width("e", 10) + text_width("\u0301", 10)


def test_the_settings_name_our_fonts_and_take_in_the_users(tmp_path: Path) -> None:
    text = fontconfig.settings(tmp_path, "/home/a & b/fonts.conf")
    root = ElementTree.fromstring(text.encode())
    assert str(FONTS) in [element.text for element in root.iter("dir")]
    included = [element.text for element in root.iter("include")]
    assert included[0] == "/home/a & b/fonts.conf"
    assert all(element.get("ignore_missing") == "yes" for element in root.iter("include"))


def test_the_users_own_setting_is_back_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/nowhere")
    with fontconfig.fonts_named() as path:
        assert os.environ["FONTCONFIG_FILE"] == str(path)
        assert "/nowhere" in path.read_text(encoding="utf-8")
    assert os.environ["FONTCONFIG_FILE"] == "/nowhere"
    monkeypatch.delenv("FONTCONFIG_FILE")
    with fontconfig.fonts_named():
        pass
    assert "FONTCONFIG_FILE" not in os.environ


def test_a_cache_that_cannot_be_written_does_no_harm(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    barrier = tmp_path / "file"
    barrier.write_text("no folder")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: barrier / name)
    path = fontconfig.settings_file(None)
    assert not path.is_relative_to(barrier)
    assert str(FONTS) in path.read_text(encoding="utf-8")
