"""A date that is not written as a date.

Dates follow the Extended Date/Time Format (EDTF, ISO 8601-2): `1939`, `1938-09`, `1939-08-23`,
`1935?` where it is doubtful, `1935~` where it is about right, `193X` for some year of the decade,
`1920/1939` from one to the other, `-0043` for 44 BC, because there is a year 0 in this count.
Years have four digits: `0476`.

Why it matters: a date that can be read is a date that can be compared. Whether evidence is older
than its source, or later than what it is to explain, is found out only so.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      evidence signed: It was signed in Moscow. {date="23 August 1939"}

Good:

    thesis success: The pact was a success for the Soviet Union.
      evidence signed: It was signed in Moscow. {date=1939-08-23}

Fix (unsafe, because another day may have been meant): write the date that the words seem to say.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("CHR001", "not-a-date", Severity.WARNING, __name__)
