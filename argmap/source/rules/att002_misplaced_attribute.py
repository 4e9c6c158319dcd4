"""An attribute on a line that cannot have it.

Strengths and schemes go on what bears on something, credences, dates and tags on statements,
`primary` and the questions of source criticism on sources, `granted` on what attacks. A thesis
bears on nothing, so it has no strength.

Why it matters: adjectives weigh the step, probabilities judge the sentence. An attribute in the
wrong place judges nothing.

Bad:

    thesis success: The pact was a success for the Soviet Union. {strong}

Good:

    thesis success: The pact was a success for the Soviet Union. {probable}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT002", "misplaced-attribute", Severity.ERROR, __name__)
