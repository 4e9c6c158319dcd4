"""``argmap check``: what is wrong with a map, and what could be better."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import console
from argmap.cli.console import Colour
from argmap.cli.options import ColourChoice, MapFiles, StdinFilename, Watch
from argmap.cli.reading import STANDARD_INPUT, files, read_map, settings_folder, without_parts
from argmap.source.errors import UsageError

if TYPE_CHECKING:
    from argmap.check.selection import Selection
    from argmap.resolve.loaded import Loaded
    from argmap.source.diagnostic import Diagnostic
    from argmap.source.document import Document


class Format(StrEnum):
    """How diagnostics are printed."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


def check(
    paths: MapFiles,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what can be mended for certain.")
    ] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Mend what can probably be mended, too.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change; change nothing.")
    ] = False,
    select: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Only these codes or families.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Not these codes or families.")
    ] = None,
    advice: Annotated[
        bool | None, typer.Option("--advice/--no-advice", help="Show advice in full.")
    ] = None,
    format: Annotated[Format, typer.Option(help="How to print.")] = Format.FULL,
    stdin_filename: StdinFilename = "",
    color: ColourChoice = Colour.AUTO,
    watch: Watch = False,
) -> None:
    """Say what is wrong with a map, where, and what to write instead.

    Exit status: 0 clean, 1 errors or warnings, 2 wrong use. Advice never counts.

    Example: argmap check --advice examples/pact.argmap
    """
    run = _Run(
        paths, fix or unsafe_fixes, unsafe_fixes, diff, select, ignore, advice, format,
        stdin_filename, color,
    )  # fmt: skip
    if watch:
        from argmap.cli.watch import watching

        watching(paths, run.once)
        return
    raise typer.Exit(run.once())


class _Run:
    """One check, and what it was asked for."""

    def __init__(
        self,
        paths: list[str],
        fix: bool,
        unsafe: bool,
        diff: bool,
        select: list[str] | None,
        ignore: list[str] | None,
        advice: bool | None,
        format: Format,
        stdin_filename: str,
        color: Colour,
    ) -> None:
        self._paths = paths
        self._fix = fix
        self._unsafe = unsafe
        self._diff = diff
        self._select = select
        self._ignore = ignore
        self._advice = advice
        self._format = format
        self._stdin_filename = stdin_filename
        self._color = color

    def once(self) -> int:
        """The exit status."""
        from argmap.check.run import check as check_map

        named = files(self._paths)
        if self._fix and not self._diff and STANDARD_INPUT in named:
            raise UsageError("standard input cannot be mended in place: see what with --diff")
        selection, advice = self._wanted(named[0])
        if self._diff:
            return int(self._mend(named, selection, write=False))
        if self._fix:
            self._mend(named, selection, write=True)
        loaded = {path: read_map(path, self._stdin_filename) for path in named}
        chosen = without_parts(named, self._paths, loaded)
        found = [d for path in chosen for d in check_map(loaded[path], selection)]
        self._print(_once(found) if len(chosen) > 1 else found, advice)
        from argmap.source.diagnostic import Severity

        return int(any(d.severity > Severity.ADVICE for d in found))

    def _wanted(self, first: str) -> tuple[Selection, bool]:
        from argmap.check.selection import Selection
        from argmap.settings import read_settings

        settings = read_settings(settings_folder(first, self._stdin_filename))
        selection = Selection(
            _codes(self._select) or settings.select,
            _codes(self._ignore) or settings.ignore,
            settings.severity,
        )
        return selection, settings.advice if self._advice is None else self._advice

    def _mend(self, paths: list[str], selection: Selection, *, write: bool) -> bool:
        """Carry fixes out, file by file, or show them; whether there were any."""
        from argmap.check.mend import settle
        from argmap.source.report.difference import difference
        from argmap.source.write import write_text

        mended_any = False
        for path in paths:
            loaded = read_map(path, self._stdin_filename)
            document = loaded.documents[0]
            place = Path(path if path != STANDARD_INPUT else self._stdin_filename or "stdin")

            def diagnose(
                text: Document, first: Loaded = loaded, place: Path = place
            ) -> list[Diagnostic]:
                return _diagnosed(text, first, place, selection)

            mended = settle(document, diagnose, unsafe=self._unsafe)
            changed = mended.text != document.text
            mended_any = mended_any or changed
            if not write:
                console.out("".join(difference(document.path, document.text, mended.text)))
            elif changed and path != STANDARD_INPUT:
                write_text(path, mended.text)
        return mended_any

    def _print(self, found: list[Diagnostic], advice: bool) -> None:
        from argmap.source.diagnostic import Severity

        machine = self._format in (Format.JSON, Format.GITHUB, Format.SARIF)
        shown = [d for d in found if advice or machine or d.severity > Severity.ADVICE]
        if self._format is Format.SARIF:
            from argmap.check.catalogue import rule
            from argmap.source.report import sarif

            console.out(sarif.render(shown, rule))
        elif self._format is Format.JSON:
            from argmap.source.report import as_json

            console.out("".join(as_json.render(shown)))
        elif self._format is Format.GITHUB:
            from argmap.source.report import github

            console.out("".join(github.render(shown)))
        else:
            from argmap.source.report.summary import summary

            console.out("".join(self._for_people(shown)))
            console.err(summary(found, advice_shown=advice))

    def _for_people(self, shown: list[Diagnostic]) -> list[str]:
        plain = console.ascii_only(sys.stdout)
        if self._format is Format.CONCISE:
            from argmap.source.report import concise

            return list(concise.render(shown, ascii_only=plain))
        from argmap.source.report import full

        colour = console.wants_colour(self._color, sys.stdout)
        width = console.width(sys.stdout)
        return list(full.render(shown, width=width, colour=colour, ascii_only=plain))


def _codes(given: list[str] | None) -> tuple[str, ...]:
    return tuple(code.strip() for part in given or () for code in part.split(",") if code.strip())


def _once(found: list[Diagnostic]) -> list[Diagnostic]:
    """Each diagnostic once, though two maps include the same file."""
    return list({(d.code, d.span.path, d.span.start, d.message): d for d in found}.values())


def _diagnosed(
    document: Document, first: Loaded, place: Path, selection: Selection
) -> list[Diagnostic]:
    from argmap.check.run import check as check_map
    from argmap.resolve.load import resolve

    same = document is first.documents[0]
    return check_map(first if same else resolve(document, place, []), selection)
