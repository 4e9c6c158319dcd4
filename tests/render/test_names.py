"""Names for the parts of a picture."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from argmap.render.names import class_name, xml_id

IDS = st.text(
    st.one_of(st.characters(exclude_categories=("Cs", "Cc")), st.sampled_from("_xX7E~.-")),
    min_size=1,
    max_size=12,
)


def test_a_plain_id_is_kept() -> None:
    assert xml_id("status-quo.1") == "s-status-quo.1"
    assert xml_id("東京") == "s-東京"


def test_what_xml_does_not_allow_is_written_as_a_number() -> None:
    assert xml_id("~3") == "s-_x7E_3"
    assert xml_id("a_x") == "s-a_x5F_x"


@given(IDS, IDS)
def test_two_ids_never_get_one_name(one: str, other: str) -> None:
    assert (xml_id(one) == xml_id(other)) == (one == other)


# NameChar of XML 1.0, fifth edition, in its own order.
NAME = re.compile(
    "[:A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
    "\\-.0-9\xb7\u0300-\u036f\u203f-\u2040]+"
)


@given(IDS)
def test_every_name_is_valid(name: str) -> None:
    assert NAME.fullmatch(xml_id(name))
    assert ":" not in xml_id(name)


@given(st.text())
def test_a_class_is_one_word_that_needs_no_escape(text: str) -> None:
    found = class_name(text)
    assert found
    assert not set(found) & set(" \t\n\"'<>&")
