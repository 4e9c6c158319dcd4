"""The words of the verdict."""

from __future__ import annotations

from typing import Literal

DOCUMENTED = 2
ASSUMED = 1
NOT_ACCEPTED = 0

Standard = Literal["preponderance", "unrebutted", "clear", "beyond-doubt"]
STANDARDS: dict[Standard, str] = {
    "preponderance": "the best reason outweighs every objection that holds or is open",
    "unrebutted": "a reason holds, and no objection holds or is open",
    "clear": "a reason at least strong holds, two words above every objection",
    "beyond-doubt": "a reason at least strong holds, and no objection holds or is open",
}
"""The standards of proof, in ascending order of strictness, and what each asks of a thesis."""

Status = Literal["documented", "assumed", "beaten", "unsupported", "open"]
"""What became of a statement."""

Cause = Literal["", "evenly matched", "circular", "waiting", "short of the standard", "left even"]
"""Why a statement is open; empty where it is not."""

Word = Literal["stands", "falls", "open"]
"""What is reported of a thesis."""

STANDING_WORDS = {DOCUMENTED: "documented", ASSUMED: "assumed", NOT_ACCEPTED: "not accepted"}
