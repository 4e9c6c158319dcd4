"""Levels, thresholds or bands that do not rise.

Levels stand from the fewest points to the most, and thresholds go the same way throughout: upwards
where more is better, downwards where they read `at most`. Bands stand from the lowest upwards.

Why it matters: with two levels the wrong way round, a better map would get fewer points.

Bad:

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
      at = 2
      points = 10
      says = "Your thesis has a reason that rests on evidence."

      [[criterion.level]]
      at = 1
      points = 5
      says = "Your thesis has one reason that rests on evidence."

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

RULE = Rule("RUB006", "out-of-order", Severity.ERROR, __name__)
