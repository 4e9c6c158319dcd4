"""Data in curly brackets, or front matter, that is no YAML.

Data is written as in JSON, or, after a line break, with a key on each line. A colon needs a space
behind it. Anchors and aliases are not read, because a few lines of them can fill all memory. What
the data says is left out; the statement itself is read.

Why it matters: Argdown's own program refuses the whole file.

Bad:

    [Success]: The pact was a success. {certainty: [high}

Good:

    [Success]: The pact was a success. {certainty: high}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT027", "argdown-data", Severity.ERROR, __name__)
