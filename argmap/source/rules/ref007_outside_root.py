"""A path that leaves the folder of the map.

Includes, essays, bibliographies and the `file=` of a source lie in the folder of the map that was
opened, or below it. Where a folder above has an `argmap.toml`, or a `pyproject.toml` with
`[tool.argmap]`, that folder is the limit instead.

Why it matters: a map that somebody else wrote must not be able to read any file of the machine that
opens it.

Bad:

    ---
    essay: ../essay.md
    ---
    thesis success: The pact was a success for the Soviet Union. [@essay, para. 1]

Good:

    ---
    essay: essay.md
    ---
    thesis success: The pact was a success for the Soviet Union. [@essay, para. 1]

With essay.md:

    Was the pact a success?
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF007", "outside-root", Severity.ERROR, __name__)
