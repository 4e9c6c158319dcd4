"""The ``dot`` program on the user's PATH."""

from __future__ import annotations

from argmap.render.embedded import Drawn, worth_saying
from argmap.render.fontconfig import fonts_named
from argmap.source.errors import UsageError


def draw(source: str, layout: str, form: str) -> Drawn:
    """As :func:`argmap.render.embedded.draw`, by the program.

    Raises:
        UsageError: there is no such program.
    """
    import graphviz

    # The graph names its own layout engine, since not all of them can be asked for by option.
    body = source.replace("{", f"{{ layout={layout};", 1)
    try:
        with fonts_named():
            data = graphviz.pipe("dot", form, body.encode(), quiet=True)
    except graphviz.ExecutableNotFound:
        raise UsageError(
            "there is no `dot` on the PATH: install Graphviz, or leave the drawing to argmap"
        ) from None
    except graphviz.CalledProcessError as error:
        said = error.stderr or b""
        return Drawn(b"", tuple(worth_saying(said.decode("utf-8", errors="replace"))))
    return Drawn(data, ())
