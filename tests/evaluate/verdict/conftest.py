"""The rules of the verdict, applied one by one to everything until nothing changes.

Nothing here is shared with the evaluator: weights are tuples, and each round looks at all there is.
"""

from __future__ import annotations

import pytest

NONE = (0, 0, 0)


class Naive:
    def __init__(self, map_, standard="preponderance", without=(), order=None):
        self.map, self.standard, self.without = map_, standard, set(without)
        self.arguments = list(map_.arguments.values())
        self.know = dict.fromkeys(map_.statements, (0, 2))
        self.know |= {a.id: (0, 2) for a in self.arguments}
        self.rival = {}
        for pair in map_.rivals:
            if pair.left != pair.right:
                self.rival[pair.left, pair.right] = self.rival[pair.right, pair.left] = (
                    NONE,
                    (3, 0, 0),
                )
        self.granted = {
            p
            for a in self.arguments
            if a.granted and a.polarity == "attacks"
            for p in a.premises
            if map_.statements[p].role != "thesis"
        }
        names = [*self.know, *self.rival]
        if order:
            order.shuffle(names)
        changed = True
        while changed:
            changed = False
            for name in names:
                new = self.look(name)
                box = self.rival if name in self.rival else self.know
                changed |= box[name] != new
                box[name] = new

    def on(self, target, polarity):
        if polarity == "attacks" and target in self.granted:
            return []
        return [a for a in self.arguments if a.conclusion == target and a.polarity == polarity]

    def itself(self, name):
        s = self.map.statements[name]
        if s.role == "thesis" or name in self.without:
            return NONE, NONE
        if s.role == "evidence" or any(c.key != "essay" for c in s.citations):
            worth = (2, 0.75, 1)
        elif self.on(name, "supports"):
            worth = NONE
        else:
            worth = (1, 0, 0)
        low = high = worth
        if s.possible or (s.credence is not None and s.credence < 0.5):
            low = high = NONE
        elif s.credence == 0.5:
            low = NONE
        if name in self.granted:
            low, high = max(low, (1, 0, 0)), max(high, (1, 0, 0))
        return low, high

    def weight(self, a, bound):
        standing = self.know[a.id][bound]
        if not standing:
            return NONE
        strength = 0.75 if a.strength is None else a.strength
        # Any argument is heavier than an assumption; a granted attack loses ties.
        return (standing, strength + 1, 0 if a.granted and a.polarity == "attacks" else 1)

    def best(self, name, bound):
        reasons = [self.weight(a, bound) for a in self.on(name, "supports")]
        worth = self.itself(name)[bound]
        if worth[0] == 2:
            worth = (2, 1.75, 1)
        return max([worth, *reasons])

    def against(self, name, bound, but=None):
        own = [self.weight(a, bound) for a in self.on(name, "attacks")]
        rivals = [v[bound] for (r, t), v in self.rival.items() if t == name and r != but]
        return [w for w in own + rivals if w > NONE]

    def look(self, name):
        if isinstance(name, int):
            return self.look_at_step(self.map.arguments[name])
        if isinstance(name, tuple):
            rival, target = name
            low, high = self.best(rival, 0), self.best(rival, 1)
            if any(o > low for o in self.against(rival, 1, but=target)):
                low = NONE
            if any(o > high for o in self.against(rival, 0, but=target)):
                high = NONE
            return low, high
        low, high = self.best(name, 0), self.best(name, 1)
        holding, possible = self.against(name, 0), self.against(name, 1)
        top = 0 if any(o > high for o in holding) else high[0]
        if name in self.map.theses and self.standard != "preponderance":
            return self.strict(name, possible), top
        return (low[0] if all(low > o for o in possible) else 0), top

    def strict(self, name, possible):
        scale = [1.5, 1.75, 1.9, 2.0]

        def word(w):
            return sum(w[1] >= s for s in scale)

        loud = [self.weight(a, 1) for a in self.on(name, "attacks")]
        for (rival, target), counts in self.rival.items():
            if target == name and counts[1] > NONE:
                worth = self.itself(rival)[1]
                loud.append((2, 1.75, 1) if worth[0] == 2 else worth)
                loud += [self.weight(a, 1) for a in self.on(rival, "supports")]
        loud = [w for w in loud if w > NONE]
        good = []
        for a in self.on(name, "supports"):
            w = self.weight(a, 0)
            if w == NONE or any(o >= w for o in possible):
                continue
            if self.standard in ("unrebutted", "beyond-doubt") and possible:
                continue
            if self.standard in ("clear", "beyond-doubt") and word(w) < 3:
                continue
            if self.standard == "clear" and any(word(o) + 2 > word(w) for o in loud):
                continue
            good.append(w[0])
        return max(good, default=0)

    def look_at_step(self, a):
        undercuts, warrants = self.on(a.id, "attacks"), self.on(a.id, "supports")
        low = min(self.know[p][0] for p in a.premises)
        high = min(self.know[p][1] for p in a.premises)
        if any(self.know[u.id][0] for u in undercuts):
            high = 0
        if warrants and not any(self.know[w.id][1] for w in warrants):
            high = 0
        if any(self.know[u.id][1] for u in undercuts):
            low = 0
        if warrants and not any(self.know[w.id][0] for w in warrants):
            low = 0
        return low, high


@pytest.fixture(scope="session")
def naive():
    return Naive
