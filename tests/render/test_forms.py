"""The forms of a picture besides SVG, and what goes beside them."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import subprocess
import sys
from base64 import b64encode
from pathlib import Path
from struct import unpack

import pytest

from argmap.render import coverage
from argmap.render.embedded import draw
from argmap.render.installed import left_undrawn
from argmap.render.picture import FORMS, Options, form_of, render
from argmap.source.errors import UsageError

TEXT = "thesis t: A thesis.\n  claim c: A claim.\n"


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = unpack(">II", png[16:24])
    return wide, high


def test_a_png_has_the_shape_of_the_picture(read, drawn) -> None:
    wide, high = size(render(read(TEXT), "png").data)
    box = drawn(TEXT).root.get("viewBox").split()
    assert wide / high == pytest.approx(float(box[2]) / float(box[3]), rel=0.02)
    assert wide == pytest.approx(float(box[2]) * 2, rel=0.02)


@pytest.mark.parametrize(
    "words",
    [
        "WWWW MMMM @@@@ mmmm wwww %%%%",
        "Щедрый Жёлтый Шумный Юг",
        "Θεσσαλονίκη ΩΜΕΓΑ Ψυχή",
        "الميثاق السوفييتي الألماني",
        "הסכם ריבנטרופ מולוטוב",
        "Tĥè q̈uïçk ẃîłđ – “fox” … §",
    ],
)
def test_words_fit_into_their_boxes(read, words: str) -> None:
    text = (
        f'thesis t "{words}": {words * 4}\n  # {words}\n  claim c: {words} {{scheme="{words}"}}\n'
    )
    # Graphviz measures the words itself, and warns of a box that is too small for them.
    assert draw(render(read(text), "dot").data.decode(), "nop2", "svg").warnings == ()


def test_a_pdf_is_one_page(read) -> None:
    data = render(read(TEXT), "pdf").data
    assert data.startswith(b"%PDF-")
    assert re.search(rb"/Count 1\b", data)


def test_a_picture_too_large_for_paint_is_shrunk_and_says_so(read) -> None:
    text = "thesis t: T.\n" + "".join(
        f"claim c{n}: C.\nc{n} supports {'t' if n == 0 else f'c{n - 1}'}\n" for n in range(1200)
    )
    png = render(read(text), "png")
    assert max(size(png.data)) <= 32_100
    assert any("SVG" in line for line in png.warnings)
    pdf = render(read(text), "pdf")
    assert any("SVG" in line for line in pdf.warnings)
    pages = re.findall(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+)", pdf.data)
    assert pages
    assert all(max(map(float, page)) <= 14_400 for page in pages)


def test_dot_can_be_laid_out_anew(read) -> None:
    source = render(read(TEXT), "dot").data.decode()
    answer = draw(source, "dot", "plain")
    assert answer.warnings == ()
    assert b"node s0 " in answer.data
    assert b"edge s1 s0 " in answer.data


def test_the_page_needs_nothing_from_elsewhere(read) -> None:
    page = render(read(TEXT), "html").data.decode()
    assert not re.search(r"(?:src|href)=", page)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    allowed = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{allowed}'" in page
    assert page.count("<svg") == 1
    assert "<?xml" not in page


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("form", FORMS)
def test_every_form_in_every_theme(read, form: str, theme: str) -> None:
    picture = render(read(TEXT), form, Options(theme=theme))
    assert picture.data
    assert picture.warnings == ()


def test_the_form_is_told_by_the_ending() -> None:
    assert form_of("a/b.SVG") == "svg"
    assert form_of(Path("x.html")) == "html"
    with pytest.raises(UsageError, match=r"\.svg"):
        form_of("map.jpeg")


@pytest.mark.parametrize(
    ("form", "options", "said"),
    [
        ("svgg", Options(), "`svg`"),
        ("svg", Options(theme="drak"), "`dark`"),
        ("svg", Options(engine="neato"), "embedded"),
    ],
)
def test_an_unknown_word_is_said(read, form: str, options: Options, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        render(read(TEXT), form, options)


DRAWN_BOTH_WAYS = """
import sys
from argmap.render import embedded, fontconfig
from argmap.render.picture import render
from argmap.resolve.load import parse
fontconfig.SYSTEM = ""  # as on a machine that has neither fonts nor settings for them
kept = {}
def watched(source, layout, form):
    kept[form] = source
    return draw(source, layout, form)
draw, embedded.draw = embedded.draw, watched
picture = render(parse(sys.argv[2]).map, "png")
open(sys.argv[1] + "/ours.png", "wb").write(picture.data)
open(sys.argv[1] + "/source.dot", "w", encoding="utf-8").write(kept["png"])
"""
BARE = """
import sys
from pygraphviz import AGraph
AGraph(sys.argv[1] + "/source.dot").draw(sys.argv[1] + "/boxes.png", prog="nop2")
"""


def test_letters_are_drawn_where_fontconfig_finds_no_font(tmp_path: Path) -> None:
    # What Graphviz alone draws in such a place are empty boxes: other letters, the same picture.
    pictures = []
    for words in ("abcd", "efgh"):
        folder = tmp_path / words
        (folder / "empty").mkdir(parents=True)
        environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "empty")}
        for code in (DRAWN_BOTH_WAYS, BARE):
            arguments = [sys.executable, "-c", code, str(folder), f"thesis t: {words}\n"]
            subprocess.run(arguments, env=environment, check=True, capture_output=True)
        pictures.append([(folder / name).read_bytes() for name in ("ours.png", "boxes.png")])
    (ours, boxes), (our_others, _) = pictures
    assert ours != boxes
    assert ours != our_others


def test_scripts_that_no_font_has_are_said_with_place_and_remedy(
    read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coverage, "left_undrawn", set)
    monkeypatch.setattr(sys, "platform", "linux")
    text = "thesis t: नमस्ते दुनिया\n  claim c: नमस्ते 日本\n  # 東京\n  claim d: plain\n"
    lines = render(read(text), "png").warnings
    assert len(lines) == 2
    assert "Devanagari" in lines[0]
    assert "`t`" in lines[0]
    assert "Chinese" in lines[1]
    assert "`c`" in lines[1]
    assert all("install a font" in line and "SVG" in line for line in lines)
    assert render(read(text), "svg").warnings == ()


def test_what_installed_fonts_have_is_asked_of_them(capfd: pytest.CaptureFixture[str]) -> None:
    assert left_undrawn({"A", "ж", "\U0010fffd"}) == {"\U0010fffd"}
    assert capfd.readouterr() == ("", "")


def test_latin_greek_cyrillic_arabic_and_hebrew_need_no_other_font(read) -> None:
    text = "thesis t: Łódź Αθήνα Київ الميثاق ברית\n"
    assert render(read(text), "png").warnings == ()


PROGRAM = """#!{python}
import re, sys
from argmap.render.embedded import draw
source = sys.stdin.read()
layout = re.search(r"layout=(\\w+)", source)[1]
form = next(a[2:] for a in sys.argv[1:] if a.startswith("-T"))
answer = draw(source.replace(f"layout={{layout}};", ""), layout, form)
sys.stderr.write("".join(line + "\\n" for line in answer.warnings))
sys.stdout.buffer.write(answer.data)
open({log!r}, "a").write(form + "\\n")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
@pytest.mark.parametrize("form", ["svg", "png", "pdf"])
def test_a_dot_on_the_path_draws_when_asked(
    read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    log = tmp_path / "log"
    script = tmp_path / "dot"
    script.write_text(PROGRAM.format(python=sys.executable, log=str(log)))
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    ours = render(read(TEXT), form)
    theirs = render(read(TEXT), form, Options(engine="dot"))
    assert log.read_text().split()[-1] == form
    assert theirs.warnings == ()
    if form == "png":
        assert size(theirs.data) == size(ours.data)
    elif form == "svg":
        assert theirs.data == ours.data


def test_no_dot_on_the_path_is_said(read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="install Graphviz"):
        render(read(TEXT), "svg", Options(engine="dot"))
