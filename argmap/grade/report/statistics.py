"""What a class has in common, gathered essay by essay."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, field
from statistics import median
from typing import NamedTuple

from argmap.grade.report.item import Item

BARS = 10
"""Of the distribution, each a tenth of what could be reached."""


@dataclass(slots=True)
class CriterionSum:
    """One criterion over all essays: how many have points, and the sum of their shares."""

    title: str
    count: int = 0
    shares: float = 0.0
    blank: int = 0
    left_out: int = 0

    @property
    def mean(self) -> float | None:
        """The mean share of the points, None where no essay has any."""
        return self.shares / self.count if self.count else None


@dataclass(slots=True)
class Fault:
    """A kind of diagnostic: how bad, what it says for one, and how many essays have it."""

    severity: str
    example: str
    essays: int = 0


class Failed(NamedTuple):
    """An essay without a mark, its page, and why."""

    name: str
    page: str
    reason: str


@dataclass(slots=True)
class Statistics:
    """The figures of a class; the memory that it takes hardly grows with the class."""

    essays: int = 0
    empty: int = 0
    broken: int = 0
    pending: int = 0
    failed: list[Failed] = field(default_factory=list)
    shares: array[float] = field(default_factory=lambda: array("d"))
    bands: Counter[str] = field(default_factory=Counter)
    criteria: dict[str, CriterionSum] = field(default_factory=dict)
    faults: dict[str, Fault] = field(default_factory=dict)

    def add(self, item: Item) -> None:
        """Take in one essay."""
        record = item.record
        self.essays += 1
        if item.failed:
            self.failed.append(Failed(item.name, item.page, record["failed"]))
            return
        self.empty += not record["statements"]
        self.pending += bool(record["pending"])
        self.broken += any(each["severity"] == "error" for each in record["diagnostics"])
        if item.share is not None:
            self.shares.append(item.share)
        if record["band"]:
            self.bands[record["band"]] += 1
        for criterion in record["criteria"]:
            found = self.criteria.setdefault(criterion["id"], CriterionSum(criterion["title"]))
            if criterion["points"] is None:
                found.blank += criterion["status"] == "blank"
                found.left_out += criterion["status"] != "blank"
            elif criterion["max"]:
                found.count += 1
                found.shares += criterion["points"] / criterion["max"]
        for code, each in {each["code"]: each for each in record["diagnostics"]}.items():
            self.faults.setdefault(code, Fault(each["severity"], each["message"])).essays += 1

    @property
    def mean(self) -> float | None:
        """The mean share of what could be reached."""
        return sum(self.shares) / len(self.shares) if self.shares else None

    @property
    def median(self) -> float | None:
        """The share that half of the essays reach."""
        return median(self.shares) if self.shares else None

    @property
    def distribution(self) -> list[int]:
        """The number of essays in each tenth, the lowest first; all points is in the last."""
        bars = [0] * BARS
        for share in self.shares:
            bars[min(int(share * BARS + 1e-9), BARS - 1)] += 1
        return bars

    @property
    def hardest(self) -> CriterionSum | None:
        """The criterion in which the essays lose most of what they could have."""
        counted = [each for each in self.criteria.values() if each.mean is not None]
        return min(counted, key=lambda each: each.mean or 0.0, default=None)

    @property
    def common_faults(self) -> list[tuple[str, Fault]]:
        """The kinds of diagnostics, those of most essays first."""
        return sorted(self.faults.items(), key=lambda each: (-each[1].essays, each[0]))
