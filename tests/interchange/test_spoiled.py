"""Files that were spoiled on the way are read or reported, and what was read can be written."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.interchange.convert import read_data, text_of

DATA = Path(__file__).parent / "data"
SAMPLES = {
    "argdown": DATA / "argdown" / "railway.argdown",
    "aif": DATA / "aif" / "debate.json",
    "xaif": DATA / "aif" / "talk.xaif.json",
    "arggraph": DATA / "arggraph" / "harbour.xml",
    "brat": DATA / "brat" / "canal.ann",
}
SCRAPS = st.one_of(
    st.sampled_from(
        [b"{", b"}", b"[", b"]", b"<", b'"', b"\n", b"\n\n", b"(1) ", b"----\n", b"\n  - ", b"\n_ ",
         b"//", b"/*", b"===", b"T1", b"&x;", b"\t", b"\xff", b"\x00", b"", b"@include(x)"]
    ),
    st.binary(max_size=3),
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.integers(0, 5000), st.integers(0, 40), SCRAPS), min_size=1, max_size=8
)
"""Where to cut, how much to cut out, and what to put in its place."""


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=60, deadline=None)
@given(edits=EDITS)
def test_nothing_raises(name: str, edits: list[tuple[int, int, bytes]]):
    data = SAMPLES[name].read_bytes()
    for at, size, scrap in edits:
        data = data[:at] + scrap + data[at + size :]
    loaded = read_data("spoiled", data, None, name)
    starts = [d.span.start for d in loaded.diagnostics if d.span.path == "spoiled"]
    assert starts == sorted(starts)
    for other in ("argmap", "json", *SAMPLES):
        assert text_of(loaded.map, other).text or not loaded.map.statements
