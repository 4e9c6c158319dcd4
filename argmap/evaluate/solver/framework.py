"""An abstract argumentation framework: arguments, and which attacks which."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.source.errors import UsageError
from argmap.source.similar import nearest


@dataclass(frozen=True, slots=True)
class Framework:
    """Arguments and attacks between them (Dung 1995, *Artificial Intelligence* 77).

    ``names`` holds each argument's name once; an argument is known elsewhere by its index there.
    Attack ``k`` goes from ``sources[k]`` to ``targets[k]``: two arrays of C integers, eight bytes
    an attack, to be read and never written to. An attack that is listed twice means no more than
    one listed once.
    """

    names: tuple[str, ...]
    sources: array[int]
    targets: array[int]

    @classmethod
    def of(
        cls, names: Iterable[str], attacks: Iterable[tuple[str, str]] | Sequence[tuple[str, str]]
    ) -> Framework:
        """A framework from names and pairs (attacker, attacked), in time linear in both.

        Raises:
            UsageError: a name comes twice, or a pair has a name that is not among ``names``.
        """
        known = tuple(names)
        index = {name: at for at, name in enumerate(known)}
        if len(index) < len(known):
            twice = next(name for at, name in enumerate(known) if index[name] != at)
            raise UsageError(f"the argument `{twice}` is given twice")
        pairs = list(attacks)
        try:
            sources = array("i", [index[pair[0]] for pair in pairs])
            targets = array("i", [index[pair[1]] for pair in pairs])
        except KeyError as error:
            raise UsageError(unknown(str(error.args[0]), known)) from None
        return cls(known, sources, targets)

    def __len__(self) -> int:
        """How many arguments there are."""
        return len(self.names)

    def attacks(self) -> Iterator[tuple[str, str]]:
        """The attacks as pairs of names, attacker first, in the order in which they came."""
        names = self.names
        for source, target in zip(self.sources, self.targets, strict=True):
            yield names[source], names[target]

    def index(self, name: str) -> int:
        """Where ``name`` stands among the names.

        Raises:
            UsageError: there is no such argument; the message has the nearest one.
        """
        try:
            return self.names.index(name)
        except ValueError:
            raise UsageError(unknown(name, self.names)) from None


def unknown(name: str, known: Sequence[str]) -> str:
    """The sentence for an argument that a framework does not have."""
    near = nearest(name, known)
    return f"there is no argument `{name}`" + (f"; the nearest is `{near}`" if near else "")
