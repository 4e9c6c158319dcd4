"""The pages of the rules on AIF, BRAT and Argdown: their examples are true."""

import re

import pytest

from argmap.check import catalogue
from argmap.interchange.convert import read_data

FORMATS = {
    "FMT020": "aif", "FMT021": "aif", "FMT022": "aif", "FMT025": "argdown", "FMT026": "argdown",
    "FMT027": "argdown", "FMT028": "argdown", "FMT029": "argdown", "FMT030": "argdown",
}  # fmt: skip


@pytest.mark.parametrize("code", FORMATS)
def test_the_bad_example_has_the_fault_and_the_good_one_has_not(code: str) -> None:
    page = catalogue.rule(code).page
    assert "\nWhy it matters: " in page
    example = re.compile(r"^(Bad|Good):\n\n((?:(?:    .*)?\n)+)", re.MULTILINE)
    found = {
        which: lines.replace("\n    ", "\n")[4:] for which, lines in example.findall(page + "\n")
    }
    codes = {
        which: {
            d.code for d in read_data("example", text.encode(), None, FORMATS[code]).diagnostics
        }
        for which, text in found.items()
    }
    assert codes["Bad"] == {code}
    assert code not in codes["Good"]
