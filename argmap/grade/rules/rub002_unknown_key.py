"""A key that a rubric does not have.

Mostly it is a slip of the pen; the nearest key is shown.

Why it matters: the setting that the key was meant for would silently be something else.

Bad:

    title = "The thesis"
    scale = 10

    [[criterion]]
    id = "thesis"
    title = "A thesis with reasons"
    wieght = 10
    weight = 10
    measure = "lines-of-reasoning"

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

RULE = Rule("RUB002", "unknown-key", Severity.ERROR, __name__)
