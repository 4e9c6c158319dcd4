"""What holds between the semantics, of any framework."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate.solver import Framework, Reasoner, Semantics

SIZE = 14


@st.composite
def frameworks(draw):
    size = draw(st.integers(1, SIZE))
    one = st.integers(0, size - 1)
    attacks = draw(st.lists(st.tuples(one, one), max_size=3 * size))
    return Framework.of(map(str, range(size)), [(str(a), str(b)) for a, b in attacks])


def sets(framework, semantics):
    return {frozenset(found) for found in Reasoner(framework, semantics).each()}


def attackers(framework):
    found = {name: set() for name in framework.names}
    for source, target in framework.attacks():
        found[target].add(source)
    return found


@settings(max_examples=60, deadline=None)
@given(frameworks())
def test_every_semantics_refines_the_one_before(framework):
    stable, semi_stable, preferred, complete = (
        sets(framework, semantics)
        for semantics in (Semantics.ST, Semantics.SST, Semantics.PR, Semantics.CO)
    )
    assert stable <= semi_stable <= preferred <= complete
    assert stable <= sets(framework, Semantics.STG)
    assert sets(framework, Semantics.GR) == {frozenset.intersection(*complete)}


@settings(max_examples=60, deadline=None)
@given(frameworks())
def test_the_ideal_extension_lies_between_the_grounded_one_and_all_preferred_ones(framework):
    (grounded,) = sets(framework, Semantics.GR)
    (ideal,) = sets(framework, Semantics.ID)
    shared = frozenset.intersection(*sets(framework, Semantics.PR))
    assert grounded <= ideal <= shared
    assert ideal in sets(framework, Semantics.CO)


@settings(max_examples=60, deadline=None)
@given(frameworks())
def test_a_complete_extension_holds_exactly_what_it_defends(framework):
    attack = attackers(framework)
    for found in sets(framework, Semantics.CO):
        out = {name for name in framework.names if attack[name] & found}
        assert not out & found
        assert found == {name for name in framework.names if attack[name] <= out}


@settings(max_examples=40, deadline=None)
@given(frameworks(), st.sampled_from(Semantics))
def test_a_question_about_one_argument_agrees_with_the_list(framework, semantics):
    listed = sets(framework, semantics)
    reasoner = Reasoner(framework, semantics)
    assert reasoner.count() == len(listed)
    for name in framework.names:
        assert (reasoner.containing(name) is not None) == any(name in one for one in listed)
        assert (reasoner.omitting(name) is not None) == any(name not in one for one in listed)
