"""A placeholder that sentences do not have.

In the sentences of a rubric `{value}`, `{met}`, `{wanting}`, `{all}`, `{where}`, `{which}`, and a
choice of words by number such as `{met|claim|claims}`, stand for what was found.

Why it matters: a student would read the braces.

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
      at = 1
      points = 10
      says = "Your thesis has {number} that rests on evidence."

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
      says = "Your thesis has {value} {value|reason|reasons} that rests on evidence."
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("RUB010", "unknown-placeholder", Severity.ERROR, __name__)
