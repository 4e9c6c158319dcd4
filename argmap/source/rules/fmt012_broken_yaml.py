"""YAML that breaks the rules of YAML, or uses more of it than is read.

The file is read up to the place where it breaks. Aliases (`*name`) are not followed: a few lines of
them can stand for more than memory holds.

Bad: `premises: [frisian, dutch`

Good: `premises: [frisian, dutch]`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT012", "broken-yaml", Severity.ERROR, __name__)
