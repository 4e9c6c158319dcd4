"""Which nodes of an AIF graph are steps of the map, in an order in which targets come first."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.interchange.aif.graph import STEPS, Graph
from argmap.interchange.aif.words import CONTRADICTION
from argmap.model.argument import Polarity
from argmap.source.diagnostic import Diagnostic
from argmap.source.rules import fmt022_incomplete_step, fmt023_kept_aside


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its node, its premises, and the node that it bears on."""

    node: str
    premises: tuple[str, ...]
    target: str
    polarity: Polarity


@dataclass(slots=True)
class Steps:
    """The steps of a graph, its rivalries, and what was odd about the rest."""

    steps: list[Step] = field(default_factory=list)
    rivals: list[tuple[Step, Step]] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)


def find_steps(graph: Graph) -> Steps:
    """The steps that lead from I-nodes, over any number of other steps, to an I-node.

    A step with several targets becomes several, of which the first is the one that others bear on.
    """
    made = Steps()
    candidates = _candidates(graph)
    on_step: dict[str, list[Step]] = {}
    stack: list[Step] = []
    for step in reversed(candidates):
        if graph.nodes[step.target].kind == "I":
            stack.append(step)
        else:
            on_step.setdefault(step.target, []).append(step)
    rivals = _rivalries(graph, candidates)
    reached: set[str] = set()
    taken: set[Step] = set()
    said: dict[tuple[frozenset[str], str, str], str] = {}
    while stack:
        step = stack.pop()
        if step.node in rivals:
            taken.add(step)
            continue
        if step.target in step.premises:
            made.found.append(_incomplete(graph, step.node, "bears on its own premise"))
            continue
        taken.add(step)
        key = (frozenset(step.premises), step.target, step.polarity)
        first = said.setdefault(key, step.node)
        if first != step.node:
            made.found.append(_double(graph, step.node, first))
            continue
        made.steps.append(step)
        if step.node not in reached:
            reached.add(step.node)
            stack.extend(on_step.get(step.node, ()))
    made.rivals = list({id(pair): pair for pair in rivals.values()}.values())
    told = {d.span.start for d in made.found} | {graph.nodes[s.node].span.start for s in taken}
    made.found.extend(_left_over(graph, told))
    return made


def _candidates(graph: Graph) -> list[Step]:
    found: list[Step] = []
    for node in graph.nodes.values():
        if node.kind not in STEPS:
            continue
        premises = tuple(n for n in graph.before(node.id) if graph.nodes[n].kind == "I")
        if premises:
            found.extend(
                Step(node.id, premises, target, STEPS[node.kind])
                for target in graph.after(node.id)
                if graph.nodes[target].kind in ("I", *STEPS)
            )
    return found


def _rivalries(graph: Graph, candidates: list[Step]) -> dict[str, tuple[Step, Step]]:
    """Pairs of contradictions, one each way, that nothing else speaks of; by each node."""
    waiting: dict[tuple[str, str], Step] = {}
    pairs = {}
    for step in candidates:
        text = graph.nodes[step.node].text
        alone = len(graph.before(step.node)) == len(graph.after(step.node)) == 1
        if text != CONTRADICTION or step.polarity != "attacks" or not alone:
            continue
        premise = step.premises[0]
        other = waiting.pop((step.target, premise), None)
        if other is None:
            waiting[premise, step.target] = step
        else:
            pairs[step.node] = pairs[other.node] = (other, step)
    return pairs


def _left_over(graph: Graph, told: set[int]) -> list[Diagnostic]:
    found = []
    for node in graph.nodes.values():
        if node.kind not in STEPS or node.span.start in told:
            continue
        if not any(graph.nodes[n].kind == "I" for n in graph.before(node.id)):
            what = "has no premise"
        elif not any(graph.nodes[n].kind in ("I", *STEPS) for n in graph.after(node.id)):
            what = "leads to nothing"
        else:
            what = "bears on steps that never reach a statement"
        found.append(_incomplete(graph, node.id, what))
    return found


def _incomplete(graph: Graph, node: str, what: str) -> Diagnostic:
    return fmt022_incomplete_step.RULE.at(
        graph.nodes[node].span,
        f"the {graph.nodes[node].kind} node `{node}` {what}",
        label="kept as data",
        help="add the edge that is missing, in the program that made the file",
    )


def _double(graph: Graph, node: str, first: str) -> Diagnostic:
    return fmt023_kept_aside.RULE.at(
        graph.nodes[node].span,
        f"the node `{node}` says what the node `{first}` says already",
        label="kept as data",
    )
