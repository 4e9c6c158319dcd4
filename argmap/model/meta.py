"""What the front matter says of the whole map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.model.extra import NO_EXTRA


@dataclass(frozen=True, slots=True)
class Meta:
    """The front matter. Paths are as written; ``standard`` is the standard of proof, if set."""

    title: str = ""
    question: str = ""
    author: tuple[str, ...] = ()
    date: str = ""
    lang: str = ""
    essay: str = ""
    bibliography: tuple[str, ...] = ()
    standard: str = ""
    extra: Mapping[str, Any] = field(default_factory=lambda: NO_EXTRA, hash=False)
