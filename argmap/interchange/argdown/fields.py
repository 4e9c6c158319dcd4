"""What argmap says of a statement or a step beyond Argdown's own words: keys of its YAML data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from argmap.interchange.kept import as_list, as_mapping
from argmap.model.argument import Argument, Rivalry
from argmap.model.citation import Citation
from argmap.model.scale import CREDENCE_WORDS, STRENGTH_WORDS, credence_word, strength_word
from argmap.model.statement import Role, Statement

OTHER = "x-argdown-data"
"""The extra attribute that keeps data of the file that means nothing here, as JSON."""
KIND = "x-argdown-kind"
"""The extra attribute of what was no statement in the file: ``argument`` or ``description``."""
ALSO = "x-argdown-also"
"""The extra attribute with the other wordings of a statement, as a JSON list."""
ROLES: tuple[Role, ...] = get_args(Role)
WORDS = ("label", "date", "by", "about")
FLAGS = ("possible", "assumed")
LOCATING = ("kind", "locator", "prefix")


def role_in(data: Mapping[str, Any]) -> Role | None:
    """The role that the data gives, if any."""
    return next((role for role in ROLES if role == data.get("role")), None)


def fields_from(data: Mapping[str, Any]) -> dict[str, Any]:
    """What ``MapBuilder.add`` takes, from a statement's data; the rest goes into ``extra``."""
    left = dict(data)
    made: dict[str, Any] = {}
    for key in WORDS:
        if isinstance(left.get(key), str):
            made[key] = left.pop(key)
    for key in FLAGS:
        if isinstance(left.get(key), bool):
            made[key] = left.pop(key)
    if _weight(left.get("credence"), CREDENCE_WORDS):
        made["credence"] = left.pop("credence")
    if "cites" in left and isinstance(left["cites"], list):
        made["citations"] = tuple(_citations(left.pop("cites")))
    if role_in(left) is not None:
        del left["role"]
    if isinstance(left.get("id"), str):
        del left["id"]
    texts = [key for key in left if key.startswith("x-") and isinstance(left[key], str)]
    extra = {key: left.pop(key) for key in texts}
    if left:
        extra[OTHER] = json.dumps(left, ensure_ascii=False, default=str)
    if extra:
        made["extra"] = extra
    return made


def fields_of(statement: Statement) -> Iterator[tuple[str, Any]]:
    """The data that gives back what Argdown has no words for, but for the role and the label."""
    if statement.credence is not None:
        yield "credence", credence_word(statement.credence) or statement.credence
    for flag in FLAGS:
        if getattr(statement, flag):
            yield flag, True
    if statement.date is not None:
        yield "date", statement.date.text
    if statement.by:
        yield "by", statement.by
    if statement.about is not None:
        yield "about", statement.about
    if statement.citations:
        yield "cites", [_citation(citation) for citation in statement.citations]
    for key, value in statement.extra.items():
        if key == OTHER:
            yield from as_mapping(_loads(value)).items()
        elif key not in (KIND, ALSO):
            yield key, value


def other_wordings(statement: Statement) -> list[str]:
    """What else the statement was said to say."""
    return [str(text) for text in as_list(_loads(statement.extra.get(ALSO, "[]")))]


def step_from(data: Mapping[str, Any]) -> dict[str, Any]:
    """What ``MapBuilder.step`` takes, from the data of a relation or an inference."""
    made: dict[str, Any] = {}
    if _weight(data.get("strength"), STRENGTH_WORDS):
        made["strength"] = data["strength"]
    if isinstance(data.get("scheme"), str):
        made["scheme"] = data["scheme"]
    if data.get("granted") is True:
        made["granted"] = True
    return made


def step_of(step: Argument | Rivalry) -> Iterator[tuple[str, Any]]:
    """The data that gives back the strength of a step, its scheme, and whether it is granted."""
    if step.strength is not None:
        yield "strength", strength_word(step.strength) or step.strength
    if isinstance(step, Argument):
        if step.scheme:
            yield "scheme", step.scheme
        if step.granted:
            yield "granted", True


def _weight(value: object, words: Mapping[str, float]) -> bool:
    if isinstance(value, str):
        return value in words
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


def _citation(citation: Citation) -> Any:
    said = {"key": citation.key}
    said.update({k: getattr(citation, k) for k in LOCATING if getattr(citation, k)})
    if citation.suppressed:
        return {**said, "suppressed": True}
    return said if len(said) > 1 else citation.key


def _citations(values: list[Any]) -> Iterator[Citation]:
    for value in values:
        if isinstance(value, str):
            yield Citation(value)
        elif isinstance(value, dict) and isinstance(value.get("key"), str):
            kind, locator, prefix = (str(value.get(key, "")) for key in LOCATING)
            suppressed = value.get("suppressed") is True
            yield Citation(value["key"], kind, locator, prefix, suppressed)


def _loads(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
