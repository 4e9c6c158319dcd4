"""Which part of a map is drawn."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from support.maps import maps

from argmap.model.map import ArgumentMap
from argmap.render.picture import Options, chosen
from argmap.render.select import for_thesis, in_section, to_depth, with_tag
from argmap.source.errors import UsageError

few = settings(max_examples=25)
TEXT = """
context all: Of the whole map.
thesis t: T.
  # One
  claim a: A.
    evidence deep: D. {.east}
      undercut u: U.
      context about: C.
  # Two
  claim b: B.
    evidence shared: S.
thesis other: O.
  because shared
  claim mine: M.
claim rival: R.
  evidence for-rival: F.
t contradicts other
b contradicts rival
"""


@pytest.fixture
def map_(read) -> ArgumentMap:
    return read(TEXT)


def names(part: ArgumentMap) -> set[str]:
    return set(part.statements)


def test_for_a_thesis_what_bears_on_it_and_its_bare_rivals(map_: ArgumentMap) -> None:
    assert names(for_thesis(map_, "t")) == {
        "all", "t", "a", "deep", "u", "about", "b", "shared", "rival", "for-rival", "other",
    }  # fmt: skip
    assert names(for_thesis(map_, "other")) == {"all", "other", "shared", "mine", "t"}


def test_to_a_depth(map_: ArgumentMap) -> None:
    assert names(to_depth(map_, 0)) == {"all", "t", "other", "rival"}
    assert names(to_depth(map_, 1)) == names(to_depth(map_, 0)) | {
        "a", "b", "shared", "mine", "for-rival",
    }  # fmt: skip
    assert names(to_depth(map_, 2)) == names(map_)


def test_linked_premises_are_cut_together(read) -> None:
    part = to_depth(read("thesis t: T.\n  claim a: A.\n  and claim b: B.\n    claim c: C.\n"), 1)
    assert names(part) == {"t", "a", "b"}
    assert len(part.arguments) == 1


def test_a_section_and_the_way_up(map_: ArgumentMap) -> None:
    assert names(in_section(map_, "one")) == {"all", "t", "a", "deep", "u", "about"}
    assert names(in_section(map_, "Two")) == {"all", "t", "b", "shared", "other"}


def test_a_section_within_a_section(read) -> None:
    part = in_section(
        read("thesis t: T.\n  # A\n  ## B\n  claim c: C.\n  # D\n  claim d: D.\n"), "A"
    )
    assert names(part) == {"t", "c"}


def test_a_tag_and_the_way_up(map_: ArgumentMap) -> None:
    assert names(with_tag(map_, "east")) == {"all", "t", "a", "deep", "about"}
    assert names(with_tag(map_, ".east")) == names(with_tag(map_, "east"))


def test_filters_work_one_after_another(map_: ArgumentMap) -> None:
    part = chosen(map_, Options(thesis="t", section="One", depth=1))
    assert names(part) == {"all", "t", "a"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (Options(thesis="othr"), "`other`"),
        (Options(thesis="a"), "thesis"),
        (Options(section="On"), "`One`"),
        (Options(tag="eats"), "`east`"),
        (Options(depth=-1), "-1"),
    ],
)
def test_what_is_not_there_is_said(map_: ArgumentMap, options: Options, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        chosen(map_, options)


@few
@given(maps(most=10))
def test_a_deeper_picture_shows_no_less(map_: ArgumentMap) -> None:
    shown: set[str] = set()
    for depth in range(4):
        now = names(to_depth(map_, depth))
        assert shown <= now
        shown = now


@few
@given(maps(most=10))
def test_a_part_for_a_thesis_keeps_all_that_bears_on_it(map_: ArgumentMap) -> None:
    for thesis in map_.theses:
        part = for_thesis(map_, thesis)
        assert part.bearing_on(thesis) == map_.bearing_on(thesis)
