"""Marks on a picture, and the legend that explains what is in it."""

from __future__ import annotations

from argmap.model.overlay import Mark, Overlay

SVG = "{http://www.w3.org/2000/svg}"
TEXT = "thesis t: T.\n  claim a: A.\n  objection b: B.\n  claim c: C.\n  claim d: D.\n"


def test_only_what_occurs_is_explained(drawn) -> None:
    legend = drawn("thesis t: T.\n  claim c: C.\n").legend
    assert legend.split(" | ") == ["Thesis", "Claim", "supports", "argues for its thesis"]
    legend = drawn(
        "thesis t: T.\n  objection o: O. {strong}\n    undercut u: U.\n  context x: X.\n"
        "  claim c: C.\nthesis s: S.\nt contradicts s\n"
    ).legend
    for words in (
        "Undercut", "Context", "opposes", "undercuts", "contradicts", "background", "linked",
        "thicker", "against",
    ):  # fmt: skip
        assert words in legend
    assert "Rebuttal" not in legend
    assert "warrants" not in legend


def test_it_can_be_left_out(drawn) -> None:
    picture = drawn(TEXT, legend=False)
    assert picture.legend == ""
    assert "legend" not in picture.by_id


def test_it_stands_below_the_picture(drawn) -> None:
    picture = drawn(TEXT)
    top = float(picture.by_id["legend"].find(f"{SVG}rect").get("y"))
    assert all(picture.place(name)[1] < top for name in picture.by_id if name.startswith("s-"))


def test_a_mark_is_a_class_a_badge_and_a_hover(drawn) -> None:
    marks = {
        "a": Mark("accepted", "3", "accepted", "nothing attacks it"),
        0: Mark("weak-place", "1", "weakest", "why it is"),
    }
    overlay = Overlay(marks, {"accepted": "it stands"}, "Verdict")
    picture = drawn(TEXT, overlay)
    assert "mark-accepted" in picture.classes("s-a")
    assert picture.words("s-a")[0] == "3 accepted"
    assert "nothing attacks it" in picture.hover("s-a")
    assert "mark-weak-place" in picture.classes("a-0")
    assert picture.words("a-0") == ["supports", "1 weakest"]
    assert "why it is" in picture.hover("a-0")
    assert "it stands" in picture.legend
    assert "Verdict" in (picture.root.findtext(f"{SVG}title") or "")


def test_marks_are_told_apart_by_their_lines(drawn) -> None:
    kinds = ("accepted", "rejected", "open", "turning")
    marks = {name: Mark(kind) for name, kind in zip("abcd", kinds, strict=True)}
    plain, picture = drawn(TEXT), drawn(TEXT, Overlay(marks))

    def lines(drawing, name: str) -> tuple[object, ...]:
        shapes = [e for e in drawing.by_id[f"s-{name}"] if e.tag in (f"{SVG}path", f"{SVG}polygon")]
        return len(shapes), shapes[0].get("stroke-dasharray"), shapes[0].get("stroke-width")

    claims = [lines(picture, name) for name in "acd"] + [lines(plain, "a")]
    assert len(set(claims)) == 4
    assert lines(picture, "b")[1] != lines(plain, "b")[1]
    for kind in kinds:
        assert kind in picture.legend


def test_a_kind_of_ones_own_is_a_safe_class(drawn) -> None:
    picture = drawn(TEXT, Overlay({"a": Mark('my "kind"')}))
    assert "mark-my-kind" in picture.classes("s-a")
