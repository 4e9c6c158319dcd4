"""Where the command begins: the cheapest answers first, and every failure one line."""

from __future__ import annotations

import sys

VERSION_FLAGS = ("--version", "-V")
FAILED = 2
INTERRUPTED = 130


def main() -> None:
    """Run ``argmap`` with the arguments of the process, and exit."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in VERSION_FLAGS:
        from argmap.version import __version__

        sys.stdout.write(f"argmap {__version__}\n")
        return
    sys.exit(run(arguments))


def run(arguments: list[str]) -> int:
    """The exit status of a call; what a user can cause never shows a traceback."""
    import gc
    import os

    # Loading makes many objects and no garbage; looking for some at each step costs a tenth.
    gc.set_threshold(50_000)
    from argmap.source.errors import ArgmapError

    try:
        from argmap.cli.app import invoke

        status = invoke(arguments)
        sys.stdout.flush()
        return status
    except ArgmapError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        _fail("stopped")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader went away, `argmap … | head` for one; Python must not complain at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except MemoryError:
        return _fail("there is not enough memory for this")
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _fail(f"{place}{(error.strerror or str(error)).lower()}")
    except Exception as error:
        return _fail(f"a fault of argmap's own: {type(error).__name__}: {error}; please report it")


def _fail(message: str) -> int:
    line = " ".join(message.splitlines())
    sys.stderr.write(
        f"argmap: {line}\n".encode(sys.stderr.encoding or "utf-8", "replace").decode(
            sys.stderr.encoding or "utf-8", "replace"
        )
    )
    return FAILED
