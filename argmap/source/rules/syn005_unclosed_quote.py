r"""A label or a file name whose quotation marks are not both there, or not straight.

Labels and the names of included files stand between two straight quotation marks, `"like this"`. A
quotation mark inside a label is written `\"`. In the text after the colon any quotation marks will
do, but between braces a value is quoted by two straight ones.

Why it matters: without the second mark nobody can tell where the label ends and the text begins.

Bad:

    thesis success "Success: The pact was a success for the Soviet Union.

Good:

    thesis success "Success": The pact was a success for the Soviet Union.

Fix, for typographic quotation marks: write straight ones.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN005", "unclosed-quote", Severity.ERROR, __name__)
