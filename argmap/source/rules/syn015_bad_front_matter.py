"""Front matter that is not a list of keys and values.

It is YAML: one `key: value` a line. Values that hold a colon and a space, or begin with a bracket,
a quotation mark or another sign that YAML uses, are put in quotation marks.

Why it matters: the title, the essay and the bibliography are not known if this cannot be read.

Bad:

    ---
    title: The pact: success or error?
    ---
    thesis success: The pact was a success for the Soviet Union.

Good:

    ---
    title: "The pact: success or error?"
    ---
    thesis success: The pact was a success for the Soviet Union.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN015", "bad-front-matter", Severity.ERROR, __name__)
