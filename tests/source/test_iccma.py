"""The three file formats of the solver competition."""

import pytest

from argmap.source.document import Document
from argmap.source.iccma import MOST_REPORTED, read_af, read_apx, read_tgf


def test_the_three_formats_say_the_same():
    read = [
        read_af(Document("x.af", "p af 3\n1 2\n3 2\n")),
        read_apx(Document("x.apx", "arg(1).arg(2).arg(3).\natt(1,2). att(3,2).")),
        read_tgf(Document("x.tgf", "1\n2\n3\n#\n1 2\n3 2")),
    ]
    for graph, problems in read:
        assert not problems
        assert (graph.names, graph.attacks) == (["1", "2", "3"], [(0, 1), (2, 1)])


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_blanks_and_line_ends_do_not_matter(ends):
    text = ends.join([" p  af 2 ", "", "# 9 9", "\t1\t2 ", ""])
    graph, problems = read_af(Document("x.af", text))
    assert not problems
    assert graph.attacks == [(0, 1)]


def test_places_are_those_in_the_file():
    graph, _ = read_apx(Document("x.apx", "arg(abc).\natt(abc,abc)."))
    assert (graph.places, graph.attack_places) == ([4], [14])


def test_very_many_faults_are_counted_not_listed():
    _, problems = read_apx(Document("x.apx", "odd\n" * 1000))
    assert len(problems) == MOST_REPORTED
    assert problems[-1].notes == ("900 more faults of this kind or another follow",)
