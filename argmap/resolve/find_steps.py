"""The steps that lines name are found.

A name is a chain, `show -> comintern -> japan`: the premises of a step, those of the step on which
it bears, and so on to a statement. Each chain is looked up once, after all shorter ones, and in an
index by its first two links; so the cost is linear however many steps share a premise.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from argmap.resolve.steps import Draft, StepName, no_step
from argmap.source.diagnostic import Diagnostic
from argmap.source.rules import ref009_which_step
from argmap.syntax.words import ON_STEP

Key = tuple[frozenset[str], str, str | int]
Chain = tuple[tuple[str, ...], ...]
MOST_LISTED = 5
MOST_LINKS = 6
MOST_ROUNDS = 8
WIDE = 16
"""A step with more premises than this is not in the index by each of them."""
ANY = ""
"""Stands there for all of its premises."""


def key_of(draft: Draft) -> Key:
    """What makes two drafts the same: premises, direction, and target."""
    target = draft.target if isinstance(draft.target, str) else id(draft.target)
    return frozenset(draft.premises), draft.polarity, target


class StepFinder:
    """Looks up the names of steps, and puts the drafts that they name in their place."""

    def __init__(self, drafts: list[Draft], diagnostics: list[Diagnostic]) -> None:
        self._drafts = drafts
        self._diagnostics = diagnostics
        self._of_premise: dict[str, list[Draft]] = {}
        self._of_links: dict[tuple[str, str], list[Draft]] = {}
        self._known: dict[Chain, list[Draft]] = {}

    def find_all(self) -> None:
        """Find what can be found, and report the rest."""
        named = [
            (draft, draft.target) for draft in self._drafts if isinstance(draft.target, StepName)
        ]
        if not named:
            return
        for draft in self._drafts:
            for premise in draft.premises:
                self._of_premise.setdefault(premise, []).append(draft)
            self._index(draft)
        left = named
        named.sort(key=lambda pair: len(pair[1].chain))
        # A chain can stop short of a statement, and so name what is found only later.
        for _ in range(MOST_ROUNDS):
            left = [pair for pair in named if not self._settle(*pair)]
            self._known.clear()
            if len(left) in (0, len(named)):
                break
            named = left
        for draft, name in left:
            draft.target = None
            self._say(draft, name)

    def _settle(self, draft: Draft, name: StepName) -> bool:
        fitting = self._others(draft, name)
        if len(fitting) != 1:
            return False
        draft.target = fitting[0]
        self._index(draft)
        return True

    def _index(self, draft: Draft) -> None:
        """File a draft under each premise with each thing that its target is called by."""
        if isinstance(draft.target, str):
            nexts: Iterable[str] = (draft.target,)
        elif isinstance(draft.target, Draft):
            nexts = draft.target.premises if len(draft.target.premises) <= WIDE else (ANY,)
        else:
            return
        for name in nexts:
            for premise in draft.premises:
                self._of_links.setdefault((premise, name), []).append(draft)

    def _others(self, draft: Draft, name: StepName) -> list[Draft]:
        """The steps that a name can mean, the same one once, and never the line's own.

        More than a few are enough to know that they are many.
        """
        chain = tuple(map(tuple, name.chain))
        found = self._known.get(chain)
        if found is None:
            found = [other for other in self._near(name) if _fits(other, name)]
            self._known[chain] = found
        few = [other for other in found[: MOST_LISTED + 2] if other is not draft]
        # What is said twice is reported elsewhere, and is one step all the same.
        once = list({key_of(other): other for other in reversed(few)}.values())[::-1]
        return once if len(found) <= MOST_LISTED + 2 else few

    def _near(self, name: StepName) -> list[Draft]:
        """The drafts among which the named one must be; few of them, if any link is a rare one."""
        first, *rest = name.chain
        if not rest:
            return min((self._of_premise.get(premise, []) for premise in first), key=len)
        links = self._of_links
        return min(
            (
                links.get((premise, after), []) + links.get((premise, ANY), [])
                for premise, after in (
                    *((premise, rest[0][0]) for premise in first),
                    *((first[0], after) for after in rest[0]),
                )
            ),
            key=len,
        )

    def _say(self, draft: Draft, name: StepName) -> None:
        shown = " -> ".join(" + ".join(group) for group in name.chain)
        fitting = self._others(draft, name)
        if not fitting and name.word in ON_STEP:
            self._diagnostics.append(no_step(name.span, name.word, f"`{shown}` bears on nothing"))
            return
        few = self._of_premise.get(name.chain[0][0], [])[: MOST_LISTED + 2]
        others = fitting or [other for other in few if other is not draft]
        listed = [f"`{_shown(other)}`" for other in others[:MOST_LISTED]]
        more = "" if len(others) <= MOST_LISTED else ", or another"
        message = f"`{shown}` bears on several things" if fitting else f"there is no step `{shown}`"
        self._diagnostics.append(
            ref009_which_step.RULE.at(
                name.span,
                message,
                help=f"write one of {', '.join(listed)}{more}"
                if listed
                else f"let `{name.chain[0][0]}` bear on something first",
            )
        )


def _fits(draft: Draft, name: StepName) -> bool:
    """Whether a draft is the step that a chain names."""
    first, *rest = name.chain
    if not set(first) <= draft.premises.keys():
        return False
    for at, group in enumerate(rest):
        target = draft.target
        if isinstance(target, str):
            return at == len(rest) - 1 and group == [target]
        if not isinstance(target, Draft) or not set(group) <= target.premises.keys():
            return False
        draft = target
    return True


def _shown(draft: Draft) -> str:
    links: list[str] = []
    while len(links) < MOST_LINKS:
        names = list(islice(draft.premises, MOST_LISTED + 1))
        links.append(" + ".join(names if len(names) <= MOST_LISTED else [*names[:-1], "…"]))
        if not isinstance(draft.target, Draft):
            links.append(draft.target if isinstance(draft.target, str) else "…")
            break
        draft = draft.target
    return " -> ".join(links)
