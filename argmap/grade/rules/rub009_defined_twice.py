"""Two criteria with the same id.

Marks by hand, results and reports tell criteria apart by their ids.

Why it matters: a mark by hand for one of them would go to the other.

Bad:

    title = "The thesis"
    scale = 20

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

    [[criterion]]
    id = "thesis"
    title = "Accuracy"
    weight = 10
    by = "hand"

Good:

    title = "The thesis"
    scale = 20

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

    [[criterion]]
    id = "accuracy"
    title = "Accuracy"
    weight = 10
    by = "hand"
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("RUB009", "defined-twice", Severity.ERROR, __name__)
