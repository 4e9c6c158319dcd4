"""Drafts become arguments, once the steps that lines name are found."""

from __future__ import annotations

from argmap.model.argument import Argument
from argmap.resolve.find_steps import Key, StepFinder, key_of
from argmap.resolve.steps import Draft, Steps, said_already
from argmap.source.diagnostic import Diagnostic
from argmap.source.rules import ref009_which_step


def settle(steps: Steps, diagnostics: list[Diagnostic]) -> dict[int, Argument]:
    """The arguments of a map by number, in the order of writing."""
    StepFinder(steps.drafts, diagnostics).find_all()
    kept = _once(_grounded(steps.drafts, diagnostics), diagnostics)
    kept.sort(key=lambda draft: draft.order)
    for number, draft in enumerate(kept):
        draft.number = number
    return {draft.number: _argument(draft) for draft in kept}


def _grounded(drafts: list[Draft], diagnostics: list[Diagnostic]) -> list[Draft]:
    """The drafts that bear, over others, on a statement at last."""
    sound = {
        draft: isinstance(draft.target, str)
        for draft in drafts
        if not isinstance(draft.target, Draft)
    }
    for draft in drafts:
        path: dict[Draft, None] = {}
        while draft not in sound and draft not in path:
            path[draft] = None
            assert isinstance(draft.target, Draft)
            draft = draft.target
        if draft in path:
            diagnostics.append(
                ref009_which_step.RULE.at(
                    draft.span,
                    "these steps bear on each other, and on no statement",
                    help="let one of them bear on a step that ends at a statement",
                )
            )
        good = sound.get(draft, False)
        for passed in path:
            sound[passed] = good
    return [draft for draft in drafts if sound[draft]]


def _once(drafts: list[Draft], diagnostics: list[Diagnostic]) -> list[Draft]:
    """Drop what says again what is said already; what bore on it bears on the first."""
    first: dict[Key, Draft] = {}
    same: dict[Draft, Draft] = {}
    kept = []
    for draft in drafts:
        target = draft.target
        if isinstance(target, Draft):
            target = draft.target = same.get(target, target)
        before = first.setdefault(key_of(draft), draft)
        if before is draft:
            kept.append(draft)
            continue
        same[draft] = before
        diagnostics.append(said_already(draft.span, before.span))
    for draft in kept:
        if isinstance(draft.target, Draft):
            draft.target = same.get(draft.target, draft.target)
    return kept


def _argument(draft: Draft) -> Argument:
    target = draft.target
    assert isinstance(target, str | Draft)
    return Argument(
        draft.number,
        tuple(draft.premises),
        target if isinstance(target, str) else target.number,
        draft.polarity,
        draft.strength,
        draft.scheme,
        draft.granted,
        draft.span,
    )
