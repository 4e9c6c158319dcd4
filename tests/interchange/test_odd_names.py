"""Maps that a program built with any text for any name: every format writes and reads them."""

from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.interchange.convert import read_data, text_of
from argmap.interchange.registry import ENTRIES, load

ANY = st.text(
    st.one_of(st.characters(codec=None), st.sampled_from('{}[]"\\@;,:=#~. \n-x')), max_size=6
)
SOME = ANY.filter(bool)
ROLES = st.sampled_from(("thesis", "claim", "objection", "warrant", "context"))
NEEDS_A_FILE = ("csv", "brat")


@st.composite
def odd_maps(draw: st.DrawFn) -> argmap.ArgumentMap:
    extra = {draw(ANY): draw(ANY), f"x-{draw(ANY)}": draw(ANY)}
    meta = argmap.Meta(draw(ANY), draw(ANY), (draw(ANY),), draw(ANY), draw(ANY), extra=extra)
    build = argmap.MapBuilder(meta)
    source = argmap.Source(draw(SOME), draw(ANY), url=draw(ANY), extra={draw(ANY): draw(ANY)})
    build.source(source)
    section = build.section(draw(ANY), draw(st.integers(1, 6)))
    names = [
        build.add(
            draw(ROLES),
            draw(ANY),
            draw(ANY),
            label=draw(ANY),
            by=draw(ANY),
            tags=[draw(ANY)],
            extra={f"x-{draw(ANY)}": draw(ANY)},
            section=draw(st.sampled_from((None, section))),
            citations=[
                argmap.Citation(
                    draw(st.one_of(SOME, st.just(source.id))),
                    draw(st.sampled_from(("page", "", "odd"))),
                    draw(ANY),
                    draw(ANY),
                    draw(st.booleans()),
                )
            ],
        )
        for _ in range(3)
    ]
    step = build.step(names[0], names[1], "supports", 0.3, draw(ANY))
    build.step(names[2], step, "attacks", scheme=draw(ANY))
    build.step(names[1:], names[0], "attacks", granted=True)
    build.contradicts(names[0], names[2], 0.1)
    return build.build().map


@settings(max_examples=40, deadline=None)
@given(odd_maps())
def test_every_format_writes_every_name_and_reads_it_again(map_):
    for entry in ENTRIES:
        known = load(entry)
        if known.write is None:
            continue
        text = text_of(map_, entry.name).text
        if known.read is None or entry.name in NEEDS_A_FILE:
            continue
        loaded = read_data("map", text.encode("utf-8", "replace"), None, entry.name)
        errors = [str(d) for d in loaded.diagnostics if d.severity.word == "error"]
        assert errors == [], (entry.name, text)
        assert len(loaded.map.statements) == len(map_.statements), (entry.name, text)
