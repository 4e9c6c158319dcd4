"""A comma between attributes.

Attributes are separated by spaces. They are read all the same.

Why it matters: a value that holds a comma is written in quotation marks, so a bare comma could be
part of a value or not.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {strong, date=1939}

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {strong date=1939}

Fix: take the comma out.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT005", "comma", Severity.ERROR, __name__)
