"""``--watch``: what is run again, and when."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest

AT_MOST = 60
"""Seconds after which a watch that says nothing is taken to be asleep for good."""
GOOD = "thesis t: T.\n  claim a: A.\n"
BAD = "thesis t: T.\n  claim a A.\n"


class Watch:
    """A command that watches, and what it says, as far as the line that ends a run."""

    def __init__(self, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-u", "-m", "argmap", *arguments, "--watch"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            # Where tests run in the background, Ctrl-C is ignored, and so it would be here.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)

    def run(self) -> str:
        """What the next run says."""
        said = []
        while not (line := self._lines.get(timeout=AT_MOST)).startswith("watching"):
            said.append(line)
        return "".join(said)

    def stop(self) -> int:
        """The exit status after Ctrl-C."""
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(AT_MOST)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


@pytest.fixture
def watch(folder: Path) -> Iterator[Callable[..., Watch]]:
    started = []

    def start(*arguments: str) -> Watch:
        started.append(Watch(*arguments))
        return started[-1]

    yield start
    for each in started:
        each.kill()


def write(path: Path, text: str) -> None:
    """As editors do: a file beside it, which then takes its name."""
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def test_a_check_runs_again_for_the_map_and_for_all_that_it_reads(
    watch: Callable[..., Watch], folder: Path
) -> None:
    map_ = folder / "m.argmap"
    write(map_, BAD)
    watched = watch("check", "m.argmap")
    assert "SYN003" in watched.run()
    write(map_, "---\nbibliography: b.bib\n---\n" + GOOD.replace("A.", "A. [@lenin]"))
    assert "`b.bib` does not exist" in watched.run()
    write(folder / "b.bib", "@book{trotsky, title={T}}\n")
    assert "SRC002" in watched.run()
    write(folder / "b.bib", "@book{lenin, title={L}}\n")
    assert watched.run().startswith("clean")
    map_.unlink()
    assert "cannot read `m.argmap`" in watched.run()
    write(map_, GOOD)
    assert watched.run().startswith("clean")
    assert watched.stop() == 130


def test_a_map_that_comes_into_a_watched_folder_is_checked(
    watch: Callable[..., Watch], folder: Path
) -> None:
    write(folder / "m.argmap", GOOD)
    watched = watch("check", ".")
    assert watched.run().startswith("clean")
    write(folder / "n.argmap", BAD)
    assert "n.argmap:2:3" in watched.run()


def test_a_picture_outlives_a_mistake_and_is_drawn_anew_after_it(
    watch: Callable[..., Watch], folder: Path
) -> None:
    map_, picture = folder / "m.argmap", folder / "m.svg"
    write(map_, GOOD)
    watched = watch("render", "m.argmap", "-o", "m.svg")
    assert watched.run() == ""
    first = picture.read_text(encoding="utf-8")
    write(map_, BAD)
    assert "SYN003" in watched.run()
    assert picture.read_text(encoding="utf-8") == first
    write(map_, GOOD.replace("A.", "Another."))
    assert watched.run() == ""
    assert "Another." in picture.read_text(encoding="utf-8")
    assert watched.stop() == 130


def test_what_cannot_be_watched_is_said(argmap, folder: Path) -> None:
    for command in ("check", "render"):
        assert argmap(command, "-", "--watch").status == 2
        outcome = argmap(command, "gone/m.argmap", "--watch")
        assert (outcome.status, "cannot watch" in outcome.err) == (2, True)
