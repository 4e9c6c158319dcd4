"""What an evaluation may cost."""

from __future__ import annotations

import pytest

import argmap
from argmap.evaluate import evaluation
from argmap.evaluate.options import Options
from argmap.evaluate.turning.turning import Turning
from argmap.model.map import ArgumentMap


def rivals(count: int) -> ArgumentMap:
    """So many theses with evidence each, which attack one another in a circle."""
    lines = []
    for number in range(count):
        lines += [f"thesis t{number}: T {number}.", f"  evidence e{number}: E {number}. [@k]"]
        lines += [f"  but t{(number + 1) % count}"]
    return argmap.parse("\n".join(lines) + "\n\nsource k: K.\n").map


@pytest.mark.parametrize(("given", "in_all"), [(8.0, 8.0), (None, evaluation.PATIENCE_IN_ALL)])
def test_the_time_is_that_of_all_theses_together(
    monkeypatch: pytest.MonkeyPatch, given: float | None, in_all: float
) -> None:
    now, waited = 100.0, []

    def search(verdict: object, thesis: str, assumptions: bool, timeout: float) -> Turning:
        nonlocal now
        waited.append(timeout)
        now += timeout
        return Turning(thesis, "open", (), False, 0, False)

    monkeypatch.setattr(evaluation, "monotonic", lambda: now)
    monkeypatch.setattr(evaluation, "find_turning", search)
    found = evaluation.evaluate(rivals(10), Options(timeout=given)).turning
    assert list(found) == [f"t{number}" for number in range(10)]
    assert sum(waited) == pytest.approx(in_all)
    assert max(waited) == pytest.approx(min(waited))


def test_where_circles_are_large_fewer_changes_are_made_unless_more_are_asked_for() -> None:
    small, large = rivals(2), rivals(30)
    assert all(evaluation.evaluate(small).shapley.values())
    assert not any(evaluation.evaluate(large).shapley.values())
    assert all(evaluation.evaluate(large, Options(permutations=2)).shapley.values())
    for effects in evaluation.evaluate(large).effects.values():
        assert len(effects) == evaluation.FEWEST_EFFECTS
