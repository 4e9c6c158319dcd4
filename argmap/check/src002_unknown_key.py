"""A citation of a source that the map does not have.

The key is neither a `source` of the map nor an entry of its bibliography, or it is `essay` in a map
whose front matter names none. Nothing is reported where the bibliography itself could not be read.

Why it matters: the citation leads nowhere, and the statement goes without the source that it was
meant to have. Mostly it is a slip of the pen in the key.

Bad:

    source rakovsky: Christian Rakovsky, article on Soviet foreign policy. {primary}

    thesis success: The pact was a success for the Soviet Union.
      evidence duties: The same two duties were offered to every state. [@rakovski]

Good:

    source rakovsky: Christian Rakovsky, article on Soviet foreign policy. {primary}

    thesis success: The pact was a success for the Soviet Union.
      evidence duties: The same two duties were offered to every state. [@rakovsky]

Fix (unsafe, because the nearest key may not be the one that was meant): write the nearest key.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.source import ESSAY
from argmap.source.diagnostic import Diagnostic, Edit, Fix, Related, Severity
from argmap.source.rule import Rule

RULE = Rule("SRC002", "unknown-key", Severity.WARNING, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each citation whose key names no source."""
    for statement in map_.statements.values():
        for citation in statement.citations:
            if citation.key in map_.sources:
                continue
            if citation.key.rpartition(".")[2] == ESSAY:
                yield RULE.at(
                    citation.span,
                    "`essay` is cited, but this file names none",
                    label="no such file is known",
                    help="write `essay: FILE` in the front matter",
                )
            else:
                yield _unknown(map_, citation)


def _unknown(map_: ArgumentMap, citation: Citation) -> Diagnostic:
    from argmap.source.similar import nearest

    message = f"no source has the key `{citation.key}`"
    label = "not in this map or its bibliography"
    near = nearest(citation.key, map_.sources)
    if near is None:
        return RULE.at(
            citation.span,
            message,
            label=label,
            help=f"write `source {citation.key}: …` at the margin, or add it to the bibliography",
        )
    fixes: tuple[Fix, ...] = ()
    at = citation.span.text.find(f"@{citation.key}")
    if at >= 0:
        start = citation.span.start + at + 1
        key = citation.span.document.span(start, start + len(citation.key))
        fixes = (Fix(f"write `@{near}`", (Edit(key, near),), safe=False),)
    source = map_.sources[near]
    related = (Related(source.anchor, "a similar key"),) if source.anchor.path else ()
    return RULE.at(
        citation.span, message, label=label, help=f"write `@{near}`", related=related, fixes=fixes
    )
