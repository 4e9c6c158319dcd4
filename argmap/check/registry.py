"""The rules that look at a map, in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from argmap.check import (
    chr002_later_than_its_source,
    chr003_later_than_explained,
    ref003_unused,
    src001_no_source,
    src002_unknown_key,
    src003_unused_source,
    src004_one_source,
    src005_no_primary_source,
    src006_quotation_not_found,
    src007_missing_paragraph,
    str001_no_thesis,
    str002_nothing_under_it,
    str003_unanswered_objection,
    str004_circle_of_support,
    str005_supports_and_attacks,
    str006_no_path_to_thesis,
    str007_evidence_argued_for,
    str008_same_text_twice,
    str009_own_side_rebuttal,
    str010_credence_on_argued,
    str011_attack_on_granted,
)
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic
from argmap.source.rule import Rule


class Check(Protocol):
    """What the file of a rule holds."""

    @property
    def RULE(self) -> Rule:  # noqa: N802 - a constant of the file
        """The code, its name and its severity."""

    def find(self, map_: ArgumentMap, /) -> Iterator[Diagnostic]:
        """What the rule finds in a map, in time linear in the map unless it says otherwise."""


RULES: tuple[Check, ...] = (
    ref003_unused,
    str001_no_thesis,
    str002_nothing_under_it,
    str003_unanswered_objection,
    str004_circle_of_support,
    str005_supports_and_attacks,
    str006_no_path_to_thesis,
    str007_evidence_argued_for,
    str008_same_text_twice,
    str009_own_side_rebuttal,
    str010_credence_on_argued,
    str011_attack_on_granted,
    src001_no_source,
    src002_unknown_key,
    src003_unused_source,
    src004_one_source,
    src005_no_primary_source,
    src006_quotation_not_found,
    src007_missing_paragraph,
    chr002_later_than_its_source,
    chr003_later_than_explained,
)
