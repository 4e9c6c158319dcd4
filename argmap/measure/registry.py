"""All measures, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Callable

from argmap.measure import (
    counted_opposition,
    counted_shape,
    counted_sources,
    elements,
    essay,
    opposed,
    shape,
    size,
    sourcing,
    support,
)
from argmap.measure.measure import Basis, Measure, Number, Unit
from argmap.model.map import ArgumentMap

Listed = tuple[Callable[[ArgumentMap], Number | Basis | None], Unit]
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
    (
        "what counts",
        (
            (counted_shape.counted_evidence, "count"),
            (counted_shape.evidence_for_claims, "count"),
            (counted_shape.carried_claims, "count"),
            (counted_shape.carried_rate, "share"),
            (counted_shape.lines_of_reasoning, "count"),
            (counted_shape.main_points_carried, "share"),
            (counted_shape.conclusion_in_line, "share"),
            (counted_shape.counted_depth, "count"),
            (counted_shape.spread, "share"),
            (counted_shape.counted_contexts, "count"),
            (counted_opposition.met_objections, "count"),
            (counted_opposition.met_rate, "share"),
            (counted_opposition.fair_rate, "share"),
        ),
    ),
    (
        "sources of what counts",
        (
            (counted_sources.citing, "count"),
            (counted_sources.attributed_rate, "share"),
            (counted_sources.dated_rate, "share"),
            (counted_sources.source_kinds, "count"),
            (counted_sources.corroborated_rate, "share"),
            (counted_sources.corroborated_claims, "count"),
            (counted_sources.sources_described, "share"),
            (counted_sources.documents_used, "count"),
            (counted_sources.documents_in_support, "count"),
            (counted_sources.documents_sourced, "count"),
            (counted_sources.evidence_beyond_documents, "count"),
        ),
    ),
    (
        "elements",
        (
            (elements.warranted_steps, "count"),
            (elements.backing, "count"),
            (elements.backed_warrants, "count"),
            (elements.qualifiers, "count"),
            (elements.qualifiers_attached, "count"),
            (elements.exceptions, "count"),
            (elements.exceptions_attached, "count"),
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
