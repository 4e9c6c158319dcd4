"""xAIF: AIF in JSON, with the text and the dialogue that it was made from around it."""

from __future__ import annotations

from argmap.interchange.aif import is_xaif
from argmap.interchange.aif.read import read_aif
from argmap.interchange.aif.write import write_xaif
from argmap.interchange.format import Format

FORMAT = Format("xaif", "xAIF (JSON)", is_xaif, read_aif, write_xaif)
