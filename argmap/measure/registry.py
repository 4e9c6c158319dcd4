"""All measures, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Callable

from argmap.measure import essay, opposed, shape, size, sourcing, support
from argmap.measure.measure import Measure, Number, Unit
from argmap.model.map import ArgumentMap

Listed = tuple[Callable[[ArgumentMap], Number | None], Unit]
GROUPS: tuple[tuple[str, tuple[Listed, ...]], ...] = (
    (
        "size",
        (
            (size.statements, "count"),
            (size.theses, "count"),
            (size.claims, "count"),
            (size.evidence, "count"),
            (size.contexts, "count"),
            (size.premises, "count"),
            (size.supports, "count"),
            (size.words, "count"),
        ),
    ),
    (
        "shape",
        (
            (shape.depth, "count"),
            (shape.mean_depth, "mean"),
            (shape.breadth, "count"),
            (shape.largest_branch, "share"),
            (shape.premise_share, "share"),
            (shape.linked, "count"),
            (shape.reused, "count"),
            (shape.orphans, "count"),
            (shape.circles, "count"),
        ),
    ),
    (
        "support",
        (
            (support.supported_claim_rate, "share"),
            (support.evidence_per_claim, "mean"),
            (support.assumptions, "count"),
            (support.warrants, "count"),
        ),
    ),
    (
        "opposition",
        (
            (opposed.objections, "count"),
            (opposed.answered_rate, "share"),
            (opposed.steelman, "share"),
            (opposed.concessions, "count"),
            (opposed.undercuts, "count"),
        ),
    ),
    (
        "sources",
        (
            (sourcing.citations_per_evidence, "mean"),
            (sourcing.sourced_rate, "share"),
            (sourcing.distinct_sources, "count"),
            (sourcing.primary_share, "share"),
            (sourcing.corroboration, "share"),
            (sourcing.sourcing_fields, "share"),
            (sourcing.evidence_dated, "share"),
            (sourcing.chronology_faults, "count"),
        ),
    ),
    (
        "essay",
        (
            (essay.paragraphs_mapped, "share"),
            (essay.tied_to_essay, "share"),
            (essay.quotations_verified, "share"),
        ),
    ),
)
MEASURES = tuple(
    Measure(function.__name__.replace("_", "-"), group, unit, function)
    for group, functions in GROUPS
    for function, unit in functions
)
BY_NAME = {measure.name: measure for measure in MEASURES}


def measure_all(map_: ArgumentMap) -> dict[str, Number | None]:
    """Every measure of a map by name, None where there is nothing to measure."""
    return {measure.name: measure.find(map_) for measure in MEASURES}
