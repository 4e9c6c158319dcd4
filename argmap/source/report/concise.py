"""One line a diagnostic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.source.diagnostic import Diagnostic
from argmap.source.report.harmless import harmless


def render(diagnostics: Iterable[Diagnostic], *, ascii_only: bool = False) -> Iterator[str]:
    """``pact.argmap:24:17: error[REF001] no statement is named `munch` ``, a line each."""
    for diagnostic in diagnostics:
        yield harmless(str(diagnostic), ascii_only=ascii_only) + "\n"
