"""A measure that does not exist.

`argmap stats --explain` lists the measures with their definitions.

Why it matters: the criterion would look at nothing.

Bad:

    title = "The thesis"
    scale = 10

    [[criterion]]
    id = "thesis"
    title = "A thesis with reasons"
    weight = 10
    measure = "line-of-reasoning"

      [[criterion.level]]
      points = 0
      says = "No reason for the thesis rests on evidence."

      [[criterion.level]]
      at = 1
      points = 10
      says = "Your thesis has a reason that rests on evidence."

Good:

    title = "The thesis"
    scale = 10

    [[criterion]]
    id = "thesis"
    title = "A thesis with reasons"
    weight = 10
    measure = "lines-of-reasoning"

      [[criterion.level]]
      points = 0
      says = "No reason for the thesis rests on evidence."

      [[criterion.level]]
      at = 1
      points = 10
      says = "Your thesis has a reason that rests on evidence."
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("RUB005", "unknown-measure", Severity.ERROR, __name__)
