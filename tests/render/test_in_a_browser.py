"""The page of a picture, in a browser as people have it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.browser import CHROMIUM, seen

import argmap

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed here")


def test_the_script_fits_the_picture_into_the_window(tmp_path: Path) -> None:
    map_, _ = argmap.parse("thesis t: A wide one.\n" + "  claim: A claim of its own.\n" * 9)
    page = tmp_path / "map.html"
    page.write_bytes(argmap.draw_map(map_, "html").data)
    before = re.search(r'viewBox="([^"]*)"', page.read_text(encoding="utf-8"))
    after = re.search(r'viewBox="([^"]*)"', seen(page, tmp_path / "a", "--window-size=900,600"))
    assert before is not None
    assert after is not None
    left, _, wide, high = map(float, before[1].split())
    x, _, shown_wide, shown_high = map(float, after[1].split())
    assert shown_wide >= wide - 1
    assert shown_high >= high - 1
    assert x <= left


def test_nothing_in_a_map_becomes_script(tmp_path: Path) -> None:
    hostile = '<script>document.title="caught"</script><img src=x onerror="document.title=1">'
    map_, _ = argmap.parse(
        f'---\ntitle: {hostile!r}\n---\nsource s: S. {{url="javascript:document.title=2"}}\n'
        f"thesis t: {hostile} [@s]\n"
    )
    page = tmp_path / "map.html"
    page.write_bytes(argmap.draw_map(map_, "html").data)
    dom = seen(page, tmp_path / "b")
    assert "caught" in dom
    title = re.search("<title>(.*?)</title>", dom, re.DOTALL)
    assert title is not None
    assert title[1] not in ("caught", "1", "2")
    assert "<img" not in dom
    assert 'href="javascript' not in dom
