"""Kialo's text export: numbered claims, each for or against the one above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from argmap.interchange.builder import MapBuilder
from argmap.interchange.format import Format
from argmap.interchange.roles import with_structural_roles
from argmap.model.argument import Polarity
from argmap.model.meta import Meta
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document, Span
from argmap.source.rules import fmt060_unreadable_part, ref001_undefined, ref002_defined_twice

TITLE = "Discussion Title:"
CLAIM = re.compile(
    r"[ \t]*(?P<number>\d{1,9}(?:\.\d{1,9})*+)\.[ \t]+(?:(?P<side>Pro|Con):[ \t]*)?(?P<text>.*)",
    re.ASCII,
)
LINK = re.compile(r"->[ \t]*See[ \t]+(?P<number>\d{1,9}(?:\.\d{1,9})*+)\.?[ \t]*", re.ASCII)
ESCAPED = re.compile(r"\\([\\()\[\]*_`#>~+.!-])")
FIRST_LINES = re.compile(r"\s*1\.[ \t]+\S[^\n]*\n\s*1\.1\.[ \t]+(?:Pro|Con):")
SIDES: dict[str, Polarity] = {"Pro": "supports", "Con": "attacks"}


def sniff(beginning: str) -> bool:
    """Whether the text begins as an export does."""
    return beginning.lstrip().startswith(TITLE) or FIRST_LINES.match(beginning) is not None


def read(document: Document, _path: Path | None = None) -> Loaded:
    """The map in a text export: a claim's number is its name, its parent the number above."""
    reader = _Reader(document)
    reader.run()
    loaded = reader.build.build((document,))
    made = with_structural_roles(loaded.map)
    statements = {
        name: statement if "." in name else replace(statement, role="thesis")
        for name, statement in made.statements.items()
    }
    return replace(loaded, map=replace(made, statements=statements))


@dataclass(slots=True)
class _Claim:
    number: str
    side: str
    start: int
    end: int
    lines: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.build = MapBuilder()
        self.claims: dict[str, _Claim] = {}

    def run(self) -> None:
        current: _Claim | None = None
        at = 0
        for line in self.document.text.split("\n"):
            start, at = at, at + len(line) + 1
            words = line.strip()
            found = CLAIM.fullmatch(words)
            if words.startswith(TITLE) and not self.claims:
                self.build.meta = Meta(title=words.removeprefix(TITLE).strip())
            elif found is not None:
                claim = _Claim(found["number"], found["side"] or "", start, start + len(line))
                claim.lines.append(found["text"])
                current = self._keep(claim)
            elif words and current is not None:
                current.lines.append(words)
                current.end = start + len(line)
            elif words:
                self._unreadable(
                    self.document.span(start, start + len(line)),
                    "this line belongs to no claim",
                    "begin a claim with its number: `1.2. Pro: …`",
                )
        for claim in self.claims.values():
            self._say(claim)

    def _keep(self, claim: _Claim) -> _Claim:
        first = self.claims.setdefault(claim.number, claim)
        if first is not claim:
            self.build.diagnostics.append(
                ref002_defined_twice.RULE.at(
                    self._span(claim),
                    f"the number `{claim.number}` stands twice",
                    label="left out",
                    notes=(f"the first is in line {self._span(first).line}",),
                )
            )
        return claim

    def _span(self, claim: _Claim) -> Span:
        return self.document.span(claim.start, claim.end)

    def _say(self, claim: _Claim) -> None:
        """A statement and its step, or only a step where the line points to another claim."""
        text = " ".join(line for line in claim.lines if line)
        link = LINK.fullmatch(text)
        premise = claim.number
        if link is not None:
            premise = link["number"]
        else:
            self.build.add("claim", ESCAPED.sub(r"\1", text), premise, span=self._span(claim))
        parent = claim.number.rpartition(".")[0]
        if not claim.side:
            if link is not None:
                self._unreadable(
                    self._span(claim),
                    "this line does not say for or against",
                    f"write `{claim.number}. Pro: {text}`, or `Con:`",
                )
            return
        if parent in self.claims:
            self.build.step(premise, parent, SIDES[claim.side], span=self._span(claim))
            return
        self.build.diagnostics.append(
            ref001_undefined.RULE.at(
                self._span(claim),
                f"there is no claim `{parent}` above `{claim.number}`",
                label="read as bearing on nothing",
            )
        )

    def _unreadable(self, place: Span, message: str, advice: str) -> None:
        self.build.diagnostics.append(
            fmt060_unreadable_part.RULE.at(place, message, label="left out", help=advice)
        )


FORMAT = Format("kialo", "a Kialo text export", sniff, read)
