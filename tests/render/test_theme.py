"""Colours that people can read and tell apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from argmap.render.theme import THEMES, Theme


def channel(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    red, green, blue = (channel(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def seen_by(colour: str, matrix: tuple[tuple[float, float, float], ...]) -> tuple[float, ...]:
    light = [channel(int(colour[at : at + 2], 16)) for at in (1, 3, 5)]
    return tuple(sum(w * c for w, c in zip(row, light, strict=True)) for row in matrix)


# After G. Machado and others, A Physiologically-based Model for Simulation of Color Vision
# Deficiency (IEEE Transactions on Visualization and Computer Graphics 15, 2009), severity 1.
BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_all_text_can_be_read(theme: Theme) -> None:
    grounds = [ink.fill for ink in theme.boxes.values()]
    pairs = [(ink.text, ink.fill) for ink in theme.boxes.values()]
    pairs += [(theme.muted, ground) for ground in grounds]
    for ground in (theme.ground, theme.section.fill):
        pairs.append((theme.text, ground))
        pairs.append((theme.section.text, ground))
        pairs += [(ink.text, ground) for ink in (theme.support, theme.attack, theme.neutral)]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_all_lines_can_be_seen(theme: Theme) -> None:
    lines = [ink.line for ink in theme.boxes.values()]
    lines += [theme.support.line, theme.attack.line, theme.neutral.line]
    assert [line for line in lines if contrast(line, theme.ground) < 3] == []


@pytest.mark.parametrize("kind", BLINDNESS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_support_attack_and_neither_stay_different_colours(theme: Theme, kind: str) -> None:
    lines = (theme.support.line, theme.attack.line, theme.neutral.line)
    for one, other in combinations(lines, 2):
        seen = zip(seen_by(one, BLINDNESS[kind]), seen_by(other, BLINDNESS[kind]), strict=True)
        assert sum(abs(a - b) for a, b in seen) > 0.15
