"""The words of the scheme of persuasive essays, and which of them a statement is."""

from __future__ import annotations

from collections.abc import Collection

from argmap.interchange.roles import infer_roles
from argmap.model.argument import Polarity
from argmap.model.map import ArgumentMap
from argmap.model.statement import Role

KEY = "x-brat"
SPAN_KEY = "x-brat-span"
KIND_KEY = "x-brat-kind"
"""Extra attributes of a statement: where it stands in the text, and what the file calls it."""
MAJOR, CLAIM, PREMISE = "MajorClaim", "Claim", "Premise"
STANCE = "Stance"
STANCES: dict[str, Polarity] = {"For": "supports", "Against": "attacks"}
STANCE_WORDS: dict[Polarity, str] = {polarity: word for word, polarity in STANCES.items()}
POLARITY: dict[str, Polarity] = {"supports": "supports", "attacks": "attacks"}


def roles_of(map_: ArgumentMap, majors: Collection[str]) -> dict[str, Role]:
    """The roles of a file's statements: those of their places, but that a MajorClaim is a thesis.

    Where there is one, what bears on nothing is a claim by itself.
    """
    roles = infer_roles(map_.statements, map_.arguments)
    for name, role in roles.items():
        if name in majors:
            roles[name] = "thesis"
        elif majors and role == "thesis":
            roles[name] = "claim"
    return roles


def stances_of(map_: ArgumentMap) -> dict[str, Polarity]:
    """The direction of each statement that bears on all theses alike."""
    theses = frozenset(map_.theses)
    stances: dict[str, Polarity] = {}
    for name in map_.statements:
        bears = {(a.conclusion, a.polarity) for a in map_.used_in(name) if a.conclusion in theses}
        directions = {polarity for _, polarity in bears}
        if name not in theses and len(bears) == len(theses) and len(directions) == 1:
            stances[name] = directions.pop()
    return stances


def kinds_of(map_: ArgumentMap) -> dict[str, str]:
    """What the scheme calls each statement, going by what it bears on."""
    stances, theses = stances_of(map_), frozenset(map_.theses)
    kinds = {}
    for name in map_.statements:
        if name in theses:
            kinds[name] = MAJOR
        else:
            kinds[name] = CLAIM if name in stances else PREMISE
    return kinds
