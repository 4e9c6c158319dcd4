"""``argmap render``: the picture of a map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import console, findings
from argmap.cli.options import MapFile, StdinFilename, Watch
from argmap.cli.reading import STANDARD_INPUT, read_map, settings_folder
from argmap.source.errors import FileError, UsageError

if TYPE_CHECKING:
    from argmap.grade.rubric import Rubric
    from argmap.model.overlay import Overlay
    from argmap.render.picture import Options
    from argmap.resolve.loaded import Loaded

BEGINNINGS = {
    "svg": (b"<?xml", b"<svg", b"<!DOCTYPE svg"),
    "png": (b"\x89PNG",),
    "pdf": (b"%PDF",),
    "dot": (b"digraph", b"strict digraph", b"//", b"graph"),
    "html": (b"<!doctype html", b"<!DOCTYPE html", b"<html"),
}
"""How the files begin that a picture may take the place of."""


def render(
    file: MapFile,
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write here: .svg, .png, .pdf, .dot or .html; - is stdout. "
            "Without it, an SVG beside the map.",
        ),
    ] = "",
    format: Annotated[
        str, typer.Option(metavar="FORM", help="svg, png, pdf, dot or html, whatever the ending.")
    ] = "",
    thesis: Annotated[
        str | None, typer.Option(metavar="ID", help="Only what bears on this thesis.")
    ] = None,
    depth: Annotated[
        int | None, typer.Option(metavar="N", help="At most so many steps from a thesis.")
    ] = None,
    section: Annotated[
        str | None, typer.Option(metavar="TITLE", help="Only what stands under this heading.")
    ] = None,
    tag: Annotated[str | None, typer.Option(metavar="NAME", help="Only what has this tag.")] = None,
    theme: Annotated[str, typer.Option(metavar="NAME", help="light or dark.")] = "",
    engine: Annotated[
        str, typer.Option(metavar="NAME", help="embedded, or the dot on the PATH: dot.")
    ] = "",
    legend: Annotated[bool, typer.Option("--legend/--no-legend", help="Explain the signs.")] = True,
    verdict: Annotated[
        bool, typer.Option("--verdict", help="Mark what is accepted, rejected and open.")
    ] = False,
    grade: Annotated[
        str,
        typer.Option(metavar="RUBRIC", help="Number the weak places, as argmap grade names them."),
    ] = "",
    open_: Annotated[
        bool, typer.Option("--open", help="Show the picture when it is drawn.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite a file that is no picture of this kind.")
    ] = False,
    watch: Watch = False,
    stdin_filename: StdinFilename = "",
) -> None:
    """Draw a map. Support and attack, roles and strength are explained in a legend.

    Exit status: 0, 1 where the map has errors (what could be read is still drawn), 2 wrong use.

    Example: argmap render examples/pact.argmap -o pact.svg --thesis success
    """
    from argmap.render.picture import FORMS, Options, form_of
    from argmap.settings import read_settings

    settings = read_settings(settings_folder(file, stdin_filename))
    options = Options(
        theme=theme or settings.theme or "light",
        engine=engine or settings.engine or "embedded",
        thesis=thesis,
        section=section,
        tag=tag,
        depth=depth,
        legend=legend,
    )
    target = output or _beside(file, format or FORMS[0])
    form = format or (FORMS[0] if target == "-" else form_of(target))
    job = _Job(file, target, form, options, _overlay(verdict, grade), stdin_filename, force)
    if watch:
        from argmap.cli.watch import watching

        if target == "-":
            raise UsageError("a picture on standard output cannot be watched: name a file with -o")
        watching([file], lambda: job.draw(keep_last_good=True))
        return
    status = job.draw(keep_last_good=False)
    if not output and target != "-":
        console.err(f"wrote {target}")
    if open_ and target != "-":
        typer.launch(str(Path(target).resolve()))
    raise typer.Exit(status)


def _beside(file: str, form: str) -> str:
    if file == STANDARD_INPUT:
        return "-"
    if not Path(file).name:
        raise FileError(f"cannot read `{file}`: it names no file")
    return str(Path(file).with_suffix(f".{form}"))


class _Job:
    """One picture to draw, perhaps again and again."""

    def __init__(
        self,
        file: str,
        target: str,
        form: str,
        options: Options,
        overlay: Callable[[Loaded], Overlay] | None,
        stdin_filename: str,
        force: bool,
    ) -> None:
        self._file = file
        self._target = target
        self._form = form
        self._options = options
        self._overlay = overlay
        self._stdin_filename = stdin_filename
        if not force and target != "-":
            _must_not_destroy(Path(target), form)

    def draw(self, *, keep_last_good: bool) -> int:
        """Draw and write; the exit status."""
        from argmap.render.picture import render as render_map
        from argmap.source.write import write_bytes

        loaded = read_map(self._file, self._stdin_filename)
        faults = findings.errors(loaded)
        if faults and keep_last_good:
            findings.show(faults)
            return 1
        overlay = self._overlay(loaded) if self._overlay else None
        picture = render_map(loaded.map, self._form, self._options, overlay)
        write_bytes(self._target, picture.data)
        console.warn(picture.warnings)
        return findings.mention_errors(self._file, loaded)


def _overlay(verdict: bool, rubric: str) -> Callable[[Loaded], Overlay] | None:
    """What is drawn on the map, if anything."""
    if verdict and rubric:
        raise UsageError("a picture shows the verdict or the weak places: ask for one of them")
    if rubric:
        from argmap.cli.rubrics import wanted_rubric

        chosen = wanted_rubric(rubric)
        return lambda loaded: _weak_places(loaded, chosen)
    return _verdict if verdict else None


def _verdict(loaded: Loaded) -> Overlay:
    from argmap.evaluate.evaluation import evaluate
    from argmap.evaluate.overlay import verdict_overlay

    return verdict_overlay(evaluate(loaded.map))


def _weak_places(loaded: Loaded, rubric: Rubric) -> Overlay:
    from argmap.grade.grade import grade
    from argmap.grade.report.overlay import overlay

    return overlay(grade(loaded, rubric))


def _must_not_destroy(target: Path, form: str) -> None:
    """Refuse to overwrite a file that is no picture of this kind.

    Raises:
        FileError: it is something else.
    """
    if not target.is_file() or form not in BEGINNINGS:
        return
    with target.open("rb") as file:
        start = file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
    if start and not start.startswith(BEGINNINGS[form]):
        raise FileError(f"`{target}` is there already and is no {form}: --force overwrites it")
