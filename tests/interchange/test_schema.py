"""argmap JSON and its published schema say the same."""

import json
from dataclasses import fields

import jsonschema
import pytest
from hypothesis import given, settings
from support.maps import maps

from argmap.interchange.argmap_json import PLACES, SCHEMA
from argmap.interchange.convert import read_data, text_of
from argmap.model.argument import Argument, Rivalry
from argmap.model.citation import Citation
from argmap.model.meta import Meta
from argmap.model.section import Section
from argmap.model.source import Source
from argmap.model.statement import Statement

PUBLISHED = json.loads(SCHEMA.read_text(encoding="utf-8"))
LEAST = {"format": "argmap", "version": 1, "statements": [], "arguments": []}


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(PUBLISHED)


@settings(max_examples=30, deadline=None)
@given(maps())
def test_what_is_written_is_valid(map_):
    jsonschema.validate(json.loads(text_of(map_, "json").text), PUBLISHED)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("meta", Meta), ("section", Section), ("source", Source), ("citation", Citation),
        ("statement", Statement), ("argument", Argument), ("rivalry", Rivalry),
    ],
)  # fmt: skip
def test_the_schema_has_every_field_of_the_model(name, kind):
    described = PUBLISHED["$defs"][name]["properties"]
    assert set(described) == {field.name for field in fields(kind)} - PLACES
    assert all(text["description"] for text in described.values())


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"colour": "red"},
        {"statements": [{"id": "t", "role": "reason", "text": "T."}]},
        {"statements": [{"id": "t", "role": "thesis"}]},
        {"statements": [{"id": "t", "role": "thesis", "text": "T.", "credence": 2}]},
        {"arguments": [{"id": 0, "premises": [], "conclusion": "t", "polarity": "supports"}]},
        {"sections": [{"title": "One", "level": 7}]},
        {"meta": {"author": "me"}},
    ],
)
def test_what_the_schema_refuses_is_reported(change):
    wrong = {**LEAST, **change}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, PUBLISHED)
    assert read_data("map.json", json.dumps(wrong).encode()).diagnostics


def test_what_the_schema_allows_is_read_in_silence():
    jsonschema.validate(LEAST, PUBLISHED)
    assert not read_data("map.json", json.dumps(LEAST).encode()).diagnostics
