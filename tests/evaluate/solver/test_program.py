"""The command: the competition's options in, its answers out."""

from __future__ import annotations

import pytest

from argmap.cli.entry import run
from argmap.evaluate.solver import PROBLEMS, Effort
from argmap.evaluate.solver.program import Request
from argmap.evaluate.solver.program import run as answer_request
from argmap.version import __version__

AF = "p af 4\n# two against each other, one against itself\n1 2\n2 1\n3 3\n2 4\n"
APX = "arg(a).\narg(b).\narg(c).\narg(d).\natt(a,b).\natt(b,a).\natt(c,c).\natt(b,d).\n"
TGF = "a\nb\nc\nd\n#\na b\nb a\nc c\nb d\n"
NO_CIRCLE = "p af 2\n1 2\n"


@pytest.fixture
def call(tmp_path, capsys):
    def command(*options, **files):
        for name, text in files.items():
            (tmp_path / name.replace("_", ".")).write_text(text)
        arguments = [str(tmp_path / o) if (tmp_path / o).is_file() else o for o in options]
        status = run(["solve", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return command


def test_called_with_nothing_it_says_who_it_is(call):
    assert call() == (0, f"argmap {__version__}\nThe argmap authors\n", "")


def test_it_lists_its_problems_and_formats(call):
    status, out, _ = call("--problems")
    assert status == 0
    assert out == "[" + ",".join(map(str, PROBLEMS)) + "]\n"
    assert len(PROBLEMS) == 35
    assert call("--formats") == (0, "[af,apx,tgf]\n", "")


@pytest.mark.parametrize(
    ("options", "answers"),
    [
        ("-p DC-PR -a 4", {"YES\nw 1 4\n"}),
        ("-p DC-PR -a 3", {"NO\n"}),
        ("-p DS-PR -a 4", {"NO\nw 2\n"}),
        ("-p DS-CO -a 1", {"NO\nw\n"}),
        ("-p SE-PR", {"w 1 4\n", "w 2\n"}),
        ("-p SE-GR", {"w\n"}),
        ("-p SE-ST", {"NO\n"}),
        ("-p DC-ST -a 1", {"NO\n"}),
        ("-p DS-ST -a 1", {"YES\n"}),
        ("-p EE-PR", {"w 1 4\nw 2\n", "w 2\nw 1 4\n"}),
        ("-p EE-ST", {"NO\n"}),
        ("-p CE-CO", {"3\n"}),
    ],
)
def test_answers_of_2023_carry_their_witness(call, options, answers):
    status, out, err = call("-f", "x.af", *options.split(), x_af=AF)
    assert (status, err) == (0, "")
    assert out in answers


@pytest.mark.parametrize(("name", "text"), [("x.apx", APX), ("x.tgf", TGF)])
@pytest.mark.parametrize(
    ("options", "answers"),
    [
        ("-p DC-PR -a d", {"YES\n"}),
        ("-p DS-PR -a d", {"NO\n"}),
        ("-p SE-SST", {"[a,d]\n"}),
        ("-p SE-STG", {"[a,d]\n", "[b]\n"}),
        ("-p SE-ID", {"[]\n"}),
        ("-p SE-ST", {"NO\n"}),
        ("-p EE-PR", {"[\n[a,d]\n[b]\n]\n", "[\n[b]\n[a,d]\n]\n"}),
        ("-p EE-ST", {"[]\n"}),
        ("-p EE-GR", {"[\n[]\n]\n"}),
        ("-p CE-PR", {"2\n"}),
    ],
)
def test_answers_of_2019_and_2021_are_in_brackets(call, name, text, options, answers):
    files = {name.replace(".", "_"): text}
    status, out, err = call("-f", name, *options.split(), **files)
    assert (status, err) == (0, "")
    assert out in answers


def test_the_format_can_be_named(call):
    status, out, _ = call("-fo", "apx", "-f", "plain", "-p", "CE-PR", plain=APX)
    assert (status, out) == (0, "2\n")
    assert call("-f", "plain", "-p", "CE-GR", plain=NO_CIRCLE)[:2] == (0, "1\n")


def test_standard_input(call, monkeypatch):
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(APX.encode())))
    assert call("-f", "-", "-p", "DC-ID", "-a", "a") == (0, "NO\n", "")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["-f", "x.af"], "no problem is given"),
        (["-p", "DC-PR"], "no file is given"),
        (["-p", "DC-XX", "-f", "x.af"], "no problem `DC-XX`"),
        (["-p", "DC-PR", "-f", "x.af"], "asks about an argument"),
        (["-p", "DC-PR", "-f", "x.af", "-a", "9"], "no argument `9`"),
        (["-p", "SE-PR", "-f", "x.af", "-fo", "dot"], "no format `dot`"),
        (["-p", "SE-PR", "-f", "nowhere.af"], "cannot read"),
    ],
)
def test_wrong_use_is_one_line_and_status_two(call, options, words):
    status, out, err = call(*options, x_af=AF)
    assert (status, out) == (2, "")
    assert words in err
    assert err.count("\n") == 1


def test_a_malformed_file_is_not_answered(call):
    status, out, err = call("-p", "SE-PR", "-f", "x.af", x_af="p af 2\n1 2\n2\n")
    assert (status, out) == (2, "")
    assert "x.af:3:1" in err
    assert "neither an argument nor an attack" in err


def test_the_one_who_asks_is_told_how_far_it_is(tmp_path):
    (tmp_path / "x.af").write_text(AF)
    answer: list[str] = []
    seen: list[Effort] = []
    status = answer_request(
        Request("EE-CO", str(tmp_path / "x.af")),
        write=answer.append,
        show=lambda diagnostics: None,
        say=lambda line: None,
        progress=seen.append,
    )
    assert (status, sorted("".join(answer).splitlines())) == (0, ["w", "w 1 4", "w 2"])
    assert [effort.calls for effort in seen] == sorted(effort.calls for effort in seen)
    assert seen


def test_what_is_not_settled_in_time_is_said(call):
    # Complete extensions of 40 pairs that attack each other: 3 to the 40th.
    pairs = "p af 81\n" + "".join(
        f"{a} {a + 1}\n{a + 1} {a}\n{a} 81\n81 {a}\n" for a in range(1, 80, 2)
    )
    status, out, err = call("-p", "CE-CO", "-f", "x.af", "--timeout", "0.3", x_af=pairs)
    assert (status, out) == (1, "")
    assert "not settled within" in err
    assert "at least" in err
    status, out, err = call("-p", "EE-CO", "-f", "x.af", "--timeout", "0.3", x_af=pairs)
    assert status == 1
    assert out.count("\n") > 1
    assert "extensions were found before" in err
