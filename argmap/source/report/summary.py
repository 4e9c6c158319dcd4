"""All of a run's diagnostics in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from argmap.source.diagnostic import Diagnostic, Severity

ONE = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "piece of advice",
}
MANY = {
    Severity.ERROR: "errors",
    Severity.WARNING: "warnings",
    Severity.ADVICE: "pieces of advice",
}


def summary(diagnostics: Iterable[Diagnostic], *, advice_shown: bool = False) -> str:
    """``3 errors, 1 warning; 5 pieces of advice (--advice shows them)``.

    ``clean`` stands for no errors and no warnings. How many have a fix is said last.
    """
    every = list(diagnostics)
    found = counted(every)
    advice = found.pop(Severity.ADVICE, "")
    parts = [", ".join(found.values()) or "clean"]
    if advice:
        parts.append(advice if advice_shown else f"{advice} (--advice shows them)")
    if safe := _fixable(every, safe=True):
        parts.append(f"{safe} can be mended with --fix")
    if unsafe := _fixable(every, safe=False):
        parts.append(f"{unsafe} {'more ' * bool(safe)}with --unsafe-fixes")
    return "; ".join(parts)


def counted(diagnostics: Iterable[Diagnostic]) -> dict[Severity, str]:
    """How many there are of each severity, in words, the worst first: ``1 piece of advice``."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    return {
        severity: f"{counts[severity]} {ONE[severity] if counts[severity] == 1 else MANY[severity]}"
        for severity in ONE
        if counts[severity]
    }


def _fixable(diagnostics: list[Diagnostic], *, safe: bool) -> int:
    return sum(
        bool(diagnostic.fixes) and any(fix.safe for fix in diagnostic.fixes) is safe
        for diagnostic in diagnostics
    )
