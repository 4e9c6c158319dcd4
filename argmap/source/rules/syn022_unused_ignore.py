"""A comment that silences nothing.

`// argmap: ignore[CODE]` stands on a line, or on a line of its own just before it, and silences the
diagnostics with that code there. Here no diagnostic with the code is on the line, or there is no
such code at all.

Why it matters: the comment says that something is wrong here and was accepted. Once that is no
longer so, it misleads the next reader, and it would hide the same fault if it came back.

Bad:

    thesis success: The pact was a success for the Soviet Union. {assumed}
      claim time: It gave the Soviet Union time to arm. {assumed} // argmap: ignore[STR002]

Good:

    thesis success: The pact was a success for the Soviet Union. {assumed}
      claim time: It gave the Soviet Union time to arm. {date=1939/1941} // argmap: ignore[STR002]

Fix: take the code, or the whole comment, out.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN022", "unused-ignore", Severity.WARNING, __name__)
