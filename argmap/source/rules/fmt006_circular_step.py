"""A step that bears on itself by way of other steps.

A warrant or an undercut speaks of a step, which may itself speak of a step, and so on, until one of
them speaks of a statement. Steps in a circle never get there, so they say nothing. The step that
closes the circle is left out, with those that bear on it.

Why it matters: nobody can say what such steps are for or against.

Bad, in `map.json`:

    {"format": "argmap", "version": 1,
     "statements": [{"id": "a", "role": "undercut", "text": "It was mere show."},
                    {"id": "b", "role": "undercut", "text": "It impressed all the same."}],
     "arguments": [{"id": 0, "premises": ["a"], "conclusion": 1, "polarity": "attacks"},
                   {"id": 1, "premises": ["b"], "conclusion": 0, "polarity": "attacks"}]}

Good, in `map.json`:

    {"format": "argmap", "version": 1,
     "statements": [{"id": "t", "role": "thesis", "text": "The pact was a success."},
                    {"id": "a", "role": "claim", "text": "It brought time."},
                    {"id": "b", "role": "undercut", "text": "Time for both sides."}],
     "arguments": [{"id": 0, "premises": ["a"], "conclusion": "t", "polarity": "supports"},
                   {"id": 1, "premises": ["b"], "conclusion": 0, "polarity": "attacks"}]}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT006", "circular-step", Severity.ERROR, __name__)
