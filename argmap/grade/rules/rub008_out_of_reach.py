"""A threshold that no map can reach, or that every map reaches.

A share lies between 0 and 1, a count is a whole number from 0, and a band begins at a mark
between 0 and the scale.

Why it matters: a level that asks for a share of 60 gives its points to nobody: 0.6 was meant.

Bad:

    title = "The thesis"
    scale = 10

    [[criterion]]
    id = "thesis"
    title = "A thesis with reasons"
    weight = 10
    measure = "carried-rate"

      [[criterion.level]]
      points = 0
      says = "No reason for the thesis rests on evidence."

      [[criterion.level]]
      at = 60
      points = 10
      says = "Your thesis has a reason that rests on evidence."

Good:

    title = "The thesis"
    scale = 10

    [[criterion]]
    id = "thesis"
    title = "A thesis with reasons"
    weight = 10
    measure = "carried-rate"

      [[criterion.level]]
      points = 0
      says = "No reason for the thesis rests on evidence."

      [[criterion.level]]
      at = 0.6
      points = 10
      says = "Your thesis has a reason that rests on evidence."
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("RUB008", "out-of-reach", Severity.ERROR, __name__)
