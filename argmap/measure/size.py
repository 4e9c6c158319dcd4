"""How much there is of each kind."""

from __future__ import annotations

from argmap.model.map import ArgumentMap


def statements(map_: ArgumentMap) -> int:
    """All statements, theses and contexts included."""
    return len(map_.statements)


def theses(map_: ArgumentMap) -> int:
    """Theses."""
    return len(map_.theses)


def claims(map_: ArgumentMap) -> int:
    """Statements with the role `claim`."""
    return with_role(map_, "claim")


def evidence(map_: ArgumentMap) -> int:
    """Statements with the role `evidence`."""
    return with_role(map_, "evidence")


def contexts(map_: ArgumentMap) -> int:
    """Statements with the role `context`."""
    return with_role(map_, "context")


def premises(map_: ArgumentMap) -> int:
    """Statements that bear on something, whichever way, each counted once."""
    return len({name for argument in map_.arguments.values() for name in argument.premises})


def supports(map_: ArgumentMap) -> int:
    """Arguments that support a statement."""
    return sum(
        argument.polarity == "supports" and not argument.on_step
        for argument in map_.arguments.values()
    )


def words(map_: ArgumentMap) -> int:
    """Words in all statements, separated by white space."""
    return sum(len(statement.text.split()) for statement in map_.statements.values())


def with_role(map_: ArgumentMap, role: str) -> int:
    """How many statements have a role."""
    return sum(statement.role == role for statement in map_.statements.values())
