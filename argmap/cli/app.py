"""The commands. Only the module of the command that is called is imported."""

from __future__ import annotations

from importlib import import_module

import typer

COMMANDS = {
    "new": "new",
    "check": "check",
    "rule": "rule",
    "format": "format",
    "render": "render",
    "evaluate": "evaluate",
    "grade": "grade",
    "rubric": "rubric",
    "solve": "solve",
    "outline": "outline",
    "convert": "convert",
    "stats": "stats",
    "diff": "diff",
}
"""The commands in the order of the help, and their modules in this folder."""

ABOUT = """Write an argument about a historical thesis in plain text; check it, draw it, judge it.

Example: argmap render examples/pact.argmap -o pact.svg
"""


def build(names: list[str]) -> typer.Typer:
    """The application with these commands."""
    app = typer.Typer(
        name="argmap",
        help=ABOUT,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def _root(
        version: bool = typer.Option(False, "--version", "-V", help="Show the version and exit."),
    ) -> None:
        """The options of argmap itself; the version is answered before this is ever imported."""

    for name in names:
        module = import_module(f"argmap.cli.{COMMANDS[name]}")
        app.command(name=name)(getattr(module, COMMANDS[name]))
    return app


def invoke(arguments: list[str]) -> int:
    """Run a command line; the exit status."""
    called = arguments[0] if arguments and arguments[0] in COMMANDS else None
    app = build([called] if called else list(COMMANDS))
    try:
        status = app(args=arguments, prog_name="argmap", standalone_mode=True)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(bool(stop.code))
    return status if isinstance(status, int) else 0
