"""The pages of the rules for foreign formats: that their examples are true."""

import re
from pathlib import Path

import pytest

from argmap.check import catalogue
from argmap.interchange.convert import read

BLOCK = re.compile(
    r"^(?P<which>Bad|Good), in `(?P<file>[^`]+)`(?:, saved as (?P<encoding>\S+))?:\n\n"
    r"(?P<text>(?: {4}.*\n|\n)+)",
    re.MULTILINE,
)
CODES = [
    code for code in catalogue.codes() if code.startswith("FMT") and not "FMT020" <= code < "FMT060"
]


def codes_in(folder: Path, block: re.Match[str]) -> set[str]:
    text = "".join(line[4:] for line in block["text"].splitlines(keepends=True))
    path = folder / block["file"]
    path.write_bytes(text.encode(block["encoding"] or "utf-8"))
    (folder / "map.edges.csv").write_text("source,target,type\n")
    return {found.code for found in read(path).diagnostics}


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_has_this_fault_only_and_the_good_one_none(code, tmp_path):
    blocks = list(BLOCK.finditer(catalogue.rule(code).page + "\n"))
    assert [block["which"] for block in blocks] == ["Bad", "Good"]
    assert codes_in(tmp_path, blocks[0]) == {code}
    assert codes_in(tmp_path, blocks[1]) == set()


@pytest.mark.parametrize("code", CODES)
def test_a_page_begins_with_a_sentence_and_says_why_it_matters(code):
    first, _, rest = catalogue.rule(code).page.partition("\n\n")
    assert "\n" not in first
    assert first.endswith(".")
    assert "\nWhy it matters: " in rest
