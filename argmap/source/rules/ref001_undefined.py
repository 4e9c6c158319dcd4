"""An id that nothing defines.

A reuse or a relation line names a statement, and no line of the map or of its includes gives that
name. Mostly it is a slip of the pen; the nearest name is shown.

Why it matters: the step that the line was to add is missing from the argument.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      evidence munich: The Soviet Union was kept out of Munich.
      claim alone: No western alliance was to be had.
        because munch

Good:

    thesis success: The pact was a success for the Soviet Union.
      evidence munich: The Soviet Union was kept out of Munich.
      claim alone: No western alliance was to be had.
        because munich

Fix (unsafe, because another statement may have been meant): write the nearest name.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF001", "undefined", Severity.ERROR, __name__)
