"""Relation lines, and the steps that lines name."""

from __future__ import annotations

from argmap.model.argument import Polarity, Rivalry
from argmap.resolve.attributes import read_tail
from argmap.resolve.files import Unit
from argmap.resolve.statements import Definitions
from argmap.resolve.steps import Draft, StepName, Steps, said_already, self_reference
from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Span
from argmap.source.rules import ref009_which_step
from argmap.syntax.heads import Word, contradiction_words, relation_verb, relation_words
from argmap.syntax.tree import ContradictionNode, Node, RelationNode
from argmap.syntax.words import STATEMENT_VERBS, STEP_VERBS


class Relations:
    """What the lines at the margin add to the steps, and who contradicts whom."""

    def __init__(
        self, definitions: Definitions, steps: Steps, diagnostics: list[Diagnostic]
    ) -> None:
        self.rivals: list[Rivalry] = []
        self._definitions = definitions
        self._steps = steps
        self._diagnostics = diagnostics
        self._rival_pairs: dict[frozenset[str], Span] = {}

    def read(self) -> None:
        """Make drafts of relation lines and pairs of contradictions."""
        for line, (unit, node, _) in enumerate(self._definitions.lines):
            if isinstance(node, RelationNode):
                self._relation(unit, node, line)
            elif isinstance(node, ContradictionNode):
                self._contradiction(unit, node)

    def _relation(self, unit: Unit, node: RelationNode, line: int) -> None:
        premises, verb, chain = relation_words(node.head)
        traits = read_tail(unit, node, self._diagnostics)
        names, *links = (self._find(unit, node, group) for group in (premises, *chain))
        if not names or not all(links):
            return
        span = unit.head(node)
        polarity: Polarity
        target: str | StepName
        one = len(chain) == 1 and len(chain[0]) == 1
        if verb in STATEMENT_VERBS:
            polarity = "supports" if verb == "supports" else "attacks"
            if not one:
                self._say_verb(unit, node, verb)
            target = links[0][0] if one else StepName(links, _between(unit, node, chain), verb)
        else:
            polarity = "supports" if verb == "warrants" else "attacks"
            target = StepName(links, _between(unit, node, chain), verb)
        if target in names:
            self._diagnostics.append(self_reference(_between(unit, node, chain), str(target)))
            return
        if len(set(names)) < len(names):
            self._say_doubled(unit, node, premises, names)
        draft = Draft(dict.fromkeys(names), polarity, target, span, line)
        draft.strength, draft.scheme = traits.strength, traits.scheme
        self._steps.drafts.append(draft)

    def _find(self, unit: Unit, node: Node, words: list[Word]) -> list[str]:
        """The statements that words name; none where one of them names none, which is reported."""
        found = [self._definitions.names.find(unit, node, word) for word in words]
        names = [name for name in found if name is not None]
        return names if len(names) == len(words) else []

    def _say_doubled(
        self, unit: Unit, node: RelationNode, words: list[Word], names: list[str]
    ) -> None:
        """Say of each premise that it stands before already."""
        first: dict[str, Word] = {}
        for word, name in zip(words, names, strict=True):
            before = first.setdefault(name, word)
            if before is not word:
                self._diagnostics.append(
                    said_already(unit.word(node, word), unit.word(node, before))
                )

    def _say_verb(self, unit: Unit, node: RelationNode, verb: str) -> None:
        instead = next(step for step, way in STEP_VERBS.items() if way == STATEMENT_VERBS[verb])
        span = unit.word(node, relation_verb(node.head))
        self._diagnostics.append(
            ref009_which_step.RULE.at(
                span,
                f"`{verb}` takes one statement, and this is a step",
                help=f"write `{instead}`",
                fixes=(Fix(f"write `{instead}`", (Edit(span, instead),)),),
            )
        )

    def _contradiction(self, unit: Unit, node: ContradictionNode) -> None:
        words = contradiction_words(node.head)
        traits = read_tail(unit, node, self._diagnostics)
        names = self._definitions.names
        spans = [unit.word(node, word) for word in words]
        found = [names.find(unit, node, word) for word in words]
        first = found[0]
        for other, span in list(zip(found, spans, strict=True))[1:]:
            if first is None or other is None:
                continue
            if other == first:
                self._diagnostics.append(self_reference(span, first))
                continue
            before = self._rival_pairs.setdefault(frozenset((first, other)), span)
            if before is not span:
                self._diagnostics.append(said_already(span, before))
                continue
            self.rivals.append(Rivalry(first, other, traits.strength, span))


def _between(unit: Unit, node: Node, chain: list[list[Word]]) -> Span:
    """From the first to the last word of a chain."""
    first, last = unit.word(node, chain[0][0]), unit.word(node, chain[-1][-1])
    return first._replace(end=last.end)
