"""Citations, short for the picture and in full for the hover."""

from __future__ import annotations

from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.source import ESSAY

LOCATORS = {
    "page": ("p. ", "pp. "),
    "paragraph": ("¶", "¶¶"),
    "chapter": ("ch. ", "chs. "),
    "section": ("§", "§§"),
    "volume": ("vol. ", "vols. "),
    "book": ("bk. ", "bks. "),
    "part": ("pt. ", "pts. "),
    "line": ("l. ", "ll. "),
    "verse": ("v. ", "vv. "),
    "note": ("n. ", "nn. "),
    "folio": ("fol. ", "fols. "),
    "column": ("col. ", "cols. "),
    "figure": ("fig. ", "figs. "),
    "number": ("no. ", "nos. "),
    "article": ("art. ", "arts. "),
}
"""How one and how several are written."""
SAFE_LINKS = ("http://", "https://", "mailto:")


def locator(citation: Citation) -> str:
    """Where in the source: ``p. 573``, ``¶3``; empty where the citation does not say."""
    words = LOCATORS.get(citation.kind)
    if words is None or not citation.locator:
        return citation.locator
    several = any(mark in citation.locator for mark in "-–,")
    return words[several] + citation.locator


def short(map_: ArgumentMap, citation: Citation) -> str:
    """``Bullock, p. 573``; ``essay ¶3``. A key without a source stands for itself."""
    source = map_.sources.get(citation.key)
    name = (source.short if source else "") or citation.key
    place = locator(citation)
    gap = " " if citation.key == ESSAY and place.startswith("¶") else ", "
    prefix = f"{citation.prefix} " if citation.prefix else ""
    return prefix + name + (gap + place if place else "")


def full(map_: ArgumentMap, citation: Citation) -> str:
    """The source in full, and where in it."""
    source = map_.sources.get(citation.key)
    name = (source.note or source.text or source.short) if source else ""
    place = locator(citation)
    prefix = f"{citation.prefix} " if citation.prefix else ""
    return prefix + (name.rstrip(". ") or citation.key) + (f", {place}" if place else "")


def link(map_: ArgumentMap, citation: Citation) -> str:
    """The source's address if it is one that is safe to follow, else empty."""
    source = map_.sources.get(citation.key)
    url = source.url.strip() if source else ""
    return url if url.lower().startswith(SAFE_LINKS) else ""
