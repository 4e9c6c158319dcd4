"""The whole map that shows the notation: nothing in it is an error or a slip."""

from collections import Counter
from pathlib import Path

import pytest

import argmap
from argmap.check.run import check
from argmap.source.diagnostic import Severity

MAP = """\
---
title: "The Nazi-Soviet pact: success or error?"
question: Did the pact of August 1939 serve the Soviet Union?
essay: ../seeds/pact.md
bibliography: sources.bib
---

source rakovsky: Christian Rakovsky, article on Soviet foreign policy. {primary date=1926}

thesis success "Success": The pact was a success for the Soviet Union, not an error.

  # What the Soviet Union wanted
  claim status-quo: Soviet policy since 1920 aimed to keep the existing order,
      not to overturn it. [@essay, para. 3]
    evidence accords: Rakovsky offered every state the same two duties. [@rakovsky] {date=1926}
    and claim defensive: Such accords are purely defensive. [@rakovsky]
    objection exploit: It played one power against another. {granted}
      evidence rapallo: The Rapallo treaty with Germany is an example. {date=1922}

  # What was left after Munich
  claim alone "Alone": By 1939 no western alliance was to be had. {strong}
    evidence munich: The Soviet Union was kept out of Munich. {date=1938-09}
    objection treaties: France and Czechoslovakia had signed assistance pacts. {date=1935}
      rebuttal hollow: In the detail those pacts bound nobody.
        because munich {weak}  // the same evidence, used a second time
  claim japan: Japan threatened the east.
    evidence comintern: Germany and Japan signed the anti-Comintern pact. {date=1936-11-25}
      warrant fronts: A pact between two neighbours is a threat to whoever lies between them.
      undercut show: Both signatories ignored its protocols. [@bullock, p. 573]
        undercut political: Its political effect was great all the same.

thesis error "Error": The pact was a stunning diplomatic error.
  claim freed-west: It freed Germany to fight in the west first.

success contradicts error
"""
ESSAY = """\
# The pact

What follows retells an argument.

The pact was a success, some say.

Since 1920 the aim had been to keep the existing order.
"""
BIBLIOGRAPHY = """\
@book{bullock,
  author = {Bullock, Alan},
  title = {Hitler and Stalin: Parallel Lives},
  year = {1991},
}
"""


@pytest.fixture
def example(tmp_path: Path) -> Path:
    (tmp_path / "argmap.toml").write_text("", encoding="utf-8")
    for name, text in {
        "seeds/pact.md": ESSAY,
        "maps/sources.bib": BIBLIOGRAPHY,
        "maps/pact.argmap": MAP,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "maps" / "pact.argmap"


def test_the_example_is_clean(example: Path) -> None:
    found = check(argmap.load(example))
    assert [str(each) for each in found if each.severity > Severity.ADVICE] == []


def test_the_advice_on_the_example(example: Path) -> None:
    found = Counter(each.code for each in check(argmap.load(example)))
    assert found == {"SRC001": 3, "STR002": 1}


def test_without_its_files_each_of_them_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "pact.argmap"
    path.write_text(MAP, encoding="utf-8")
    found = [each.code for each in check(argmap.load(path)) if each.severity > Severity.ADVICE]
    assert sorted(found) == ["REF006", "REF007"]
