"""An attribute that nothing has.

The word or key between the braces is none of the notation's. The nearest one is named. For keys of
your own there is `x-NAME=value`, for tags `.NAME`. A key and its value are joined by `=` alone, and
a value with a space in it stands in quotation marks: `by="Joseph Stalin"`. Braces that hold prose
instead of attributes are one mistake.

Why it matters: a misspelt `strong` leaves the step at the usual strength, without a word.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {stong}

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {strong}

Fix (unsafe, because another word may have been meant): write the nearest one.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT001", "unknown-attribute", Severity.ERROR, __name__)
