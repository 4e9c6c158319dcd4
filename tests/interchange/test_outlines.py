"""Markdown and OPML: a map as an outline."""

from xml.etree import ElementTree

import markdown_it
import pytest
from hypothesis import given, settings
from support.maps import RAW, maps

import argmap
from argmap.interchange.convert import text_of

TEXT = """\
---
title: The pact
question: Did it serve?
author: One
---

source s: A <source>.

context c: Background.

thesis t "Success": It was a success. [@s, p. 5]
  # What was wanted
  claim a: Peace. {strong by=me}
    undercut u: War came.
  and claim b: Ground. {date=1939}
  # What was left
  but claim d: No [allies](x).
    because a {weak}
# Others
thesis v: It was an error.
  claim e: It freed the enemy. {probable}
    ## Deep
    claim f: Deep down.

t contradicts v
"""


@pytest.fixture
def small():
    map_, diagnostics = argmap.parse(TEXT)
    assert not diagnostics
    return map_


def test_a_map_as_an_essay_plan(small):
    assert (
        text_of(small, "markdown").text
        == """\
# The pact

*Did it serve?*

One

- **Context**: Background.

## Success

**Thesis**: *Success* — It was a success. (s, p. 5)

### What was wanted

- **Claim** (strong, by me): Peace.
  - **Undercut**: War came.
- **And claim** (1939): Ground.

### What was left

- **But claim**: No \\[allies\\](x).
  - **Because** (weak): *Peace.* (above or below)

## Others

### It was an error.

**Thesis**: It was an error.

- **Claim** (probable): It freed the enemy.
  - **Deep**
  - **Claim**: Deep down.

## Further relations

- Success contradicts It was an error.

## Sources

- A \\<source\\>.
"""
    )


def test_a_map_as_opml(small):
    root = ElementTree.fromstring(text_of(small, "opml").text)
    assert root.findtext("head/title") == "The pact"

    def shown(element, depth=0):
        yield depth, element.get("text"), element.get("_note")
        for child in element:
            yield from shown(child, depth + 1)

    body = root.find("body")
    lines = [line for child in body for line in shown(child)]
    assert lines == [
        (0, "Did it serve?", None),
        (0, "Background.", "Context"),
        (0, "It was a success.", "Thesis; Success; s, p. 5"),
        (1, "What was wanted", None),
        (1, "Peace.", "Claim; strong; by me"),
        (2, "War came.", "Undercut"),
        (1, "Ground.", "And claim; 1939"),
        (1, "What was left", None),
        (1, "No [allies](x).", "But claim"),
        (2, "Peace.", "Because (again); weak"),
        (0, "Others", None),
        (0, "It was an error.", "Thesis"),
        (1, "It freed the enemy.", "Claim; probable"),
        (2, "Deep", None),
        (2, "Deep down.", "Claim"),
        (0, "Further relations", None),
        (1, "Success contradicts It was an error.", None),
        (0, "Sources", None),
        (1, "A <source>.", None),
    ]


@settings(max_examples=30, deadline=None)
@given(maps(RAW, most=5))
def test_text_is_neither_html_nor_link_nor_code(map_):
    text = text_of(map_, "markdown").text
    kinds = {
        inner.type
        for token in markdown_it.MarkdownIt().parse(text)
        for inner in (token, *(token.children or ()))
    }
    assert not kinds & {"html_inline", "html_block", "link_open", "image", "code_inline", "fence"}


@settings(max_examples=30, deadline=None)
@given(maps(RAW, most=5))
def test_opml_is_well_formed_and_has_every_statement(map_):
    root = ElementTree.fromstring(text_of(map_, "opml").text.encode("utf-8", "replace"))
    notes = [element.get("_note") or "" for element in root.iter("outline")]
    defined = [note for note in notes if note and "(again)" not in note]
    assert len(defined) == len(map_.statements)


def test_what_an_outline_does_not_say_is_reported(small):
    losses = {str(loss) for loss in text_of(small, "markdown").losses}
    assert losses == {f"name of `{name}`" for name in small.statements}
