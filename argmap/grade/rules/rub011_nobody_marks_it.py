"""A criterion that nobody marks, or that is marked twice over.

A criterion has levels for the map to reach, or it is marked by hand; one of the two.

Why it matters: what a map answers must not be left blank, and what no map can answer must not be
guessed.

Bad:

    title = "The thesis"
    scale = 10

    [[criterion]]
    id = "thesis"
    title = "A thesis with reasons"
    weight = 10
    measure = "lines-of-reasoning"
    by = "hand"

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

RULE = Rule("RUB011", "nobody-marks-it", Severity.ERROR, __name__)
