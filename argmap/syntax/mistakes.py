"""What the writer of an unreadable line most likely meant.

Every such line is one diagnostic. Where the meaning is plain all the same (a role one letter off, a
colon forgotten), the line is read so, and its statement is not lost to the rest of the map.
"""

from __future__ import annotations

import re

from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Document
from argmap.source.rule import Rule
from argmap.source.rules import (
    syn001_unreadable_line,
    syn002_unknown_role,
    syn003_missing_colon,
    syn004_bad_name,
    syn005_unclosed_quote,
    syn006_unclosed_bracket,
    syn018_hidden_character,
)
from argmap.syntax.names import repaired
from argmap.syntax.words import (
    CARRIES,
    CONNECTIVES,
    CONTRADICTS,
    OFTEN_MEANT,
    ON_STEP,
    ROLES,
    VERBS,
)

LOOKED_AT = 400
"""A head longer than this is no slip of the pen."""
LOOKALIKES = str.maketrans(
    {":": ":", "﹕": ":", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"'}
    | dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\r\f\v", " ")
)
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]+")
FIRST = re.compile(rf"(?P<connective>(?:{'|'.join(CONNECTIVES)})[ \t]+)?(?P<word>[^\s:\"]+)")
REST = re.compile(
    r"(?P<names>(?:[ \t]+[^\s:\"]+)*)(?P<label>[ \t]*\"[^\"]*\")?[ \t]*:",
)
REUSING = frozenset(CONNECTIVES) | ON_STEP
WHAT_LINES_BEGIN_WITH = f"a line here begins with a role: {', '.join(ROLES[1:])}"

Repaired = tuple[str, str, int]
"""The kind of the line, its head as it should be, and where its text begins."""


class Mistakes:
    """Repairs the lines of one document, and keeps what it says of them."""

    def __init__(self, document: Document, line: re.Pattern[str]) -> None:
        self.document = document
        self.diagnostics: list[Diagnostic] = []
        self._line = line

    def repair(self, start: int, end: int) -> Repaired:
        """What the line from ``start`` to ``end`` is to be read as."""
        text = self.document.text[start : min(end, start + LOOKED_AT)].rstrip()
        tries = (
            self._hidden,
            self._lookalikes,
            self._heading,
            self._role,
            self._reuse,
            self._relation,
            self._declaration,
        )
        for attempt in tries:
            result = attempt(text, start, end)
            if result is not None:
                return result
        self._say(
            syn001_unreadable_line.RULE,
            start,
            start + len(text),
            "this line is no statement",
            help=("to go on with the text above, indent it further", WHAT_LINES_BEGIN_WITH),
        )
        return "UNREADABLE", self.document.text[start:end], end

    def _say(
        self,
        rule: Rule,
        start: int,
        end: int,
        message: str,
        *,
        help: str | tuple[str, ...],  # noqa: A002 - as in Rule.at
        label: str = "",
        fix: tuple[int, int, str] | None = None,
        title: str = "",
    ) -> None:
        fixes: tuple[Fix, ...] = ()
        if fix is not None:
            edit = Edit(self.document.span(fix[0], fix[1]), fix[2])
            fixes = (Fix(title or (help if isinstance(help, str) else help[0]), (edit,)),)
        span = self.document.span(start, end)
        self.diagnostics.append(rule.at(span, message, label=label, help=help, fixes=fixes))

    def _match(self, text: str, start: int) -> Repaired | None:
        found = self._line.match(text)
        if found is None:
            return None
        return found.lastgroup or "", found.group(), start + found.end()

    def _hidden(self, text: str, start: int, end: int) -> Repaired | None:
        hidden = INVISIBLE.match(text)
        if hidden is None:
            return None
        after = hidden.end()
        self._say(
            syn018_hidden_character.RULE,
            start,
            start + after,
            f"the line begins with an invisible character (U+{ord(text[0]):04X})",
            help="delete it",
            fix=(start, start + after, ""),
        )
        matched = self._match(text[after:], start + after)
        return matched or self.repair(start + after, end)

    def _lookalikes(self, text: str, start: int, end: int) -> Repaired | None:
        head_end = min((at for at in map(text.find, "::﹕") if at >= 0), default=len(text)) + 1
        head = text[:head_end].translate(LOOKALIKES)
        role = FIRST.match(head)
        if role is not None and role["word"].lower() in (*ROLES, *REUSING, "source", "include"):
            head = head[: role.end()].lower() + head[role.end() :]
        plain = head + text[head_end:]
        matched = self._match(plain, start)
        if plain == text or matched is None:
            return None
        at = next(i for i in range(len(head)) if head[i] != text[i])
        what, instead = text[at], head[at]
        if what.lower() == instead:
            word = FIRST.match(text)
            written = word.group().split()[-1] if word else what
            message, rule = f"`{written}` is written with a capital", syn002_unknown_role.RULE
            advice = f"write `{written.lower()}`"
        else:
            rule = syn018_hidden_character.RULE if what.isspace() else syn003_missing_colon.RULE
            if instead == '"':
                rule = syn005_unclosed_quote.RULE
            name = {":": "a colon", '"': "a straight quotation mark", " ": "a space"}[instead]
            shown = f"U+{ord(what):04X}" if what.isspace() else f"`{what}`"
            message, advice = f"{shown} stands where {name} is wanted", f"write {name}"
        self._say(
            rule,
            start + at,
            start + at + 1,
            message,
            help=advice,
            fix=(start, start + len(head), head),
        )
        return matched

    def _heading(self, text: str, start: int, end: int) -> Repaired | None:
        marks = len(text) - len(text.lstrip("#"))
        if not 1 <= marks <= 6:
            return None
        self._say(
            syn001_unreadable_line.RULE,
            start,
            start + marks,
            f"a space is missing after `{text[:marks]}`",
            help=f"write `{text[:marks]} {text[marks : marks + 20].split(' ')[0]} …`",
            fix=(start + marks, start + marks, " "),
            title="put a space after the number signs",
        )
        return "HEADING", f"{text[:marks]} {self.document.text[start + marks : end]}", end

    def _role(self, text: str, start: int, end: int) -> Repaired | None:
        first = FIRST.match(text)
        if first is None:
            return None
        connective, word = (first["connective"] or "").strip(), first["word"]
        rest = REST.match(text, first.end())
        if word in ROLES:
            return self._after_role(text, start, first, rest)
        if rest is None:
            return None
        at = start + first.start("word")
        if not connective and word in CONNECTIVES:
            can = ", ".join(role for role in ROLES if role in CARRIES[word] and role != "thesis")
            self._say(
                syn002_unknown_role.RULE,
                at,
                at + len(word),
                f"a role is missing after `{word}`",
                help=f"write one of {can} after `{word}`",
            )
            role = "objection" if word == "but" else "claim"
            return "STATEMENT", f"{role}{text[first.end() : rest.end()]}", start + rest.end()
        meant = OFTEN_MEANT.get(word.lower()) or _near(word, ROLES)
        if meant is None:
            return None
        names = rest["names"].split()
        if len(names) > 1:
            return None
        self._say(
            syn002_unknown_role.RULE,
            at,
            at + len(word),
            f"`{word}` is no role",
            help=f"write `{meant}`",
            fix=(at, at + len(word), meant),
        )
        head = f"{connective} {meant}{text[first.end() : rest.end()]}".lstrip()
        return "STATEMENT", head, start + rest.end()

    def _after_role(
        self, text: str, start: int, first: re.Match[str], rest: re.Match[str] | None
    ) -> Repaired | None:
        head, at = text[: first.end()], first.end()
        quote = text.find('"', at)
        colon = text.find(":", at)
        if quote >= 0 and text.count('"', quote) == 1 and (colon < 0 or quote < colon):
            name = text[at:quote].split()
            closes = colon if colon >= 0 else len(text)
            label = text[quote + 1 : closes].strip()
            self._say(
                syn005_unclosed_quote.RULE,
                start + quote,
                start + quote + 1,
                "this label has no second quotation mark",
                label="opened here",
                help=f'write `"{label[:30]}":`',
            )
            named = f" {name[0]}" if name else ""
            return "STATEMENT", f'{head}{named} "{label}":', start + min(closes + 1, len(text))
        if rest is not None:
            written = rest["names"].strip()
            if not written:
                return None
            name = [repaired("-".join(written.split()))]
            begin = start + rest.start("names") + len(rest["names"]) - len(rest["names"].lstrip())
            several = len(written.split()) > 1
            reason = "an id is one word" if several else f"`{written}` cannot be an id"
            self._say(
                syn004_bad_name.RULE,
                begin,
                begin + len(written),
                reason if not several else f"`{written}` is more than one word",
                label=reason if several else "",
                help=f"write `{name[0]}`, or leave the id out",
            )
            return "STATEMENT", f"{head} {name[0]}{rest['label'] or ''}:", start + rest.end()
        labelled = re.match(r'(?P<name>[ \t]+[^\s:"]+)?(?P<label>[ \t]*"[^"]*")', text[at:])
        words = text[at:].split(maxsplit=2)
        if labelled is not None:
            name_end = at + labelled.end()
        elif len(words) > 1 and not words[0][:1].isupper() and words[1][:1].isupper():
            name_end = text.index(words[0], at) + len(words[0])
        elif len(words) == 1:
            name_end = len(text)
        else:
            name_end = at
        self._say(
            syn003_missing_colon.RULE,
            start + first.start("word"),
            start + name_end,
            f"the colon is missing after `{text[first.start('word') : name_end][:60]}`",
            help=f"write `{text[first.start('word') : name_end][:60]}:`",
        )
        return "STATEMENT", f"{text[:name_end]}:", start + name_end

    def _reuse(self, text: str, start: int, end: int) -> Repaired | None:
        words = text.split(maxsplit=2)
        if words[0] not in REUSING or len(words) < 2:
            return None
        name = words[1].split("{")[0]
        brace = text.find("{")
        if brace >= 0 and "}" not in text[brace:]:
            self._say(
                syn006_unclosed_bracket.RULE,
                start + brace,
                start + brace + 1,
                "these attributes have no closing brace",
                label="opened here",
                help="write `}` after the last attribute",
            )
            return "REUSE", f"{words[0]} {name}", end
        if len(words) < 3 or not name:
            return None
        at = start + text.index(words[2], len(words[0]))
        self._say(
            syn001_unreadable_line.RULE,
            at,
            start + len(text),
            f"`{words[0]} {name}` says all that this line can hold",
            label="this is one word too many"
            if " " not in words[2]
            else "these are too many words",
            help=(
                f"to use the statement `{name}` here, write `{words[0]} {name}` alone",
                "to go on with the text above, indent the line further",
                "for a new statement, begin with a role and end the head with a colon",
            ),
        )
        return "UNREADABLE", self.document.text[start:end], end

    def _relation(self, text: str, start: int, end: int) -> Repaired | None:
        words = text.split()
        if len(words) > 12 or len(words) < 2:
            return None
        verbs = (*VERBS, CONTRADICTS)
        exact = [word for word in words[1:] if word in verbs]
        near = [word for word in words[1:] if word not in verbs and _near(word, verbs)]
        if exact:
            verb = exact[0]
            at = start + text.index(f" {verb}") + 1
            what = (
                "one id, or a step `a -> b`," if verb in VERBS else "ids, with commas between them,"
            )
            self._say(
                syn001_unreadable_line.RULE,
                at,
                at + len(verb),
                f"this line does not say what `{verb}` what",
                help=f"write ids before `{verb}`, joined by `+`, and {what} after it",
            )
        elif near and len(words) in (3, 4):
            verb = _near(near[0], verbs) or ""
            at = start + text.index(near[0])
            self._say(
                syn001_unreadable_line.RULE,
                at,
                at + len(near[0]),
                f"`{near[0]}` is no relation",
                help=f"write `{verb}`",
                fix=(at, at + len(near[0]), verb),
            )
            plain = text.replace(near[0], verb, 1)
            matched = self._match(plain, start)
            if matched is not None:
                return matched[0], matched[1], end
        else:
            return None
        return "UNREADABLE", self.document.text[start:end], end

    def _declaration(self, text: str, start: int, end: int) -> Repaired | None:
        words = text.split(maxsplit=2)
        if words[0] == "include":
            path = text[len("include") :].strip().strip("\"'")
            self._say(
                syn005_unclosed_quote.RULE,
                start,
                start + len(text),
                "an include names its file in quotation marks",
                help=f'write `include "{path or "part.argmap"}"`',
            )
            return ("INCLUDE", f'include "{path}"', end) if path and " " not in path else None
        if words[0] == "source" and len(words) > 1:
            name = words[1]
            self._say(
                syn003_missing_colon.RULE,
                start,
                start + text.index(name, 6) + len(name),
                f"the colon is missing after `source {name}`",
                help=f"write `source {name}: …`",
            )
            return "SOURCE", f"source {name}:", start + text.index(name, 6) + len(name)
        return None


def _near(word: str, known: tuple[str, ...]) -> str | None:
    """A known word at most two slips away, one in a short word."""
    from rapidfuzz.distance import DamerauLevenshtein

    limit = 2 if len(word) > 5 else 1
    best = min(known, key=lambda name: DamerauLevenshtein.distance(word.lower(), name))
    return best if DamerauLevenshtein.distance(word.lower(), best) <= limit else None
