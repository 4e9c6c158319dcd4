"""Every code there is: those of maps, and those of rubrics."""

from __future__ import annotations

from argmap.check.catalogue import OF_MAPS

ALL = OF_MAPS.and_those_in("argmap.grade.rules", {"RUB": "rubrics"})
