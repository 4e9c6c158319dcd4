"""The word in a statement's line that names its role."""

from __future__ import annotations

import re

from argmap.model.statement import Role, Statement
from argmap.source.diagnostic import Edit, Fix


def renamed_role(statement: Statement, role: Role) -> tuple[Fix, ...]:
    """An unsafe fix that gives a statement another role.

    None for a statement without a line of its own, and for lines that do not begin with the role.
    """
    document, start, _ = statement.span
    found = re.compile(rf"[ \t]*(?:\w+[ \t]+)?({statement.role})\b").match(document.text, start)
    if found is None:
        return ()
    edit = Edit(document.span(*found.span(1)), role)
    return (Fix(f"write `{role}` for `{statement.role}`", (edit,), safe=False),)
