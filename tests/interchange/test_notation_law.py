"""The notation, written from random maps, reads as the same maps."""

from hypothesis import given, settings
from support.forget import forget
from support.maps import RAW, maps, without_names

from argmap.compare.same import same_map
from argmap.interchange.convert import text_of
from argmap.resolve.load import parse
from argmap.source.diagnostic import Severity
from argmap.source.document import Document
from argmap.syntax.format import format_text


def errors(diagnostics):
    return [str(found) for found in diagnostics if found.severity is Severity.ERROR]


@settings(max_examples=70, deadline=None)
@given(maps())
def test_what_is_written_reads_as_the_same_map_but_for_the_losses(map_):
    written = text_of(map_, "argmap")
    again, diagnostics = parse(written.text)
    assert not errors(diagnostics), written.text
    assert same_map(forget(map_, written.losses), forget(again, written.losses)), written.text


@settings(max_examples=50, deadline=None)
@given(maps(plain=True))
def test_statements_and_steps_of_every_shape_lose_nothing(map_):
    written = text_of(map_, "argmap")
    again, diagnostics = parse(written.text)
    assert not errors(diagnostics), written.text
    assert not written.losses
    assert same_map(map_, again), written.text


@settings(max_examples=30, deadline=None)
@given(maps(plain=True).map(without_names))
def test_unnamed_statements_stay_so_unless_a_line_must_call_them(map_):
    written = text_of(map_, "argmap")
    again, diagnostics = parse(written.text)
    assert not errors(diagnostics), written.text
    assert {loss.what for loss in written.losses} <= {"missing name"}
    named = [statement for statement in again.statements.values() if statement.named]
    assert len(named) == len(written.losses)
    assert same_map(without_names(map_), without_names(again)), written.text


@settings(max_examples=30, deadline=None)
@given(maps(RAW, most=3))
def test_text_with_anything_in_it_is_kept_or_reported(map_):
    written = text_of(map_, "argmap")
    again, diagnostics = parse(written.text)
    assert not errors(diagnostics), written.text
    for name, statement in map_.statements.items():
        reported = any(loss.where == name and "text" in loss.what for loss in written.losses)
        assert reported or again.statements[name].text == statement.text


@settings(max_examples=30, deadline=None)
@given(maps())
def test_what_is_written_is_formatted(map_):
    text = text_of(map_, "argmap").text
    assert format_text(Document("", text)) == (text, [])
