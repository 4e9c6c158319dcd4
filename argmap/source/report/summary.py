"""All of a run's diagnostics in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from argmap.source.diagnostic import Diagnostic, Severity


def summary(diagnostics: Iterable[Diagnostic], *, advice_shown: bool = False) -> str:
    """``3 errors, 1 warning; 5 pieces of advice (--advice shows them)``.

    ``clean`` stands for no errors and no warnings. How many have a fix is said last.
    """
    every = list(diagnostics)
    counts = Counter(diagnostic.severity for diagnostic in every)
    serious = [
        f"{counts[severity]} {severity.word}{'s' * (counts[severity] > 1)}"
        for severity in (Severity.ERROR, Severity.WARNING)
        if counts[severity]
    ]
    parts = [", ".join(serious) or "clean"]
    if advice := counts[Severity.ADVICE]:
        pieces = "1 piece of advice" if advice == 1 else f"{advice} pieces of advice"
        parts.append(pieces if advice_shown else f"{pieces} (--advice shows them)")
    if safe := _fixable(every, safe=True):
        parts.append(f"{safe} can be mended with --fix")
    if unsafe := _fixable(every, safe=False):
        parts.append(f"{unsafe} {'more ' * bool(safe)}with --unsafe-fixes")
    return "; ".join(parts)


def _fixable(diagnostics: list[Diagnostic], *, safe: bool) -> int:
    return sum(
        bool(diagnostic.fixes) and any(fix.safe for fix in diagnostic.fixes) is safe
        for diagnostic in diagnostics
    )
