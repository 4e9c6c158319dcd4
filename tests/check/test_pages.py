"""The page of each rule: its shape, and that its examples are true."""

import ast
import re
from pathlib import Path
from typing import NamedTuple

import pytest

import argmap
from argmap.check import catalogue
from argmap.check.registry import RULES
from argmap.check.run import check
from argmap.source.diagnostic import Severity

HEAD = re.compile(
    r"^(?:(?P<which>Bad|Good)(?:, saved as (?P<encoding>\S+))?|With (?P<file>\S+)):$", re.MULTILINE
)
OF_THE_NOTATION = [code for code in catalogue.codes() if not code.startswith("FMT")]


class Block(NamedTuple):
    """An example: what it is, how it is saved, and its lines without their indentation."""

    which: str
    file: str
    encoding: str
    text: str


def blocks(page: str) -> list[Block]:
    found = []
    for head in HEAD.finditer(page):
        lines = []
        for line in page[head.end() :].lstrip("\n").split("\n"):
            if line and not line.startswith("    "):
                break
            lines.append(line[4:])
        text = "\n".join(lines).strip("\n") + "\n"
        found.append(Block(head["which"] or "", head["file"] or "", head["encoding"] or "", text))
    return found


def codes_in(folder: Path, example: Block, others: list[Block]) -> list[tuple[str, Severity]]:
    for other in others:
        (folder / other.file).write_text(other.text, encoding="utf-8")
    path = folder / "map.argmap"
    path.write_bytes(example.text.encode(example.encoding or "utf-8"))
    return [(each.code, each.severity) for each in check(argmap.load(path))]


@pytest.mark.parametrize("code", OF_THE_NOTATION)
def test_the_bad_example_has_the_fault_and_the_good_one_is_clean(code: str, tmp_path: Path) -> None:
    every = blocks(catalogue.rule(code).page)
    others = [block for block in every if block.file]
    examples = {block.which: block for block in every if block.which}
    assert list(examples) == ["Bad", "Good"]

    bad = codes_in(tmp_path, examples["Bad"], others)
    assert code in [each for each, _ in bad]
    good = codes_in(tmp_path, examples["Good"], others)
    assert [each for each, severity in good if severity > Severity.ADVICE] == []
    assert code not in [each for each, _ in good]


@pytest.mark.parametrize("code", OF_THE_NOTATION)
def test_a_bad_example_shows_one_fault(code: str, tmp_path: Path) -> None:
    every = blocks(catalogue.rule(code).page)
    others = [block for block in every if block.file]
    bad = next(block for block in every if block.which == "Bad")
    serious = {each for each, level in codes_in(tmp_path, bad, others) if level > Severity.ADVICE}
    assert serious <= {code}


@pytest.mark.parametrize("code", OF_THE_NOTATION)
def test_a_page_begins_with_a_sentence_and_says_why_it_matters(code: str) -> None:
    first, _, rest = catalogue.rule(code).page.partition("\n\n")
    assert "\n" not in first
    assert first.endswith(".")
    assert "\nWhy it matters: " in rest


@pytest.mark.parametrize("code", catalogue.codes())
def test_a_rule_is_found_by_its_code(code: str) -> None:
    rule = catalogue.rule(code)
    assert rule.code == code
    assert rule.module == catalogue.modules()[code]
    heading = f"# {code} {rule.name} ({rule.severity.word})"
    assert catalogue.page(code) == f"{heading}\n\n{rule.page}\n"
    file = rule.module.rpartition(".")[2]
    assert file == f"{code.lower()}_{rule.name.replace('-', '_')}"


def test_families_are_in_order() -> None:
    families = list(dict.fromkeys(code[:3] for code in catalogue.codes()))
    assert families == list(catalogue.FAMILIES)
    assert len(catalogue.rules()) == len(catalogue.codes())


def test_every_check_is_in_the_registry_once() -> None:
    files = {name.rpartition(".")[2] for name in catalogue.modules().values() if ".check." in name}
    assert sorted(rule.__name__.rpartition(".")[2] for rule in RULES) == sorted(files)


def test_no_rule_is_loaded_before_it_is_asked_for() -> None:
    source = Path(catalogue.__file__).read_text(encoding="utf-8")
    imported = {
        node.module
        for node in ast.parse(source).body
        if isinstance(node, ast.ImportFrom) and node.module
    }
    assert not any("rules" in name or re.search(r"\d{3}_", name) for name in imported)
