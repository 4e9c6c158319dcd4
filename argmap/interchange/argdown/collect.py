"""Blocks become a debate: titles are looked up, and relations find both their ends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.interchange.argdown.data import read_data
from argmap.interchange.argdown.debate import Debate, Kind, Link, Member, Reasoning, Title
from argmap.interchange.argdown.nodes import (
    Block,
    Heading,
    Members,
    Mention,
    Node,
    Relation,
    Step,
    Structure,
)
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Span
from argmap.source.rules import fmt025_argdown_line, fmt028_argdown_mention, syn021_no_text

STEP_DATA = ("strength", "scheme", "granted")
"""Data of a statement under another that speaks of the relation, not of the statement."""
KINDS: dict[str, Kind] = {
    "SUPPORTS": "support",
    "ATTACKS": "attack",
    "UNDERCUTS": "undercut",
    "SUPPORTED": "support",
    "ATTACKED": "attack",
    "UNDERCUT": "undercut",
    "CONTRADICTS": "contradictory",
}
FROM_ABOVE = frozenset({"SUPPORTED", "ATTACKED", "UNDERCUT", "CONTRADICTS"})
"""Arrows that lead from the line above to the line that they stand on."""


def collect(blocks: Iterable[Block], found: list[Diagnostic]) -> Debate:
    """All that the blocks say."""
    collector = _Collector(found)
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Heading):
            collector.heading(block)
        elif isinstance(block, Structure):
            collector.structure(block, before)
        else:
            for node in block.nodes:
                collector.relations(collector.member(node), node.relations)
        before = block
    collector.look_up_mentions()
    return collector.debate


class _Collector:
    def __init__(self, found: list[Diagnostic]) -> None:
        self.found = found
        self.debate = Debate()
        self.members: dict[tuple[bool, str], Member] = {}
        self.mentions: list[Mention] = []
        self.section: int | None = None
        self.step_data: dict[str, Any] = {}

    def heading(self, block: Heading) -> None:
        """A heading lies in the last one before it that has fewer signs."""
        headings = self.debate.headings
        parent = self.section
        while parent is not None and headings[parent].level >= block.level:
            parent = headings[parent].parent
        self.section = len(headings)
        node = block.node
        text, data = self._text(node), self._data(node)
        headings.append(Title(text, block.level, parent, node.tags, data, node.span))

    def member(self, node: Node, argument: bool = False) -> Member:
        """The member that a node speaks of; data of the relation to it is set aside."""
        argument = argument or node.argument
        made = self.members.get((argument, node.title)) if node.title else None
        if made is None:
            made = Member(node.title, argument, node.span, section=self.section)
            (self.debate.arguments if argument else self.debate.statements).append(made)
            if node.title:
                self.members[argument, node.title] = made
        text = self._text(node)
        if text:
            if not made.texts:
                made.span = node.span
            made.texts.append((text, node.span))
        if not made.said and (text or not node.reference):
            made.section, made.said = self.section, True
        made.tags.update(dict.fromkeys(node.tags))
        data = self._data(node)
        self.step_data = {key: data.pop(key) for key in STEP_DATA if key in data}
        made.data.update(data)
        return made

    def relations(
        self, top: Member, relations: list[Relation], step: Reasoning | None = None
    ) -> None:
        """What stands under a member, however deep; ``step`` is the inference that it concludes."""
        stack: list[tuple[Member | Reasoning, Relation]] = [
            (self._parent(top, relation, step), relation) for relation in reversed(relations)
        ]
        while stack:
            above, relation = stack.pop()
            child = self.member(relation.node)
            self._link(above, relation, child)
            stack.extend((child, inner) for inner in reversed(relation.node.relations))

    def _parent(
        self, top: Member, relation: Relation, step: Reasoning | None
    ) -> Member | Reasoning:
        return step if step is not None and relation.arrow == "UNDERCUTS" else top

    def _link(self, above: Member | Reasoning, relation: Relation, child: Member) -> None:
        kind, span = KINDS[relation.arrow], relation.node.span
        if isinstance(above, Reasoning):
            if relation.arrow != "UNDERCUTS":
                self._say(span, "only undercuts can stand under an inference", "write `_`")
                return
            link = Link(kind, child, above, self.step_data, span)
        elif relation.arrow in FROM_ABOVE:
            link = Link(kind, above, child, self.step_data, span)
        else:
            link = Link(kind, child, above, self.step_data, span)
        self.debate.links.append(link)

    def structure(self, block: Structure, before: Block | None) -> None:
        """The steps of an argument: the one right before it, or one without a title."""
        argument = self._argument_of(block, before)
        premises: list[Member] = []
        numbered: dict[int, Member] = {}
        inference: Step | None = None
        for line in block.lines:
            if isinstance(line, Step):
                if inference is not None or not premises:
                    what = "a conclusion" if inference is not None else "premises"
                    self._say(line.inference.span, f"there is no {what} before this line")
                inference = line
                continue
            said = self.member(line)
            numbered[line.number or 0] = said
            made: Reasoning | None = None
            if inference is not None and premises:
                data = {k: v for d in inference.inference.data for k, v in self._read(d).items()}
                used = self._used(data.pop("uses", None), numbered, premises)
                rules, span = inference.inference.rules, inference.inference.span
                made = Reasoning(used, said, rules, data, span)
                argument.steps.append(made)
                for relation in inference.relations:
                    self.relations_of_step(made, relation)
                premises = []
            inference = None
            premises.append(said)
            self.relations(said, line.relations, made)
        if inference is not None:
            if not inference.inference.broken:
                self._say(inference.inference.span, "there is no conclusion under this line")
        elif not argument.steps or argument.steps[-1].conclusion is not premises[-1]:
            last = block.lines[-1]
            assert isinstance(last, Node)
            self._say(
                last.span,
                "these premises lead to no conclusion",
                "write a line of four hyphens, and the conclusion under it",
            )

    def relations_of_step(self, step: Reasoning, relation: Relation) -> None:
        """An undercut right under an inference, and what stands under it."""
        child = self.member(relation.node)
        self._link(step, relation, child)
        self.relations(child, relation.node.relations)

    def _argument_of(self, block: Structure, before: Block | None) -> Member:
        if isinstance(before, Members) and len(before.nodes) == 1 and before.nodes[0].argument:
            title = before.nodes[0].title
            return self.members[True, title]
        first = block.lines[0]
        span = first.span if isinstance(first, Node) else first.inference.span
        made = Member("", True, span, section=self.section)
        self.debate.arguments.append(made)
        return made

    def _used(
        self, uses: object, numbered: dict[int, Member], premises: list[Member]
    ) -> list[Member]:
        """The premises that the data of an inference names, or all since the last conclusion."""
        if isinstance(uses, list):
            named = [numbered[n] for n in uses if isinstance(n, int) and n in numbered]
            premises = named or premises
        return list(dict.fromkeys(premises))

    def look_up_mentions(self) -> None:
        """Mentions have to lead somewhere."""
        for mention in self.mentions:
            if (mention.argument, mention.title) not in self.members:
                kind = "argument" if mention.argument else "statement"
                self.found.append(
                    fmt028_argdown_mention.RULE.at(
                        mention.span,
                        f"no {kind} has the title `{mention.title}`",
                        help="mention one that this file has",
                    )
                )

    def _text(self, node: Node) -> str:
        said = [prose for prose in node.prose if prose.text]
        for prose in node.prose:
            self.mentions.extend(prose.mentions)
        if node.title and node.reference and said:
            self._say(said[0].span, "a colon is missing behind the title", "write `[title]: text`")
        elif len(said) > 1:
            self._say(said[1].span, "text cannot go on behind data", "put the data last")
        elif not said and not node.reference:
            self.found.append(syn021_no_text.RULE.at(node.span, "this says nothing"))
        return " ".join(prose.text for prose in said)

    def _data(self, node: Node) -> dict[str, Any]:
        return {key: value for data in node.data for key, value in self._read(data).items()}

    def _read(self, data: Any) -> dict[str, Any]:
        return read_data(data, self.found)

    def _say(self, span: Span, message: str, advice: str = "see the syntax of Argdown") -> None:
        self.found.append(fmt025_argdown_line.RULE.at(span, message, help=advice))
