"""A file that cannot be read.

An include, the essay, the bibliography, or the `file=` of a source names a file that does not
exist, is a folder, or may not be read. Paths are relative to the file that names them.

Why it matters: everything that the file would have brought along is missing, and citations and
quotations are not checked.

Bad:

    ---
    essay: esay.md
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

RULE = Rule("REF006", "unreadable-file", Severity.ERROR, __name__)
