"""A file that is not UTF-8.

Maps are text in UTF-8, with or without a byte-order mark. A file in UTF-16, a file with bytes that
UTF-8 does not know, and a file that is no text at all are reported once. What can be read all the
same is read.

Why it matters: names and quotations in other scripts turn into strange characters when a file is
read in the wrong encoding.

Bad, saved as UTF-16:

    thesis success: The pact was a success for the Soviet Union.

Good:

    thesis success: The pact was a success for the Soviet Union.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN017", "encoding", Severity.ERROR, __name__)
