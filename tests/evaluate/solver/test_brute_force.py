"""Every semantics and every task against all sets of thousands of random small frameworks."""

from __future__ import annotations

import pytest

from argmap.evaluate.solver import Reasoner, Semantics, solve

ALL = [semantics.name for semantics in Semantics]


@pytest.mark.parametrize("semantics", ALL)
def test_every_task_agrees_with_trying_every_set(semantics, brute, random_framework):
    for _ in range(1000):
        size, attacks, framework = random_framework(7)
        expected = brute(size, attacks, semantics)

        listed = [frozenset(found) for found in solve(framework, f"EE-{semantics}").extensions]
        assert len(listed) == len(set(listed)), attacks
        assert set(listed) == expected, attacks
        assert solve(framework, f"CE-{semantics}").count == len(expected), attacks

        some = solve(framework, f"SE-{semantics}").extension
        assert (frozenset(some) in expected) if expected else some is None, attacks

        for argument in framework.names:
            credulous = solve(framework, f"DC-{semantics}", argument)
            holding = {one for one in expected if argument in one}
            assert credulous.accepted == bool(holding), (attacks, argument)
            assert credulous.extension is None or frozenset(credulous.extension) in holding
            assert credulous.accepted == (credulous.extension is not None)

            sceptical = solve(framework, f"DS-{semantics}", argument)
            lacking = {one for one in expected if argument not in one}
            assert sceptical.accepted == (not lacking), (attacks, argument)
            assert sceptical.extension is None or frozenset(sceptical.extension) in lacking
            assert sceptical.accepted == (sceptical.extension is None)


@pytest.mark.parametrize("semantics", list(Semantics))
def test_one_reasoner_answers_all_questions_in_any_order(
    semantics, brute, random_framework, chance
):
    for _ in range(60):
        size, attacks, framework = random_framework(8)
        expected = brute(size, attacks, semantics.name)
        reasoner = Reasoner(framework, semantics)
        for _ in range(12):
            question = chance.choice(["some", "each", "half", "count", "in", "out", "all"])
            argument = chance.choice(framework.names) if size else None
            if question == "some":
                some = reasoner.some()
                assert (frozenset(some) in expected) if expected else some is None
            elif question == "each":
                assert {frozenset(found) for found in reasoner.each()} == expected
            elif question == "half":
                found = next(reasoner.each(), None)
                assert (frozenset(found) in expected) if expected else found is None
            elif question == "count":
                assert reasoner.count() == len(expected)
            elif question == "all":
                acceptance = reasoner.acceptance()
                names = frozenset(framework.names)
                assert acceptance.some == frozenset().union(*expected)
                assert acceptance.every == names.intersection(*expected)
            elif argument is not None:
                holding = {one for one in expected if argument in one}
                if question == "in":
                    found, good = reasoner.containing(argument), holding
                else:
                    found, good = reasoner.omitting(argument), expected - holding
                assert (frozenset(found) in good) if good else found is None
