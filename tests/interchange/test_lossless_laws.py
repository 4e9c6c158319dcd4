"""What is written in a lossless format is read as the same map."""

from dataclasses import replace

from hypothesis import given, settings
from support.maps import RAW, maps, without_names

from argmap.compare.same import same_map
from argmap.interchange.convert import read, read_data, text_of, write
from argmap.interchange.networkx_graph import from_networkx, to_networkx
from argmap.model.meta import Meta


@settings(max_examples=50, deadline=None)
@given(maps())
def test_argmap_json_gives_back_the_very_map(map_):
    written = text_of(map_, "json")
    assert not written.losses
    loaded = read_data("map.json", written.text.encode())
    assert not loaded.diagnostics
    assert loaded.map == map_


@settings(max_examples=30, deadline=None)
@given(maps())
def test_graphml_and_networkx_give_back_the_same_map(map_):
    for given_map in (map_, without_names(map_)):
        written = text_of(given_map, "graphml")
        loaded = read_data("map.graphml", written.text.encode())
        assert not written.losses
        assert not loaded.diagnostics
        assert same_map(given_map, loaded.map), written.text
        loaded = from_networkx(to_networkx(given_map))
        assert not loaded.diagnostics
        assert same_map(given_map, loaded.map)


@settings(max_examples=30, deadline=None)
@given(maps())
def test_csv_loses_the_front_matter_and_says_so(tmp_path_factory, map_):
    path = tmp_path_factory.mktemp("csv") / "map.csv"
    losses = write(map_, path)
    assert {loss.where for loss in losses} <= {"the map"}
    assert bool(losses) == (map_.meta != Meta())
    loaded = read(path)
    assert not loaded.diagnostics
    assert same_map(replace(map_, meta=Meta()), loaded.map)


@settings(max_examples=30, deadline=None)
@given(maps(RAW, most=3))
def test_text_with_anything_in_it_is_kept_or_reported(map_):
    for format_ in ("json", "graphml"):
        written = text_of(map_, format_)
        loaded = read_data(f"map.{format_}", written.text.encode("utf-8", "replace")).map
        lost = {loss.where for loss in written.losses if "text" in loss.what}
        for name, statement in map_.statements.items():
            whole = not any("\ud800" <= character <= "\udfff" for character in statement.text)
            if name not in lost and whole:
                assert loaded.statements[name].text == statement.text
