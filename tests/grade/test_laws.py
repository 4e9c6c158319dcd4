"""What holds of marks whatever is marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.essays import essays, padded, shuffled
from support.maps import maps

import argmap
from argmap.grade.grade import grade
from argmap.grade.library import BUILT_IN, built_in
from argmap.grade.marked import Marked
from argmap.interchange.convert import text_of
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Severity
from argmap.source.document import Document
from argmap.syntax.format import format_text

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.argmap"))
DEFAULT = built_in("structure")
slow = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
PLAIN = essays() | maps()


def marked(map_: ArgumentMap, rubric: str = "structure") -> Marked:
    return grade(Loaded(map_, ()), built_in(rubric))


def points(mark: Marked) -> list[tuple[str, str, float | None, float]]:
    return [(each.id, each.status, each.points, each.max) for each in mark.criteria]


@slow
@given(st.data())
def test_names_and_order_change_no_mark(data: st.DataObject) -> None:
    map_ = data.draw(PLAIN)
    other = data.draw(shuffled(map_))
    for name in BUILT_IN:
        one, two = marked(map_, name), marked(other, name)
        assert points(one) == points(two)
        assert (one.score, one.max, one.amount, one.shape, one.band) == (
            (two.score, two.max, two.amount, two.shape, two.band)
        )


@slow
@given(st.data())
def test_padding_never_raises_the_default_mark(data: st.DataObject) -> None:
    map_ = data.draw(essays().filter(lambda each: each.theses))
    assert marked(data.draw(padded(map_))).score <= marked(map_).score


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_padding_never_raises_the_mark_of_an_example(path: Path, data: st.DataObject) -> None:
    map_ = argmap.load(path).map
    assert marked(data.draw(padded(map_))).score <= marked(map_).score


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(essays())
def test_layout_changes_no_mark(map_: ArgumentMap) -> None:
    text = text_of(map_, "argmap").text
    broken = text.replace(": ", ":\n" + " " * 60)
    formatted, _ = format_text(Document("x.argmap", broken))
    assert formatted is not None
    first = grade(argmap.parse(text), DEFAULT)
    for other in (broken, formatted):
        assert points(grade(argmap.parse(other), DEFAULT)) == points(first)


@slow
@given(PLAIN, st.sampled_from(BUILT_IN))
def test_points_stay_within_their_bounds_and_add_up(map_: ArgumentMap, name: str) -> None:
    rubric, mark = built_in(name), marked(map_, name)
    for each in mark.criteria:
        assert each.points is None or 0 <= each.points <= each.max
        assert each.reason
    assert 0 <= mark.score <= mark.max
    assert mark.max + mark.pending == pytest.approx(rubric.scale)
    assert mark.amount.points + mark.shape.points == pytest.approx(mark.score)
    assert mark.amount.max + mark.shape.max == pytest.approx(mark.max)
    assert len(mark.feedback.steps) <= 3
    assert [place.number for place in mark.weak_places] == list(range(1, len(mark.weak_places) + 1))


@slow
@given(essays())
def test_a_map_is_marked_the_same_twice(map_: ArgumentMap) -> None:
    assert marked(map_) == marked(map_)


CASE = """
source k: A diary.

thesis t: The pact was a success for Stalin.
  claim west: Western powers refused every alliance in Moscow.
    evidence munich: The Soviet Union was kept out of Munich.
    evidence ship: British negotiators travelled slowly by ship.
  claim japan: Japan threatened the eastern frontier.
  claim trains: Railways carried the harvest towards Germany.
  objection attack: Hitler attacked two years later anyway.
    rebuttal urals: Two years gave factories beyond the Urals.
  objection finland: Finland resisted the winter invasion.
"""


@pytest.mark.parametrize(
    "more",
    [
        # The same again, somewhere else, over evidence that is there already.
        "thesis: The pact was a success for Stalin.\n  because munich\n",
        "thesis: The pact was a success for Stalin.\n  because munich\n  because ship\n",
        "claim: The pact was a success for Stalin.\n  because munich\n",
        "claim x: Japan threatened the eastern frontier.\n  because munich\nx supports t\n",
        # The same again, with a word, a year or a sign that nobody sees.
        "evidence x: The Soviet Union was kept out of Munich altogether.\nx supports t\n",
        "evidence x: The Soviet Union was kept out of Munich in 1938.\nx supports t\n",
        "evidence x: The Soviet Un\xadion was ke\u200bpt out of Mun\xadich.\nx supports t\n",
        "evidence x: The Ｓｏｖｉｅｔ Ｕｎｉｏｎ was kept_out of Ｍｕｎｉｃｈ.\nx supports t\n",
        # A claim that leads to no thesis.
        "claim: Gardens flourish beside the river Thames.\n  because munich\n",
        # What is there already, as a second reason or a second objection.
        "munich supports t\n",
        "west + munich supports t\n",
        "munich + west supports t\n",
        "attack opposes japan\n",
        "attack + ship opposes west\n",
        # Two open objections do not answer each other.
        "finland contradicts attack\n",
    ],
)
def test_nothing_new_earns_nothing(more: str) -> None:
    before, after = argmap.parse(CASE), argmap.parse(f"{CASE}\n{more}")
    assert not [each for each in after.diagnostics if each.severity is Severity.ERROR]
    assert grade(after).score <= grade(before).score


@pytest.mark.parametrize(
    "pad",
    [
        "  claim: Gardens flourish beside the Thames. [@k]\n",
        "claim: Gardens flourish beside the Thames. [@k; @l]\n  because late\n",
    ],
)
def test_sources_of_what_is_idle_earn_nothing(pad: str) -> None:
    case = "thesis: The pact paid.\n  but evidence late: Hitler came in 1941 anyway. {date=1941}\n"
    sources = "source k: A diary.\nsource l: A study.\n"
    before, after = argmap.parse(case), argmap.parse(case + pad + sources)
    assert grade(after).score <= grade(before).score
