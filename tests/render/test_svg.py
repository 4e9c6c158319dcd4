"""What a picture shows, as structure: never as bytes."""

from __future__ import annotations

import pytest

SVG = "{http://www.w3.org/2000/svg}"

MAP = """---
title: The pact
question: Did it serve?
lang: en
---

source bullock: Alan Bullock, a book, 1991. {author="Alan Bullock" date=1991 url="https://example.org/b"}
source letter: A letter. {url="javascript:alert(1)"}

context scope: What this map is about.

thesis good "Success": The pact was a success.
  # In the east
  claim japan "Japan": Japan threatened the east. {strong}
    evidence treaty: A treaty was signed. [@bullock, p. 573; @letter] {date=1936-11-25 .east}
      warrant between: Neighbours are a threat.
      undercut show: Nobody kept to it. {weak}
  ## And in the west
  evidence one: One thing.
  and evidence two: Another thing. {scheme=example}
  objection doubt: Some doubt it. {granted}
    rebuttal answer: They are wrong.
      because treaty {decisive}
    context aside: By the way.

thesis bad: The pact was an error.

good contradicts bad
"""


def test_the_whole_is_named_and_described(drawn) -> None:
    picture = drawn(MAP)
    assert picture.root.findtext(f"{SVG}title") == "The pact"
    described = picture.root.findtext(f"{SVG}desc")
    assert "2 theses" in described
    assert "The pact was a success." in described
    assert "2 for it, 1 against it" in described
    assert picture.root.get("lang") == "en"
    assert picture.root.get("role") == "img"


def test_each_statement_has_its_role_as_class_and_word(drawn) -> None:
    picture = drawn(MAP)
    for name, role in (
        ("good", "thesis"), ("japan", "claim"), ("treaty", "evidence"), ("between", "warrant"),
        ("show", "undercut"), ("doubt", "objection"), ("answer", "rebuttal"), ("aside", "context"),
    ):  # fmt: skip
        assert role in picture.classes(f"s-{name}")
        assert picture.words(f"s-{name}")[0].startswith(role.capitalize())


def test_roles_differ_in_shape(drawn) -> None:
    picture = drawn(MAP)

    def shape(name: str) -> tuple[object, ...]:
        parts = []
        for element in picture.by_id[f"s-{name}"]:
            tag = element.tag.removeprefix(SVG)
            if tag not in ("title", "text", "g"):
                points = element.get("points") or ""
                tops = {p.split(",")[1] for p in points.split()}
                lean = points.split()[0].split(",")[0] if tag == "polygon" else ""
                dots = element.get("stroke-dasharray")
                parts.append((tag, len(points.split()), len(tops), lean[:1], dots))
        return tuple(parts)

    roles = ["japan", "treaty", "between", "show", "doubt", "answer", "aside"]
    wide = {role: picture.by_id[f"s-{role}"].find(f"{SVG}polygon") for role in ("doubt", "answer")}
    slopes = {}
    for role, polygon in wide.items():
        (x1, _), _, _, (x4, _) = (
            tuple(map(float, point.split(","))) for point in polygon.get("points").split()[:4]
        )
        slopes[role] = x1 - x4
    assert slopes["doubt"] != slopes["answer"]
    assert len({shape(role) for role in roles}) >= len(roles) - 1


def test_the_thesis_is_at_the_top_and_siblings_stand_as_written(drawn) -> None:
    picture = drawn(MAP)
    places = {name: picture.place(name) for name in picture.by_id if name.startswith("s-")}
    top = places.pop("s-good")[1]
    places.pop("s-bad")
    assert min(y for _, y in places.values()) > top
    order = [name for name in picture.by_id if name.startswith("s-")]
    assert order.index("s-japan") < order.index("s-one") < order.index("s-two")
    assert places["s-one"] < places["s-two"] or places["s-one"][1] < places["s-two"][1]


def test_support_and_attack_differ_in_line_head_and_word(drawn) -> None:
    picture = drawn("thesis t: A.\n  claim c: B.\n  objection o: C.\n")
    supports, opposes = (e.get("id") for e in picture.of_class("step"))
    assert picture.words(supports) == ["supports"]
    assert picture.words(opposes) == ["opposes"]
    assert picture.line(supports).get("stroke-dasharray") is None
    assert picture.line(opposes).get("stroke-dasharray")
    (triangle,), (bar,) = (picture.heads(name) for name in (supports, opposes))
    assert [e.tag for e in triangle] != [e.tag for e in bar]
    assert picture.line(supports).get("stroke") != picture.line(opposes).get("stroke")


def test_a_stronger_step_has_a_thicker_line(drawn) -> None:
    words = ["weak", "moderate", "strong", "decisive"]
    picture = drawn("thesis t: A.\n" + "".join(f"  claim c{w}: B. {{{w}}}\n" for w in words))
    steps = picture.of_class("step")
    widths = [float(picture.line(e.get("id")).get("stroke-width", 1)) for e in steps]
    assert widths == sorted(set(widths))
    assert [picture.words(e.get("id")) for e in steps] == [[f"supports · {w}"] for w in words]


def test_linked_premises_meet_in_one_joint(drawn) -> None:
    picture = drawn("thesis t: A.\n  claim a: B.\n  and claim b: C.\n  claim c: D.\n")
    (joint,) = picture.of_class("joint")
    assert len(picture.of_class("limb")) == 2
    assert len(picture.of_class("step")) == 2
    for limb in picture.of_class("limb"):
        assert picture.heads(limb.get("id")) == []
        assert _ends_at(picture, limb.get("id"), joint.get("id"))


def test_undercut_and_warrant_point_at_the_joint_of_a_single_premise(drawn) -> None:
    picture = drawn(MAP)
    undercut = next(e.get("id") for e in picture.of_class("undercuts") if "step" in e.get("class"))
    warrant = next(e.get("id") for e in picture.of_class("warrants") if "step" in e.get("class"))
    limb = next(e.get("id") for e in picture.of_class("limb"))
    joint = next(
        e.get("id") for e in picture.of_class("joint") if _ends_at(picture, limb, e.get("id"))
    )
    assert _ends_at(picture, undercut, joint)
    assert _ends_at(picture, warrant, joint)
    assert picture.words(undercut) == ["undercuts · weak"]
    assert picture.words(warrant) == ["warrants"]


def test_a_reused_statement_is_one_box_with_a_further_line(drawn) -> None:
    picture = drawn(MAP)
    boxes = [e.get("id") for e in picture.of_class("statement") if e.get("id") == "s-treaty"]
    assert len(boxes) == 1
    (again,) = (
        e.get("id") for e in picture.of_class("step") if "decisive" in picture.words(e.get("id"))[0]
    )
    assert _ends_at(picture, again, "s-answer", within=60)


def test_rivals_are_joined_by_a_line_with_two_heads(drawn) -> None:
    picture = drawn(MAP)
    assert picture.words("r-1") == ["contradicts"]
    assert len(picture.heads("r-1")) == 2


def test_a_context_hangs_by_a_dotted_line_without_a_head(drawn) -> None:
    picture = drawn(MAP)
    (line,) = (e.get("id") for e in picture.of_class("about"))
    assert picture.heads(line) == []
    assert picture.line(line).get("stroke-dasharray") == "1,5"
    assert "s-scope" in picture.by_id


def test_sections_are_frames_around_their_own(drawn) -> None:
    picture = drawn(MAP)
    assert picture.words("section-1") == ["In the east"]
    assert picture.words("section-2") == ["And in the west"]
    rectangle = picture.by_id["section-2"].find(f"{SVG}rect")
    left, top = float(rectangle.get("x")), float(rectangle.get("y"))
    right, bottom = left + float(rectangle.get("width")), top + float(rectangle.get("height"))
    for name in ("s-one", "s-two", "s-doubt", "s-answer"):
        x, y = picture.place(name)
        assert left < x < right
        assert top < y < bottom
    x, y = picture.place("s-bad")
    assert not (left < x < right and top < y < bottom)


def test_citations_are_short_in_the_box_and_full_on_hover(drawn) -> None:
    picture = drawn(MAP)
    words = picture.words("s-treaty")
    assert any("p. 573" in line for line in words)
    hover = picture.hover("s-treaty")
    assert "Alan Bullock, a book, 1991, p. 573" in hover
    assert "A treaty was signed." in hover
    assert "1936-11-25" in words[0]


def test_only_links_that_are_safe_to_follow_are_made(drawn) -> None:
    picture = drawn(MAP)
    assert [e.get("href") for e in picture.root.iter(f"{SVG}a")] == ["https://example.org/b"]


def test_a_label_stands_for_the_text_and_a_thesis_shows_both(drawn) -> None:
    picture = drawn(MAP)
    assert "Japan" in picture.words("s-japan")
    assert not any("threatened" in line for line in picture.words("s-japan"))
    assert "Japan threatened the east." in picture.hover("s-japan")
    assert {"Success", "The pact was a success."} <= set(picture.words("s-good"))


def test_a_long_text_is_cut_in_the_box_and_whole_on_hover(drawn) -> None:
    text = "word " * 5000
    picture = drawn(f"thesis t: {text}\n")
    assert picture.words("s-t")[-1].endswith("…")
    assert picture.hover("s-t").count("word") == 5000


def test_sides_are_told_by_class(drawn) -> None:
    picture = drawn(MAP)
    for name, side in (("japan", "for"), ("doubt", "against"), ("answer", "for")):
        assert side in picture.classes(f"s-{name}")
    assert "against" in picture.classes("s-show")
    assert "tag-east" in picture.classes("s-treaty")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_theme_gives_the_ground(drawn, theme: str) -> None:
    picture = drawn("thesis t: A.", theme=theme)
    fill = picture.root.find(f"{SVG}rect").get("fill")
    assert (fill == "#ffffff") == (theme == "light")
    assert theme in picture.classes("map")


def test_text_from_the_right_is_set_from_the_right(drawn) -> None:
    picture = drawn("thesis t: الميثاق كان نجاحا.\n  claim c: It was.\n")
    directions = [e.get("direction") for e in picture.by_id["s-t"].iter(f"{SVG}text")]
    assert directions == [None, "rtl"]


def test_an_empty_map_is_an_empty_picture(drawn) -> None:
    picture = drawn("")
    assert picture.of_class("statement") == []
    assert picture.warnings == ()


def _ends_at(picture, line: str, joint: str, within: float = 6) -> bool:
    """Whether a line's last point, or the tip of its head, is near a joint or a box."""
    heads = picture.heads(line)
    if heads:
        moved = heads[-1].get("transform").removeprefix("translate(").split(")")[0]
        x, y = map(float, moved.split())
    else:
        x, y = map(float, picture.line(line).get("d").split()[-1].split(","))
    at = picture.place(joint)
    return abs(x - at[0]) < within and abs(y - at[1]) < within
