"""What the nodes of AIF say of themselves, and the schemes of the map that this stands for."""

from __future__ import annotations

from argmap.interchange.names import slug
from argmap.model.argument import Polarity

KEY = "x-aif"
"""Where a map keeps what AIF says beyond statements and steps."""

DEFAULTS: dict[Polarity, str] = {"supports": "Default Inference", "attacks": "Default Conflict"}
"""The text of a step for which no scheme is named, as AIFdb writes it."""
CONTRADICTION = "Contradiction"
"""The text of the two ``CA`` nodes by which a rivalry is written."""
REPHRASE = "Default Rephrase"
LONG_FORM = "argument from "


def scheme_of(text: str) -> str:
    """The scheme that the text of an RA- or CA-node names; empty for the default ones.

    ``Argument From Expert Opinion`` and ``Expert Opinion`` are both ``expert-opinion``.
    """
    if not text.strip() or text in DEFAULTS.values():
        return ""
    return slug(text.casefold().removeprefix(LONG_FORM))


def text_of_scheme(scheme: str, polarity: Polarity) -> str:
    """The text of a node for a step with this scheme."""
    return scheme.replace("-", " ").title() if scheme else DEFAULTS[polarity]
