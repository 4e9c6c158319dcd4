"""What the fonts that are installed can draw, asked of the Fontconfig that draws the pictures.

The library comes in the same wheel as Graphviz and is called through its C interface. Where it
cannot be found, nothing is known of installed fonts.
"""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Iterator
from ctypes.util import find_library
from importlib.util import find_spec
from pathlib import Path

from argmap.render.embedded import in_graphvizs_place

SYSTEM_FONTS = 0
CHARSET = b"charset"


def left_undrawn(characters: Collection[str]) -> set[str]:
    """Those of the characters that no installed font has; none where nothing is known of fonts."""
    library = _library()
    if library is None:
        return set()
    left = set(characters)
    with in_graphvizs_place():
        fonts = library.FcConfigGetFonts(None, SYSTEM_FONTS)
    if not fonts:
        return left
    for number in range(fonts.contents.nfont):
        charset = ctypes.c_void_p()
        pattern = fonts.contents.fonts[number]
        if library.FcPatternGetCharSet(pattern, CHARSET, 0, ctypes.byref(charset)) != 0:
            continue
        left = {c for c in left if not library.FcCharSetHasChar(charset, ord(c))}
        if not left:
            break
    return left


class _FontSet(ctypes.Structure):
    _fields_ = (
        ("nfont", ctypes.c_int),
        ("sfont", ctypes.c_int),
        ("fonts", ctypes.POINTER(ctypes.c_void_p)),
    )


def _library() -> ctypes.CDLL | None:
    """The Fontconfig of the wheel, with the signatures of the functions that are called."""
    for path in _candidates():
        try:
            library = ctypes.CDLL(path)
        except OSError:
            continue
        library.FcConfigGetFonts.restype = ctypes.POINTER(_FontSet)
        library.FcConfigGetFonts.argtypes = (ctypes.c_void_p, ctypes.c_int)
        library.FcPatternGetCharSet.argtypes = (
            ctypes.c_void_p,
            ctypes.c_char_p,
            ctypes.c_int,
            ctypes.POINTER(ctypes.c_void_p),
        )
        library.FcCharSetHasChar.argtypes = (ctypes.c_void_p, ctypes.c_uint32)
        return library
    return None


def _candidates() -> Iterator[str]:
    """Where the library may be: beside the wheel's module, else in the system."""
    spec = find_spec("pygraphviz")
    if spec is not None and spec.origin is not None:
        beside = Path(spec.origin).parent.parent / "pygraphviz.libs"
        yield from map(str, sorted(beside.glob("*fontconfig*")))
    system = find_library("fontconfig")
    if system is not None:
        yield system
