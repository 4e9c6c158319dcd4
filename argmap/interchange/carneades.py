"""Carneades 4's YAML: statements, arguments with their undercutters, and issues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from argmap.interchange.builder import MapBuilder
from argmap.interchange.format import Format
from argmap.interchange.roles import with_structural_roles
from argmap.interchange.yaml_text import YamlNode, parse_yaml
from argmap.model.meta import Meta
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document, Span
from argmap.source.rules import (
    fmt007_no_premise,
    fmt008_bad_value,
    fmt009_unknown_part,
    fmt011_wrong_format,
    fmt062_too_large,
)

KEY = re.compile(
    r"^(?:statements|arguments|issues|assumptions|argument_schemes)[ \t]*:", re.MULTILINE
)
STANDARDS = {"PE": "preponderance", "CCE": "clear", "BRD": "beyond-doubt", "DV": "unrebutted"}
TOP = frozenset(("meta", "statements", "arguments", "issues", "assumptions"))
ARGUMENT = frozenset(("conclusion", "premises", "scheme", "undercutter", "weight", "meta"))
MOST_POSITIONS = 50
"""The positions of an issue exclude each other pair by pair, which grows with their square."""
TRUE = ("true", "yes", "on")


def sniff(beginning: str) -> bool:
    """Whether there are keys at the margin that Carneades has."""
    return KEY.search(beginning) is not None


def read(document: Document, _path: Path | None = None) -> Loaded:
    """The map in a Carneades file.

    Linked premises stay linked, an undercutter attacks its argument's step, the positions of an
    issue contradict each other. Schemes that would generate arguments are not run: they are left
    out, and reported.
    """
    root, problems = parse_yaml(document)
    reader = _Reader(document)
    reader.build.diagnostics += problems
    if root is not None and root.pairs is None:
        wrong = fmt011_wrong_format.RULE.at(root.span, "a Carneades file is a mapping")
        reader.build.diagnostics.append(wrong)
    elif root is not None:
        reader.run(root)
    loaded = reader.build.build((document,))
    return replace(loaded, map=with_structural_roles(loaded.map))


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.build = MapBuilder()
        self.places: dict[str, Span] = {}

    def run(self, root: YamlNode) -> None:
        self._only(root, TOP)
        self._meta(root.get("meta"))
        statements = root.get("statements")
        for name, span, value in statements.entries() if statements else ():
            self._statement(name, span, value)
        for name, span, value in self._named(root.get("arguments")):
            self._argument(name, span, value)
        assumptions = root.get("assumptions")
        for item in (assumptions.items or []) if assumptions else ():
            name = self._use(item)
            self.build.statements[name] = replace(self.build.statements[name], assumed=True)
        standards = dict.fromkeys(
            self._issue(issue) for _, _, issue in self._named(root.get("issues"))
        )
        if len(standards) == 1:
            self.build.meta = replace(self.build.meta, standard=next(iter(standards)))
        elif any(standards):
            self._leave_out(root, "issues", "issues have different standards of proof")

    def _named(self, node: YamlNode | None) -> Iterator[tuple[str, Span, YamlNode]]:
        """The entries of a mapping, or of a list, whose entries have no names."""
        if node is not None and node.items is not None:
            for item in node.items:
                yield "", item.span, item
        elif node is not None:
            yield from node.entries()

    def _only(self, node: YamlNode, known: frozenset[str]) -> None:
        for key, span, _ in node.entries():
            if key not in known:
                self.build.diagnostics.append(
                    fmt009_unknown_part.RULE.at(
                        span, f"`{key[:40]}` has no place in a map", label="left out"
                    )
                )

    def _leave_out(self, root: YamlNode, key: str, message: str) -> None:
        node = root.get(key)
        self.build.diagnostics.append(
            fmt009_unknown_part.RULE.at(
                node.span if node else root.span, message, label="read without them"
            )
        )

    def _meta(self, node: YamlNode | None) -> None:
        if node is None:
            return
        title = node.get("title")
        extra = {}
        for key, span, value in node.entries():
            if key == "title":
                continue
            if value.text is not None:
                extra[f"x-{key}"] = value.text
            elif value.items is not None and all(i.text is not None for i in value.items):
                extra[f"x-{key}"] = "; ".join(item.text or "" for item in value.items)
            else:
                self._only_text(span, key)
        self.build.meta = Meta(title=(title.text or "") if title else "", extra=extra)

    def _only_text(self, span: Span, key: str) -> None:
        self.build.diagnostics.append(
            fmt009_unknown_part.RULE.at(
                span, f"`{key[:40]}` is more than plain text", label="left out"
            )
        )

    def _statement(self, name: str, span: Span, value: YamlNode) -> None:
        self.places[name] = span
        text, assumed = value.text, False
        if value.pairs is not None:
            self._only(value, frozenset(("text", "assumed", "meta")))
            inner, flag = value.get("text"), value.get("assumed")
            text = inner.text if inner else None
            assumed = flag is not None and (flag.text or "").casefold() in TRUE
        elif value.items is not None:
            self._bad(value.span, f"the statement `{name[:40]}` has no text")
        self.build.add("claim", text or name, name, assumed=assumed, span=span)

    def _use(self, node: YamlNode) -> str:
        """The statement that a formula stands for; formulas need no definition in Carneades."""
        name = (node.text or "").strip()
        if name and name not in self.build.statements:
            self.build.add("claim", name, name, span=node.span)
        if not name:
            self._bad(node.span, "a statement's name is wanted here")
            return self.build.add("claim", "", span=node.span)
        return name

    def _argument(self, name: str, span: Span, value: YamlNode) -> None:
        self._only(value, ARGUMENT)
        conclusion = value.get("conclusion")
        premises = [self._use(item) for item in self._premises(value)]
        if conclusion is None or not premises:
            missing = "conclusion" if conclusion is None else "premise"
            self.build.diagnostics.append(
                fmt007_no_premise.RULE.at(
                    span, f"the argument `{name[:40]}` has no {missing}", label="left out"
                )
            )
            return
        scheme = value.get("scheme")
        step = self.build.step(
            premises,
            self._use(conclusion),
            strength=self._weight(value.get("weight")),
            scheme=(scheme.text or "") if scheme else "",
            span=span,
        )
        undercutter = value.get("undercutter")
        if undercutter is not None:
            self.build.step(self._use(undercutter), step, "attacks", span=undercutter.span)

    def _premises(self, value: YamlNode) -> list[YamlNode]:
        node = value.get("premises")
        if node is None:
            return []
        if node.pairs is None:
            return node.items or ([node] if node.text else [])
        # The names of premises' roles have no place in a map.
        span = node.span
        roles = ", ".join(key for key, _, _ in node.entries())
        self.build.diagnostics.append(
            fmt009_unknown_part.RULE.at(
                span, f"premises have no roles in a map: {roles[:60]}", label="read without them"
            )
        )
        return [inner for _, _, inner in node.entries()]

    def _weight(self, node: YamlNode | None) -> float | None:
        constant = node.get("constant") if node is not None and node.pairs else node
        if node is None or constant is None:
            if node is not None:
                self._only_text(node.span, "weight")
            return None
        try:
            return float(constant.text or "")
        except ValueError:
            self._only_text(node.span, "weight")
            return None

    def _issue(self, issue: YamlNode) -> str:
        """The rivalries of an issue; the answer is its standard of proof."""
        self._only(issue, frozenset(("positions", "standard", "meta")))
        node = issue.get("positions")
        items = (node.items or []) if node else []
        positions = list(dict.fromkeys(self._use(item) for item in items))
        if len(positions) > MOST_POSITIONS:
            self.build.diagnostics.append(
                fmt062_too_large.RULE.at(
                    issue.span,
                    f"this issue has {len(positions)} positions, and {MOST_POSITIONS} are the most",
                    label="the others are read as contradicting the first only",
                )
            )
        pairs = list(combinations(positions[:MOST_POSITIONS], 2))
        pairs += [(positions[0], other) for other in positions[MOST_POSITIONS:]]
        for left, right in pairs:
            self.build.contradicts(left, right, span=issue.span)
        standard = issue.get("standard")
        if standard is None:
            return ""
        if standard.text not in STANDARDS:
            self._bad(standard.span, f"`{(standard.text or '')[:40]}` is no standard of proof")
        return STANDARDS.get(standard.text or "", "")

    def _bad(self, span: Span, message: str) -> None:
        self.build.diagnostics.append(
            fmt008_bad_value.RULE.at(span, message, label="read without it")
        )


FORMAT = Format("carneades", "Carneades YAML", sniff, read)
