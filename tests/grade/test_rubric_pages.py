"""The page of each code of rubrics: its shape, and that its examples are true."""

from __future__ import annotations

import re

import pytest

from argmap.grade.catalogue import ALL
from argmap.grade.read_rubric import read_rubric
from argmap.source.document import Document

CODES = [code for code in ALL.codes() if code.startswith("RUB")]
EXAMPLE = re.compile(r"^(?P<which>Bad|Good):\n\n(?P<text>(?:(?:    .*)?\n)+)", re.MULTILINE)


def examples(code: str) -> dict[str, str]:
    page = ALL.rule(code).page + "\n"
    return {
        found["which"]: re.sub(r"^    ", "", found["text"], flags=re.MULTILINE)
        for found in EXAMPLE.finditer(page)
    }


def codes_in(text: str) -> list[str]:
    rubric, found = read_rubric(Document("r.toml", text), "r")
    assert (rubric is None) == bool(found)
    return [each.code for each in found]


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_has_this_one_fault_and_the_good_one_none(code: str) -> None:
    shown = examples(code)
    assert set(codes_in(shown["Bad"])) == {code}
    assert codes_in(shown["Good"]) == []


@pytest.mark.parametrize("code", CODES)
def test_a_page_begins_with_a_sentence_and_says_why_it_matters(code: str) -> None:
    first, _, rest = ALL.rule(code).page.partition("\n\n")
    assert "\n" not in first
    assert first.endswith(".")
    assert "\nWhy it matters: " in rest


def test_every_code_is_named_like_its_file() -> None:
    assert CODES
    for code in CODES:
        rule = ALL.rule(code)
        assert rule.module.endswith(f".{code.lower()}_{rule.name.replace('-', '_')}")
