"""Front matter without its second `---`."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN014", "unclosed-front-matter", Severity.ERROR, __name__)
