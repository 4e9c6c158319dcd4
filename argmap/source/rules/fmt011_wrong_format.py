"""A file that does not look like the format it was taken for.

The outermost part of the file is not what the format begins with, so nothing in it can be read. The
ending of a file tells its format where `--from` does not; perhaps it tells the wrong one.

Bad: `[1, 2, 3]` in a file that is read as SADFace

Good: `{"nodes": [], "edges": []}`, or another `--from`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT011", "wrong-format", Severity.ERROR, __name__)
