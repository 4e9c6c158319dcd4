"""Steps: what stands under a statement bears on it, and lines that say so elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.model.argument import Polarity
from argmap.resolve.attributes import NONE, Traits, misplaced, read_tail
from argmap.resolve.files import Unit
from argmap.resolve.known_attributes import STEP
from argmap.resolve.statements import Definitions
from argmap.source.diagnostic import Diagnostic, Edit, Fix, Related
from argmap.source.document import Span
from argmap.source.rules import (
    att004_given_twice,
    ref004_self_reference,
    ref010_said_already,
    syn010_wrong_connective,
    syn011_nothing_to_join,
    syn012_misplaced_line,
    syn013_no_step,
    syn020_two_strengths,
)
from argmap.syntax.heads import Word, reuse_words
from argmap.syntax.tree import (
    ContradictionNode,
    HeadingNode,
    IncludeNode,
    Node,
    RelationNode,
    ReuseNode,
    SourceNode,
    StatementNode,
    UnreadableNode,
)
from argmap.syntax.words import ATTACKING, CARRIES, ON_STEP, SUPPORTING


@dataclass(slots=True, eq=False)
class Draft:
    """An argument in the making; ``premises`` are the keys, each once, in the order of writing.

    ``target`` is a statement's id, a draft, a step's name that is still to be looked up, or None
    where the line is at fault. ``order`` is the line's number among all lines;
    ``number`` is given last, when the draft becomes an argument.
    """

    premises: dict[str, None]
    polarity: Polarity
    target: str | Draft | StepName | None
    span: Span
    order: int
    strength: float | None = None
    scheme: str = ""
    granted: bool = False
    number: int = -1


@dataclass(slots=True)
class StepName:
    """A step that a line names by its premises and, perhaps, by what these bear on in turn."""

    chain: list[list[str]]
    span: Span
    word: str


@dataclass(slots=True)
class Bearing:
    """The line before, under the same parent, that `and` would join."""

    kind: str  # "statement" for what bears on the sentence, else the role on a step
    draft: Draft


@dataclass(slots=True, eq=False)
class Steps:
    """All drafts, in the order of writing."""

    definitions: Definitions
    diagnostics: list[Diagnostic]
    drafts: list[Draft] = field(default_factory=list)
    of_line: dict[Node, Draft] = field(default_factory=dict)
    _before: dict[Node | None, Bearing | None] = field(default_factory=dict)
    _stands_for: dict[Node, str] = field(default_factory=dict)
    _above: dict[Node, Node | None] = field(default_factory=dict)
    _line: int = 0

    def read(self) -> None:
        """Make a draft of every line that bears on the one it stands under."""
        for line, (unit, node, under) in enumerate(self.definitions.lines):
            self._line = line
            self._above[node] = under
            if isinstance(node, StatementNode):
                self._stands_for[node] = self.definitions.ids[node]
                self._statement(unit, node, under)
            elif isinstance(node, ReuseNode):
                self._reuse(unit, node, under)
            elif isinstance(node, HeadingNode) and isinstance(under, ReuseNode):
                if under in self._stands_for:
                    self.definitions.covers(node, self._stands_for[under])
            elif isinstance(node, UnreadableNode):
                self._before[under] = None
            elif under is not None and isinstance(
                node, SourceNode | IncludeNode | RelationNode | ContradictionNode
            ):
                self._say_margin(unit, node)

    def _say_margin(self, unit: Unit, node: Node) -> None:
        what = {
            SourceNode: "a source",
            IncludeNode: "an include",
            RelationNode: "a relation",
            ContradictionNode: "a contradiction",
        }[type(node)]
        self.diagnostics.append(
            syn012_misplaced_line.RULE.at(
                unit.head(node),
                f"{what} stands at the margin",
                label="indented here; read all the same",
                help="begin the line at the margin",
            )
        )

    def _statement(self, unit: Unit, node: StatementNode, under: Node | None) -> None:
        head = self.definitions.heads[node]
        if head.role in ("thesis", "context"):
            if isinstance(under, ReuseNode) and under in self._stands_for:
                self.definitions.belongs(node, self._stands_for[under])
            if head.connective:
                self._say_connective(unit, node, head.connective, head.role)
            elif head.role == "thesis" and under is not None:
                self.diagnostics.append(
                    syn012_misplaced_line.RULE.at(
                        unit.head(node),
                        "a thesis stands at the margin",
                        label="indented here",
                        help="begin the line at the margin, or write `claim`",
                    )
                )
            return
        if under is None:
            if head.connective:
                self._say_no_parent(unit, node, head.connective, head.role)
            return
        if head.role not in CARRIES[head.connective]:
            self._say_connective(unit, node, head.connective, head.role)
        traits = self.definitions.traits.get(node, NONE)
        attacks = head.connective == "but" or head.role in ATTACKING or head.role == "undercut"
        draft = self._bear(
            unit,
            node,
            under,
            self.definitions.ids[node],
            head.role if head.role in ON_STEP else "statement",
            "attacks" if attacks else "supports",
            joins=head.connective == "and",
            traits=traits,
            word=head.role,
        )
        if draft is not None:
            self.of_line[node] = draft

    def _reuse(self, unit: Unit, node: ReuseNode, under: Node | None) -> None:
        word, name = reuse_words(node.head)
        traits = read_tail(unit, node, self.diagnostics)
        if under is None:
            self._say_no_parent(unit, node, word, "")
            return
        found = self.definitions.names.find(unit, node, name)
        if found is None:
            self._before[under] = None
            return
        self._stands_for[node] = found
        draft = self._bear(
            unit,
            node,
            under,
            found,
            word if word in ON_STEP else "statement",
            "attacks" if word in ("but", "undercut") else "supports",
            joins=word == "and",
            traits=traits,
            word=word,
            name=name,
        )
        if draft is not None:
            self.of_line[node] = draft

    def _bear(
        self,
        unit: Unit,
        node: Node,
        under: Node,
        premise: str,
        kind: str,
        polarity: Polarity,
        *,
        joins: bool,
        traits: Traits,
        word: str,
        name: Word | None = None,
    ) -> Draft | None:
        head = unit.head(node)
        before = self._before.get(under)
        if joins:
            if isinstance(node, ReuseNode) and before is not None:
                kind = before.kind
            if before is None or before.kind != kind:
                if before is not None or under not in self._before:
                    self._say_nothing_to_join(head, before, word)
                return None
            draft = before.draft
            if premise == draft.target:
                self._say_self(unit.word(node, name) if name else head, premise)
            elif premise in draft.premises:
                self.diagnostics.append(said_already(head, draft.span))
            else:
                draft.premises[premise] = None
            self._weigh(draft, traits, head)
            return draft
        target: str | Draft | StepName | None
        if kind == "statement":
            target = self._stands_for.get(under)
        else:
            told = node.start in unit.tree.repaired
            target = self._step_of(under, head, word, told=told)
        if target is None:
            self._before[under] = None
            return None
        if premise == target:
            self._say_self(unit.word(node, name) if name else head, premise)
            self._before[under] = None
            return None
        draft = Draft({premise: None}, polarity, target, head, self._line)
        self._weigh(draft, traits, head)
        self.drafts.append(draft)
        self._before[under] = Bearing(kind, draft)
        return draft

    def _step_of(
        self, under: Node, head: Span, word: str, *, told: bool
    ) -> Draft | StepName | None:
        """The step of the line above to its own target; for one at the margin, found later.

        Where there is none, this is said, unless something is ``told`` of the line already.
        """
        draft = self.of_line.get(under)
        if draft is not None:
            return draft
        role = self.definitions.heads[under].role if under in self.definitions.heads else ""
        if role and self._above[under] is None and role not in ("thesis", "context"):
            return StepName([[self._stands_for[under]]], head, word)
        if role in ("thesis", "context") and not told:
            self.diagnostics.append(no_step(head, word, f"a {role} bears on nothing"))
        return None

    def _weigh(self, draft: Draft, traits: Traits, head: Span) -> None:
        """Put a line's strength, scheme and concession on its step."""
        if traits is NONE:
            return
        if traits.strength is not None:
            if draft.strength is not None and draft.strength != traits.strength:
                self.diagnostics.append(
                    syn020_two_strengths.RULE.at(
                        traits.places["strength"],
                        "one linked argument has two different strengths",
                        label="the first is used",
                        help="keep the strength on one of the premises",
                    )
                )
            else:
                draft.strength = traits.strength
        if draft.scheme and traits.scheme not in ("", draft.scheme):
            self.diagnostics.append(
                att004_given_twice.RULE.at(
                    traits.places["scheme"],
                    "one linked argument has two different schemes",
                    label="the first is used",
                    help="keep the scheme on one of the premises",
                )
            )
        draft.scheme = draft.scheme or traits.scheme
        if "granted" in traits.flags and draft.polarity == "supports":
            # Only a line with `and` comes this far: it takes the direction of the one before it.
            self.diagnostics.append(misplaced("granted", traits.places["granted"], STEP))
        else:
            draft.granted = draft.granted or "granted" in traits.flags

    def _say_connective(self, unit: Unit, node: StatementNode, connective: str, role: str) -> None:
        place = unit.word(node, Word(role, node.head.index(role)))
        fixes: tuple[Fix, ...] = ()
        if role in ("thesis", "context"):
            advice = f"write `{role}` alone"
        else:
            other = {"claim": "objection", "evidence": "objection"}
            back = {"objection": "claim", "rebuttal": "claim"}
            can = back.get(role) if connective == "because" else other.get(role)
            advice = f"write `{connective} {can}`" if can else f"write `{role}` alone"
            if role in SUPPORTING | ATTACKING and connective == "because":
                advice = f"write `{connective} claim`, or `{role}` alone"
        if role in ON_STEP or role == "context":
            edit = Edit(place._replace(start=node.start, end=place.start), "")
            fixes = (Fix(f"write `{role}` alone", (edit,), safe=False),)
        self.diagnostics.append(
            syn010_wrong_connective.RULE.at(
                place._replace(start=node.start),
                f"`{connective}` does not go with `{role}`",
                help=advice,
                fixes=fixes,
            )
        )

    def _say_no_parent(self, unit: Unit, node: Node, word: str, role: str) -> None:
        self.diagnostics.append(
            syn012_misplaced_line.RULE.at(
                unit.document.span(node.start, min(node.start + len(word), node.end)),
                f"`{word}` stands under a statement",
                label="this line stands at the margin",
                help=f"indent the line, or write `{role}` alone"
                if role
                else "indent the line, or write a relation: `a supports b`",
            )
        )

    def _say_nothing_to_join(self, span: Span, before: Bearing | None, word: str) -> None:
        if before is None:
            message = "`and` has no line before it to join"
            advice = "let it follow a line that bears on the same parent, or leave `and` out"
        else:
            there = (
                "its parent's sentence" if before.kind == "statement" else f"a step ({before.kind})"
            )
            message = f"`and {word}` cannot join the line before it"
            advice = f"that line bears on {there}; leave `and` out"
        self.diagnostics.append(
            syn011_nothing_to_join.RULE.at(span._replace(end=span.start + 3), message, help=advice)
        )

    def _say_self(self, span: Span, name: str) -> None:
        self.diagnostics.append(self_reference(span, name))


def no_step(span: Span, word: str, why: str) -> Diagnostic:
    """A warrant or an undercut that has nothing to speak of."""
    return syn013_no_step.RULE.at(
        span,
        f"there is no step here for the {word} to speak of",
        label=why,
        help=f"put the {word} under the premise whose step it speaks of",
    )


def self_reference(span: Span, name: str) -> Diagnostic:
    """A statement that bears on itself."""
    return ref004_self_reference.RULE.at(
        span,
        f"`{name}` bears on itself",
        help="let another statement bear on it, or delete this",
    )


def said_already(span: Span, before: Span) -> Diagnostic:
    """What is said of ``span`` where it says the same as ``before``."""
    return ref010_said_already.RULE.at(
        span,
        f"said already at {before.path}:{before.line}",
        label="the same again",
        related=(Related(before, "first said here"),),
        help="delete one of the two",
    )
