"""Steps that lines name are found, and drafts become arguments.

A name is a chain, `show -> comintern -> japan`: the premises of a step, those of the step on which
it bears, and so on to a statement. Each chain is looked up after all shorter ones, and in an index
by its first two links, so the cost is linear however many steps share a premise.
"""

from __future__ import annotations

from argmap.model.argument import Argument
from argmap.resolve.relations import said_already
from argmap.resolve.steps import Draft, StepName, Steps, no_step
from argmap.source.diagnostic import Diagnostic
from argmap.source.rules import ref009_which_step
from argmap.syntax.words import ON_STEP

Key = tuple[frozenset[str], str, str | int]
MOST_LISTED = 5
MOST_LINKS = 6


def settle(steps: Steps, diagnostics: list[Diagnostic]) -> dict[int, Argument]:
    """The arguments of a map by number, in the order of writing."""
    _Finder(steps.drafts, diagnostics).find_all()
    kept = _once(_grounded(steps.drafts, diagnostics), diagnostics)
    kept.sort(key=lambda draft: draft.order)
    for number, draft in enumerate(kept):
        draft.number = number
    return {draft.number: _argument(draft) for draft in kept}


class _Finder:
    """Looks up the names of steps."""

    def __init__(self, drafts: list[Draft], diagnostics: list[Diagnostic]) -> None:
        self._drafts = drafts
        self._diagnostics = diagnostics
        self._of_premise: dict[str, list[Draft]] = {}
        self._of_links: dict[tuple[str, str], list[Draft]] = {}
        for draft in drafts:
            for premise in draft.premises:
                self._of_premise.setdefault(premise, []).append(draft)

    def find_all(self) -> None:
        named = [draft for draft in self._drafts if isinstance(draft.target, StepName)]
        for draft in self._drafts:
            self._index(draft)
        named.sort(key=lambda draft: len(draft.target.chain))  # type: ignore[union-attr]  # all are names
        for draft in named:
            assert isinstance(draft.target, StepName)
            draft.target = self._find(draft, draft.target)
            self._index(draft)

    def _index(self, draft: Draft) -> None:
        """File a draft under each premise with each thing that its target is called by."""
        if isinstance(draft.target, str):
            nexts = [draft.target]
        elif isinstance(draft.target, Draft):
            nexts = draft.target.premises
        else:
            return
        for premise in draft.premises:
            for name in nexts:
                self._of_links.setdefault((premise, name), []).append(draft)

    def _find(self, draft: Draft, name: StepName) -> Draft | None:
        first, *rest = name.chain
        if rest:
            near = self._of_links.get((first[0], rest[0][0]), [])
        else:
            near = self._of_premise.get(first[0], [])
        found = (other for other in near if other is not draft and _fits(other, first, rest))
        # What is said twice is reported elsewhere, and is one step all the same.
        fitting = list({_key(other): other for other in reversed(list(found))}.values())[::-1]
        if len(fitting) == 1:
            return fitting[0]
        self._say(draft, name, fitting)
        return None

    def _say(self, draft: Draft, name: StepName, fitting: list[Draft]) -> None:
        shown = " -> ".join(" + ".join(group) for group in name.chain)
        if not fitting and name.word in ON_STEP:
            self._diagnostics.append(no_step(name.span, name.word, f"`{shown}` bears on nothing"))
            return
        others = fitting or [
            other for other in self._of_premise.get(name.chain[0][0], []) if other is not draft
        ]
        listed = [f"`{_shown(other)}`" for other in others[:MOST_LISTED]]
        if len(others) > MOST_LISTED:
            listed.append(f"{len(others) - MOST_LISTED} more")
        message = f"`{shown}` bears on several things" if fitting else f"there is no step `{shown}`"
        self._diagnostics.append(
            ref009_which_step.RULE.at(
                name.span,
                message,
                help=f"write one of {', '.join(listed)}"
                if listed
                else f"let `{name.chain[0][0]}` bear on something first",
            )
        )


def _fits(draft: Draft, premises: list[str], rest: list[list[str]]) -> bool:
    """Whether a draft is the step that a chain names."""
    if not set(premises) <= set(draft.premises):
        return False
    for at, group in enumerate(rest):
        target = draft.target
        if isinstance(target, str):
            return at == len(rest) - 1 and group == [target]
        if not isinstance(target, Draft) or not set(group) <= set(target.premises):
            return False
        draft = target
    return True


def _shown(draft: Draft) -> str:
    links: list[str] = []
    while len(links) < MOST_LINKS:
        links.append(" + ".join(draft.premises))
        if not isinstance(draft.target, Draft):
            links.append(draft.target if isinstance(draft.target, str) else "…")
            break
        draft = draft.target
    return " -> ".join(links)


def _grounded(drafts: list[Draft], diagnostics: list[Diagnostic]) -> list[Draft]:
    """The drafts that bear, over others, on a statement at last."""
    sound: dict[Draft, bool] = {}
    for start in drafts:
        path: list[Draft] = []
        on_path: set[Draft] = set()
        draft: Draft = start
        while draft not in sound and draft not in on_path:
            path.append(draft)
            on_path.add(draft)
            if not isinstance(draft.target, Draft):
                break
            draft = draft.target
        if draft in sound:
            good = sound[draft]
        elif draft is path[-1] and not isinstance(draft.target, Draft):
            good = isinstance(draft.target, str)
        else:
            good = False
            diagnostics.append(
                ref009_which_step.RULE.at(
                    draft.span,
                    "these steps bear on each other, and on no statement",
                    help="let one of them bear on a step that ends at a statement",
                )
            )
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
        before = first.setdefault(_key(draft), draft)
        if before is draft:
            kept.append(draft)
            continue
        same[draft] = before
        diagnostics.append(said_already(draft.span, before.span))
    for draft in kept:
        if isinstance(draft.target, Draft):
            draft.target = same.get(draft.target, draft.target)
    return kept


def _key(draft: Draft) -> Key:
    """What makes two drafts the same: premises, direction, and target."""
    target = draft.target if isinstance(draft.target, str) else id(draft.target)
    return frozenset(draft.premises), draft.polarity, target


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
