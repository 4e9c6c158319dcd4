"""The verdict as marks to be drawn on the map."""

from __future__ import annotations

from argmap.evaluate.evaluation import Evaluation
from argmap.evaluate.explain.names import Names
from argmap.evaluate.explain.sentences import Sentences
from argmap.evaluate.verdict.judgement import Judgement
from argmap.model.argument import Target
from argmap.model.overlay import Mark, Overlay

LEGEND = {
    "accepted": "accepted: documented or assumed",
    "rejected": "not accepted: beaten or unsupported",
    "open": "open",
    "turning": "accepted, and in a smallest set whose withdrawal turns a thesis",
}


def verdict_overlay(evaluation: Evaluation) -> Overlay:
    """Marks for the picture: what became of each statement, in a word and in full on hover.

    Kinds are ``accepted``, ``rejected``, ``open`` and ``turning``; the word on the box tells them
    apart without colour. A step that fails or is open although its premises are accepted is marked
    as well. Background (``context``) is not judged.
    """
    verdict, strengths = evaluation.verdict, evaluation.strengths
    sentences = Sentences(Names(evaluation.map), verdict)
    turning: dict[str, list[str]] = {}
    for thesis, found in evaluation.turning.items():
        for one in found.sets:
            for name in one.withdrawn:
                turning.setdefault(name, [])
                if thesis not in turning[name]:
                    turning[name].append(thesis)
    marks: dict[Target, Mark] = {}
    for judgement in verdict:
        statement = evaluation.map.statements[judgement.id]
        if statement.role == "context":
            continue
        tooltip = [sentences.status(judgement).lstrip(",; ")]
        tooltip.append(
            f"strength {strengths.of(judgement.id):.2f} ({strengths.word(judgement.id)})"
        )
        kind, word = _kind(judgement), str(judgement.status)
        if statement.role == "thesis":
            word = verdict.word(judgement.id)
        if judgement.id in turning:
            names = " and ".join(map(sentences.names.quoted, turning[judgement.id]))
            tooltip.append(f"in a smallest set that turns {names}")
            if judgement.accepted:
                kind, word = "turning", f"turning, {word}"
        marks[judgement.id] = Mark(kind, "", word, "; ".join(tooltip))
    for number in evaluation.map.arguments:
        step = verdict.step(number)
        if step.holds or step.premises:
            continue
        kind, word = ("rejected", "fails") if step.fails else ("open", "open")
        marks[number] = Mark(kind, "", word, sentences.failure(step))
    return Overlay(marks, LEGEND, "Verdict")


def _kind(judgement: Judgement) -> str:
    if judgement.accepted:
        return "accepted"
    return "open" if judgement.status == "open" else "rejected"
