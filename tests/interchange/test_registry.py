"""Which format a file is in."""

import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.interchange.convert import read, read_data, text_of
from argmap.interchange.registry import (
    BY_NAME,
    ENTRIES,
    by_ending,
    detect,
    for_writing,
    format_named,
    load,
)
from argmap.source.errors import ArgmapError, FileError, UsageError

SAMPLES = {
    "argmap": "thesis t: T.\n",
    "json": '{"format": "argmap", "version": 1}',
    "aif": '{"nodes": [{"nodeID": "1", "type": "I", "text": "T."}], "edges": []}',
    "xaif": '{"AIF": {"nodes": [{"nodeID": 1, "type": "I", "text": "T."}], "edges": []}}',
    "sadface": '{"nodes": [{"id": "1", "type": "atom", "text": "T."}], "edges": []}',
    "arggraph": '<?xml version="1.0"?>\n<arggraph id="x"></arggraph>',
    "graphml": '<?xml version="1.0"?>\n<!-- x -->\n<graphml><graph/></graphml>',
    "kialo": "Discussion Title: T.\n\n1. T.\n",
    "carneades": "meta:\n  title: T\nstatements:\n  t: T.\n",
    "af": "# comment\np af 2\n1 2\n",
    "apx": "% comment\narg(a).\n",
    "csv": "id,role,text\nt,thesis,T.\n",
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_text_without_a_name_is_known_by_its_content(name):
    assert detect("<stdin>", SAMPLES[name]).name == name


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_format_is_known_by_its_ending_and_goes_at_least_one_way(entry):
    chosen = load(entry)
    assert chosen.name == entry.name
    assert chosen.read or chosen.write
    if chosen.write:
        assert for_writing(f"map{entry.endings[0]}").name == entry.name
    if chosen.read:
        sample = SAMPLES.get(entry.name, "")
        assert detect(f"MAP{entry.endings[0].upper()}", sample).name == entry.name


@pytest.mark.parametrize("name", ["json", "aif", "xaif", "sadface"])
def test_a_shared_ending_leaves_it_to_the_content(name):
    assert detect("map.json", SAMPLES[name]).name == name


def test_the_longest_ending_wins():
    assert [entry.name for entry in by_ending("a.xaif.json")] == ["xaif"]
    assert [entry.name for entry in by_ending("a.json")] == ["json", "aif", "xaif", "sadface"]


@pytest.mark.parametrize(
    ("name", "late"),
    [
        ("json", '{"arguments": [], "format" : "argmap"}'),
        ("xaif", '{"text": {"txt": "long"}, "OVA": {"nodes": [{"nodeID": "1"}]}, "AIF": {}}'),
        ("aif", '{"participants": ["long"], "nodes": [{"nodeID": "1"}]}'),
        ("aif", '{"nodes": [], "edges": [], "locutions": []}'),
    ],
)
@pytest.mark.parametrize("path", ["map.json", "<stdin>"])
def test_what_tells_may_come_late_in_json(path, name, late):
    assert detect(path, late.replace("[", "[" + " " * 5000)).name == name


@pytest.mark.parametrize("text", ["", "[]", "null", '{"nothing": "known"}'])
def test_json_that_nothing_knows_is_taken_for_argmaps(text):
    codes = [d.code for d in read_data("map.json", text.encode()).diagnostics]
    assert codes == ["FMT011" if text else "FMT002"]


def test_what_nothing_knows_is_taken_for_the_notation():
    loaded = read_data("notes.txt", b"nothing of the kind\n")
    assert [d.code for d in loaded.diagnostics] == ["SYN001"]
    assert detect("map.unknown", "thesis t: T.").name == "argmap"


def test_a_name_that_is_nearly_right_is_offered():
    with pytest.raises(UsageError, match="did you mean `graphml`"):
        format_named("grahpml")
    assert format_named("JSON").name == "json"


def test_formats_that_go_one_way_say_so(tmp_path):
    map_, _ = argmap.parse("thesis t: T.\n")
    with pytest.raises(UsageError, match="only read"):
        text_of(map_, "kialo")
    (tmp_path / "map.mmd").write_text("flowchart")
    with pytest.raises(UsageError, match="only written"):
        read(tmp_path / "map.mmd")
    with pytest.raises(UsageError, match="only written"):
        read(tmp_path / "map.mmd", "dot")
    with pytest.raises(UsageError, match="say which with --to"):
        for_writing("map.png")
    with pytest.raises(FileError, match="cannot read"):
        read(tmp_path / "missing.json")
    assert issubclass(UsageError, ArgmapError)


def test_importing_argmap_or_the_registry_imports_no_format():
    modules = {f"argmap.interchange.{entry.module}" for entry in BY_NAME.values()}
    code = "import sys, argmap, argmap.interchange.registry; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not modules & set(done.stdout.split())


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("text\n“quoted”".encode("cp1252"), 2),
        ("ﬁ “ok” ".encode() + "“bad”".encode("cp1252"), 1),
    ],
)
def test_bytes_that_are_not_utf8_are_taken_for_windows_1252(data, line):
    loaded = read_data("map.tgf", b"1 " + data + b"\n#\n")
    first = loaded.diagnostics[0]
    assert (first.code, first.span.line) == ("FMT001", line)
    assert "“" in loaded.documents[0].text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-5", "shift_jis"])
def test_marked_and_declared_encodings_are_read(encoding):
    head = f'<?xml version="1.0" encoding="{encoding}"?>\n'
    text = f'{head}<graphml><graph><node id="Жо"/></graph></graphml>'
    loaded = read_data("map.graphml", text.encode(encoding))
    assert list(loaded.map.statements) == ["Жо"]
    assert not loaded.diagnostics


@pytest.mark.parametrize("encoding", ["rot13", "hex", "utf-7", "unicode_escape", "no-such-thing"])
def test_encodings_that_are_none_of_text_are_not_believed(encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?><graphml><graph/></graphml>'
    loaded = read_data("map.graphml", text.encode())
    assert not loaded.diagnostics


def test_what_is_no_text_is_one_error():
    loaded = read_data("map.json", b"\x00\x01\x02")
    assert [d.code for d in loaded.diagnostics] == ["SYN017"]
    assert not loaded.map.statements


def test_a_map_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    map_, _ = argmap.parse("thesis t: T.\n")
    target = Path(tmp_path / "map.json")
    target.write_text("before")
    target.chmod(0o640)
    argmap.write(map_, target)
    assert target.read_text().startswith("{")
    assert target.stat().st_mode & 0o777 == 0o640
    with pytest.raises(FileError, match="cannot write"):
        argmap.write(map_, tmp_path / "no" / "map.json")
    assert [path.name for path in tmp_path.iterdir()] == ["map.json"]
