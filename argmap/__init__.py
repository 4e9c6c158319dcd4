"""argmap: argument maps of historical theses, written by hand in plain text.

``load`` and ``parse`` read the notation, ``read`` any format that argmap knows. What they give
unpacks into the map and its diagnostics:

>>> import argmap
>>> map, diagnostics = argmap.parse('''
... thesis success: The pact was a success for the Soviet Union.
...   claim alone: By 1939 no western alliance was to be had.
... ''')
>>> map
<ArgumentMap 1 thesis, 2 statements, 1 argument, 0 sources>
>>> [argument.premises for argument in map.bearing_on("success")]
[('alone',)]
>>> diagnostics
()

Importing the package loads nothing else: each name is imported when it is first used.
"""

from __future__ import annotations

from argmap.version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argmap.check.run import check as check_map
    from argmap.compare.difference import difference as compare_maps
    from argmap.compare.same import same_map
    from argmap.evaluate.evaluation import evaluate as evaluate_map
    from argmap.grade.grade import grade as grade_map
    from argmap.grade.library import built_in as built_in_rubric
    from argmap.grade.many.run import grade_many
    from argmap.grade.read_rubric import load_rubric
    from argmap.interchange.builder import MapBuilder
    from argmap.interchange.convert import read, write
    from argmap.interchange.merge import merge as merge_maps
    from argmap.interchange.networkx_graph import from_networkx, to_networkx
    from argmap.measure.registry import measure_all as measure_map
    from argmap.model.citation import Citation
    from argmap.model.map import ArgumentMap
    from argmap.model.meta import Meta
    from argmap.model.source import Source
    from argmap.model.subgraph import subgraph
    from argmap.render.picture import render as draw_map
    from argmap.resolve.load import load, parse
    from argmap.resolve.loaded import Loaded
    from argmap.source.errors import ArgmapError
    from argmap.syntax.format import format_text

_HOMES = {
    "load": "argmap.resolve.load:load",
    "parse": "argmap.resolve.load:parse",
    "Loaded": "argmap.resolve.loaded:Loaded",
    "ArgumentMap": "argmap.model.map:ArgumentMap",
    "MapBuilder": "argmap.interchange.builder:MapBuilder",
    "read": "argmap.interchange.convert:read",
    "write": "argmap.interchange.convert:write",
    "Citation": "argmap.model.citation:Citation",
    "Meta": "argmap.model.meta:Meta",
    "Source": "argmap.model.source:Source",
    "from_networkx": "argmap.interchange.networkx_graph:from_networkx",
    "merge_maps": "argmap.interchange.merge:merge",
    "same_map": "argmap.compare.same:same_map",
    "subgraph": "argmap.model.subgraph:subgraph",
    "to_networkx": "argmap.interchange.networkx_graph:to_networkx",
    "check_map": "argmap.check.run:check",
    "format_text": "argmap.syntax.format:format_text",
    "draw_map": "argmap.render.picture:render",
    "evaluate_map": "argmap.evaluate.evaluation:evaluate",
    "measure_map": "argmap.measure.registry:measure_all",
    "grade_map": "argmap.grade.grade:grade",
    "grade_many": "argmap.grade.many.run:grade_many",
    "built_in_rubric": "argmap.grade.library:built_in",
    "load_rubric": "argmap.grade.read_rubric:load_rubric",
    "compare_maps": "argmap.compare.difference:difference",
    "ArgmapError": "argmap.source.errors:ArgmapError",
}

__all__ = [
    "ArgmapError",
    "ArgumentMap",
    "Citation",
    "Loaded",
    "MapBuilder",
    "Meta",
    "Source",
    "__version__",
    "built_in_rubric",
    "check_map",
    "compare_maps",
    "draw_map",
    "evaluate_map",
    "format_text",
    "from_networkx",
    "grade_many",
    "grade_map",
    "load",
    "load_rubric",
    "measure_map",
    "merge_maps",
    "parse",
    "read",
    "same_map",
    "subgraph",
    "to_networkx",
    "write",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'argmap' has no attribute {name!r}")
    from importlib import import_module

    module, _, attribute = _HOMES[name].partition(":")
    found = getattr(import_module(module), attribute)
    import_module("argmap.model.map").ArgumentMap.drawn_by = _drawn
    return found


def _drawn(map_: ArgumentMap) -> str:
    from argmap.render.picture import render

    return render(map_).data.decode()


def __dir__() -> list[str]:
    return __all__
