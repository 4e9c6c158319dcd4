"""Argdown: every construct of it becomes part of the map, and mistakes have a place."""

import json
from pathlib import Path

import pytest

from argmap.compare.same import same_map
from argmap.interchange.convert import read, read_data, text_of
from argmap.interchange.registry import detect
from argmap.model.argument import Argument, Rivalry
from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Severity

DATA = Path(__file__).parent / "data" / "argdown"


def load(text: str) -> Loaded:
    return read_data("map.argdown", text.encode())


def steps(map_: ArgumentMap) -> set[tuple[str, str, str]]:
    return {(map_.step(a.id), a.polarity, a.scheme) for a in map_.arguments.values()}


def test_all_of_a_file_becomes_the_map():
    map_, diagnostics = read(DATA / "railway.argdown")
    assert not diagnostics
    assert steps(map_) == {
        ("Short + ~1 -> Best", "supports", "expert-opinion"),
        ("Best + ~2 -> Thesis", "supports", ""),
        ("~4 -> Alone", "supports", ""),
        ("Short -> Thesis", "supports", "entailment"),
        ("Thesis -> Further", "supports", "entailment"),
        ("Cost -> Thesis", "supports", ""),
        ("Bribed -> Short + ~1 -> Best", "attacks", ""),
        ("Thesis -> Plan", "supports", ""),
        ("Plan -> Best + ~2 -> Thesis", "attacks", ""),
        ("Dear -> Cost -> Thesis", "attacks", ""),
        ("Cheap -> Dear -> Cost -> Thesis", "attacks", ""),
    }
    assert {frozenset((r.left, r.right)) for r in map_.rivals} == {
        frozenset(pair)
        for pair in (("Flood", "Thesis"), ("Dykes", "Flood"), ("Flood", "Dry"), ("Thesis", "Hills"))
    }
    assert [(s.title, s.level, s.parent) for s in map_.sections] == [
        ("The debate", 1, None), ("Steps", 2, 0),
    ]  # fmt: skip
    assert map_.statements["Short"].tags == ("distance", "two words")
    assert map_.statements["Best"].section == 1
    assert (map_.meta.title, map_.meta.author) == ("All of it", ("Somebody",))


def test_it_comes_back_as_the_same_map():
    map_ = read(DATA / "railway.argdown").map
    written = text_of(map_, "argdown")
    assert written.losses == ()
    again = load(written.text)
    assert not again.diagnostics
    assert same_map(map_, again.map)


def test_places_point_into_the_file():
    map_ = read(DATA / "railway.argdown").map
    assert map_.statements["Flood"].span.line == 19
    assert map_.statements["Flood"].span.column == 5


@pytest.mark.parametrize(
    ("signs", "loose", "strict"),
    [
        (("+", "<+"), ("B -> A", "supports", ""), ("B -> A", "supports", "entailment")),
        (("+>",), ("A -> B", "supports", ""), ("A -> B", "supports", "entailment")),
        (("-", "<-"), ("B -> A", "attacks", ""), None),
        (("->",), ("A -> B", "attacks", ""), None),
    ],
)
def test_signs_in_loose_and_strict_mode(signs, loose, strict):
    for sign in signs:
        text = f"[A]: One.\n  {sign} [B]: Two.\n"
        assert steps(load(text).map) == {loose}
        map_ = load(f"===\nmodel:\n  mode: strict\n===\n\n{text}").map
        assert steps(map_) == ({strict} if strict else set())
        assert len(map_.rivals) == (0 if strict else 1)


def test_contradictions_are_rivalries_in_either_mode():
    assert load("[A]: One.\n  >< [B]: Two.\n").map.rivals == (Rivalry("A", "B"),)


def test_undercuts_of_arguments_with_and_without_premises():
    built = "[A]: One.\n\n<P>\n\n(1) [B]: Two.\n----\n{under}(2) [A]\n"
    for under in ("  _ [U]: No.\n", "  <_ [U]: No.\n"):
        assert ("U -> B -> A", "attacks", "") in steps(load(built.format(under=under)).map)
    below = built.format(under="") + "    <_ [U]: No.\n"
    assert ("U -> B -> A", "attacks", "") in steps(load(below).map)
    other = built.format(under="") + "\n[U]: No.\n  _> <P>\n"
    assert ("U -> B -> A", "attacks", "") in steps(load(other).map)
    sketch = load("[A]: One.\n  + <P>: Two.\n    _ <U>: No.\n")
    assert ("U -> P -> A", "attacks", "") in steps(sketch.map)
    assert not sketch.diagnostics


def test_what_an_argument_with_premises_does_its_conclusion_does():
    text = "<P>\n\n(1) [B]: Two.\n----\n(2) [C]: Three.\n\n[A]: One.\n  + <P>\n  - [D]: Four.\n"
    text += "\n<P>\n  + [W]: Why.\n  - [X]: Why not.\n"
    assert steps(load(text).map) == {
        ("B -> C", "supports", ""), ("C -> A", "supports", ""), ("D -> A", "attacks", ""),
        ("W -> B -> C", "supports", ""), ("X -> B -> C", "attacks", ""),
    }  # fmt: skip


def test_titles_become_ids_and_labels():
    map_ = load("[Nietzsche's Slogan]: God is dead.\n\n[S1]: x\n\n<S1>: y\n\n[claim]: z\n").map
    assert [(s.id, s.label) for s in map_.statements.values()] == [
        ("nietzsches-slogan", "Nietzsche's Slogan"), ("S1", ""), ("claim_", "claim"),
        ("S1-2", "S1"),
    ]  # fmt: skip


def test_two_wordings_are_both_kept():
    map_ = load("[A]: One way.\n\n[A]: Another way.\n").map
    assert map_.statements["A"].text == "One way."
    assert "[A]: Another way." in text_of(map_, "argdown").text


def test_a_description_of_an_argument_with_premises_is_kept_as_context():
    text = "<P>: In short. {weight: 3}\n\n(1) [B]: Two.\n----\n(2) [A]: One.\n"
    map_ = load(text).map
    assert (map_.statements["P"].role, map_.statements["P"].about) == ("context", "A")
    written = text_of(map_, "argdown").text
    assert "<P>: In short. {weight: 3}" in written
    assert same_map(map_, load(written).map)


def test_a_description_of_an_argument_with_several_steps_comes_back():
    steps_of = "(1) [C]: Three.\n----\n(2) [B]: Two.\n----\n(3) [A]: One.\n"
    map_ = load(f"<P>: In short. {{weight: 3}}\n\n{steps_of}").map
    assert map_.statements["P"].about == "A"
    written = text_of(map_, "argdown")
    assert "<P>: In short. {weight: 3}" in written.text
    assert same_map(map_, load(written.text).map)


def test_data_says_what_argdown_has_no_words_for():
    map_ = load(
        "[A]: One. {role: thesis, credence: probable, date: 1939-08, by: somebody,"
        ' cites: [{key: b, kind: page, locator: "3"}], x-own: mine, colour: red}\n'
        "  - [B]: Two. {strength: weak, granted: true, scheme: sign, possible: true}\n"
        "\n[C]: Three. {\nrole: context\nabout: A\n}\n"
    ).map
    one = map_.statements["A"]
    assert (one.role, one.credence, str(one.date), one.by) == (
        "thesis", 0.75, "1939-08", "somebody",
    )  # fmt: skip
    assert one.citations == (Citation("b", "page", "3"),)
    assert one.extra["x-own"] == "mine"
    assert json.loads(one.extra["x-argdown-data"]) == {"colour": "red"}
    assert map_.statements["B"].possible
    assert map_.statements["C"].about == "A"
    (step,) = map_.arguments.values()
    assert (step.strength, step.granted, step.scheme) == (0.5, True, "sign")
    assert same_map(map_, load(text_of(map_, "argdown").text).map)


@pytest.mark.parametrize(
    ("written", "text", "tags"),
    [
        ("plain text", "plain text", ()),
        ("over\nseveral\n  lines", "over several lines", ()),
        (r"a \# b \{c\} \\ d", "a # b {c} \\ d", ()),
        ("see http://foo.bar", "see http:", ()),
        ("[see](http://foo.bar) it", "[see](http://foo.bar) it", ()),
        ("end // a comment", "end", ()),
        ("a /* b\nc */ d", "a d", ()),
        ("a <!-- b --> c", "a c", ()),
        ("the #one reason #two #(and three)", "the #one reason", ("one", "two", "and three")),
        ("*one* and __two__ and **_three_**", "*one* and __two__ and **_three_**", ()),
        ("5 * 3 _ 2", "5 * 3 _ 2", ()),
    ],
)
def test_inline_markup(written: str, text: str, tags: tuple[str, ...]):
    map_, diagnostics = load(f"[A]: {written}\n")
    assert not diagnostics
    assert map_.statements["A"].text == text
    assert map_.statements["A"].tags == tags


def test_what_an_argmap_says_with_odd_signs_is_said_in_argdown():
    for text in (
        "a_b *c", "- x", "# y", "[z]: w", "(1) a", "== b ==", "{c}", "// d", "/* e", ":[:", "a\\",
        "<!-- f", "@[g]", "1. h", "x  // y", "**bold** and *not", "_", "a @ b",
    ):  # fmt: skip
        map_ = ArgumentMap({"s": Statement("s", "thesis", " ".join(text.split()))})
        assert load(text_of(map_, "argdown").text).map.statements["s"].text == " ".join(
            text.split()
        )


def test_odd_files_are_read_and_each_oddity_is_said_once():
    map_, diagnostics = read(DATA / "odd.argdown")
    assert [(d.span.line, d.code) for d in diagnostics] == [
        (2, "FMT027"), (6, "FMT025"), (8, "FMT025"), (10, "FMT026"), (12, "FMT025"),
        (14, "SYN021"), (16, "FMT027"), (18, "FMT025"), (21, "FMT030"), (26, "FMT025"),
        (29, "FMT025"), (32, "FMT025"), (34, "FMT028"), (34, "FMT028"),
        (37, "FMT029"), (40, "FMT025"), (45, "FMT025"), (49, "FMT030"), (51, "FMT026"),
    ]  # fmt: skip
    assert {"A", "D", "E", "F", "G", "H", "J", "K", "L", "N"} <= set(map_.statements)
    assert map_.statements["E"].text == "without a colon."
    assert map_.statements["H"].text == "Data and more."
    assert ("L -> K", "supports", "") in steps(map_)


@pytest.mark.parametrize(
    "text",
    [
        "", "\n\n", "===", "====\n", "[", "<", "{", "}", "(1)", "----", "--", "+ ", "  + ", "#",
        "# ", "* ", "@include()", "\\", "[a]", "<a>", "[a]:", "===\n- a\n===\n\n[a]: b",
        "===\n" + "[" * 5000 + "\n===\n\n[a]: b",
        "===\na: &x [1]\nb: *x\n===\n\n[a]: b",
        "[a]: " + "{" * 3000, "[" * 20_000, "<" * 20_000, "[a]: " + "/*" * 5000,
        "[a]: " + "#(" * 5000, "[a]: " + "@[" * 5000, "[a]: " + "*b " * 5000,
        " " * 40_000 + "x", "[a]: x" + " " * 40_000 + "y", "[a]: {a: " + "[" * 3000 + "}",
        "[a]: b {x: " + "9" * 5000 + "}", "+ [x]\n" * 500, "(1) a\n" * 500, "--\n" * 500,
    ],
)  # fmt: skip
def test_nothing_raises(text: str):
    loaded = load(text)
    assert len(loaded.map.statements) <= 500


def test_a_file_can_include_others_in_their_place(tmp_path: Path):
    (tmp_path / "parts").mkdir()
    (tmp_path / "main.argdown").write_text(
        "# One\n\n@include(parts/a.argdown)\n\n[Z]: last\n  + [A]\n\n@include(parts/a.argdown)\n"
    )
    (tmp_path / "parts" / "a.argdown").write_text("[A]: *first\n\n@include(../main.argdown)\n")
    map_, diagnostics = read(tmp_path / "main.argdown")
    assert list(map_.statements) == ["A", "Z"]
    assert map_.statements["A"].section == 0
    assert [(Path(d.span.path).name, d.span.line, d.code) for d in diagnostics] == [
        ("main.argdown", 8, "REF005"), ("a.argdown", 1, "FMT026"), ("a.argdown", 3, "REF005"),
    ]  # fmt: skip


def test_what_follows_an_include_without_a_blank_line_is_read(tmp_path: Path):
    (tmp_path / "a.argdown").write_text("[A]: One.\n")
    (tmp_path / "map.argdown").write_text("@include(a.argdown)\n[B]: Two.\n  + [C]: Three.\n")
    map_, diagnostics = read(tmp_path / "map.argdown")
    assert not diagnostics
    assert {s.id: s.text for s in map_.statements.values()} == {
        "A": "One.", "B": "Two.", "C": "Three.",
    }  # fmt: skip
    assert steps(map_) == {("C -> B", "supports", "")}


def test_a_file_outside_of_the_folder_is_not_included(tmp_path: Path):
    (tmp_path / "secret.argdown").write_text("[S]: secret\n")
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "main.argdown").write_text(
        "@include(../secret.argdown)\n\n@include(no.argdown)\n\n[A]: a\n"
    )
    map_, diagnostics = read(tmp_path / "map" / "main.argdown")
    assert list(map_.statements) == ["A"]
    assert [d.code for d in diagnostics] == ["REF007", "REF006"]
    assert [d.code for d in load("@include(a.argdown)\n").diagnostics] == ["REF006"]


def test_three_thousand_levels_of_indentation():
    lines = ["[s0]: 0"] + [f"{' ' * i}+ [s{i}]: {i}" for i in range(1, 3001)]
    map_, diagnostics = load("\n".join(lines))
    assert not diagnostics
    assert len(map_.arguments) == 3000
    assert same_map(map_, load(text_of(map_, "argdown").text).map)


def test_undercuts_of_undercuts_of_any_depth():
    depth = 3000
    statements = {f"s{i}": Statement(f"s{i}", "undercut", f"{i}") for i in range(depth)}
    arguments = {1: Argument(1, ("s1",), "s0", "supports")}
    for i in range(2, depth):
        arguments[i] = Argument(i, (f"s{i}",), i - 1, "attacks")
    map_ = ArgumentMap(statements, arguments)
    again = load(text_of(map_, "argdown").text)
    assert not [d for d in again.diagnostics if d.severity > Severity.ADVICE]
    assert same_map(map_, again.map)


def test_it_is_known_by_its_content():
    assert detect("notes", (DATA / "railway.argdown").read_text()).name == "argdown"
    assert detect("notes", "[Thesis]: The railway.\n  + <A>: b\n").name == "argdown"
    assert detect("notes", "thesis t: The railway. [@essay]\n").name == "argmap"
