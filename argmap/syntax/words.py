"""The words of the notation: roles, connectives, relations."""

from __future__ import annotations

ROLES = (
    "thesis",
    "claim",
    "evidence",
    "objection",
    "rebuttal",
    "warrant",
    "undercut",
    "context",
)
SUPPORTING = frozenset({"claim", "evidence"})
ATTACKING = frozenset({"objection", "rebuttal"})
ON_STEP = frozenset({"warrant", "undercut"})
"""These bear on the step of their parent, not on its sentence."""

CONNECTIVES = ("because", "but", "and")
CARRIES = {
    "": frozenset(ROLES),
    "because": SUPPORTING,
    "but": SUPPORTING | ATTACKING,
    "and": SUPPORTING | ATTACKING | ON_STEP,
}
"""The roles that each connective can stand before."""

STATEMENT_VERBS = {"supports": "supports", "opposes": "attacks"}
STEP_VERBS = {"undercuts": "attacks", "warrants": "supports"}
VERBS = (*STATEMENT_VERBS, *STEP_VERBS)
CONTRADICTS = "contradicts"

RESERVED = frozenset(
    (*ROLES, *CONNECTIVES, *VERBS, CONTRADICTS, "source", "include", "as", "essay")
)
"""What cannot be an id."""

TEXT_KEYS = ("title", "question", "date", "lang", "essay", "standard")
LIST_KEYS = ("author", "bibliography")
"""The keys of the front matter: those with one text, and those with one or several."""

OFTEN_MEANT = {
    "reason": "claim",
    "premise": "claim",
    "argument": "claim",
    "point": "claim",
    "pro": "claim",
    "support": "claim",
    "fact": "evidence",
    "proof": "evidence",
    "quote": "evidence",
    "grounds": "evidence",
    "data": "evidence",
    "con": "objection",
    "counter": "objection",
    "counterargument": "objection",
    "counterclaim": "objection",
    "attack": "objection",
    "reply": "rebuttal",
    "answer": "rebuttal",
    "response": "rebuttal",
    "conclusion": "thesis",
    "position": "thesis",
    "background": "context",
    "note": "context",
    "unless": "undercut",
}
"""Words of other notations and of the classroom, and the role that says it here."""
VERBS_OFTEN_MEANT = {
    "attacks": "opposes",
    "refutes": "opposes",
    "rebuts": "opposes",
    "counters": "opposes",
    "backs": "supports",
    "proves": "supports",
}
"""Verbs of other notations and of the classroom, and the relation that says it here."""
