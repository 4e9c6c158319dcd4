"""A rule: a code, how bad it is, and the page that explains it."""

from __future__ import annotations

from argmap.source.diagnostic import Diagnostic, Fix, Related, Severity
from argmap.source.document import Span


class Rule:
    """What a diagnostic's code stands for.

    Every rule lives in a file of its own, whose docstring is the rule's page: what it says, why it
    matters, a bad and a good example. ``module`` is that file's ``__name__``.
    """

    __slots__ = ("code", "module", "name", "severity")

    def __init__(self, code: str, name: str, severity: Severity, module: str) -> None:
        self.code = code
        self.name = name
        self.severity = severity
        self.module = module

    def __repr__(self) -> str:
        return f"Rule({self.code} {self.name})"

    @property
    def page(self) -> str:
        """The rule's page in Markdown, as its file's docstring has it."""
        import sys

        return (sys.modules[self.module].__doc__ or "").strip()

    def at(
        self,
        span: Span,
        message: str,
        *,
        label: str = "",
        help: str | tuple[str, ...] = (),
        notes: tuple[str, ...] = (),
        related: tuple[Related, ...] = (),
        fixes: tuple[Fix, ...] = (),
    ) -> Diagnostic:
        """A diagnostic of this rule at a place."""
        helps = (help,) if isinstance(help, str) else help
        return Diagnostic(
            self.code, self.severity, message, span, label, helps, notes, related, fixes
        )
