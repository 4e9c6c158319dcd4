"""Every code there is.

The files of the rules are listed by name, so that a code can be looked up, or a slip in one be
answered, without loading them all: a file is loaded when its rule is asked for.
"""

from __future__ import annotations

from importlib import import_module

from argmap.source.errors import UsageError
from argmap.source.rule import Rule

READER = "argmap.source.rules"
CHECKS = "argmap.check"
FILES = {
    READER: (
        "syn001_unreadable_line",
        "syn002_unknown_role",
        "syn003_missing_colon",
        "syn004_bad_name",
        "syn005_unclosed_quote",
        "syn006_unclosed_bracket",
        "syn007_odd_white_space",
        "syn008_odd_step",
        "syn009_statement_in_text",
        "syn010_wrong_connective",
        "syn011_nothing_to_join",
        "syn012_misplaced_line",
        "syn013_no_step",
        "syn014_unclosed_front_matter",
        "syn015_bad_front_matter",
        "syn016_unknown_key",
        "syn017_encoding",
        "syn018_hidden_character",
        "syn019_bad_citation",
        "syn020_two_strengths",
        "syn021_no_text",
        "syn022_unused_ignore",
        "ref001_undefined",
        "ref002_defined_twice",
        "ref004_self_reference",
        "ref005_circular_include",
        "ref006_unreadable_file",
        "ref007_outside_root",
        "ref008_wrong_kind",
        "ref009_which_step",
        "ref010_said_already",
        "ref011_taken_prefix",
        "att001_unknown_attribute",
        "att002_misplaced_attribute",
        "att003_out_of_range",
        "att004_given_twice",
        "att005_comma",
        "att006_not_last",
        "chr001_not_a_date",
        "fmt001_assumed_encoding",
        "fmt002_broken_json",
        "fmt003_doubled_key",
        "fmt004_broken_xml",
        "fmt005_entity",
        "fmt006_circular_step",
        "fmt007_no_premise",
        "fmt008_bad_value",
        "fmt009_unknown_part",
        "fmt010_newer_version",
        "fmt011_wrong_format",
        "fmt020_missing_part",
        "fmt021_leads_nowhere",
        "fmt022_incomplete_step",
        "fmt023_kept_aside",
    ),
    CHECKS: (
        "ref003_unused",
        "str001_no_thesis",
        "str002_nothing_under_it",
        "str003_unanswered_objection",
        "str004_circle_of_support",
        "str005_supports_and_attacks",
        "str006_no_path_to_thesis",
        "str007_evidence_argued_for",
        "str008_same_text_twice",
        "str009_own_side_rebuttal",
        "str010_credence_on_argued",
        "str011_attack_on_granted",
        "src001_no_source",
        "src002_unknown_key",
        "src003_unused_source",
        "src004_one_source",
        "src005_no_primary_source",
        "src006_quotation_not_found",
        "src007_missing_paragraph",
        "chr002_later_than_its_source",
        "chr003_later_than_explained",
    ),
}
FAMILIES = {
    "SYN": "how a map is written",
    "REF": "names and files",
    "ATT": "attributes",
    "STR": "the structure of the argument",
    "SRC": "sources and citations",
    "CHR": "dates and their order",
    "FMT": "files of other formats",
}

MODULES = {
    file[:6].upper(): f"{folder}.{file}"
    for family in FAMILIES
    for file, folder in sorted((f, folder) for folder, files in FILES.items() for f in files)
    if file.startswith(family.lower())
}
"""The module of each code's file, by family and number."""
CODES = tuple(MODULES)


def rule(code: str) -> Rule:
    """The rule of a code.

    Raises:
        UsageError: there is no such code; the nearest one is named.
    """
    if code not in MODULES:
        raise unknown(code)
    found = import_module(MODULES[code]).RULE
    assert isinstance(found, Rule)
    return found


def rules() -> tuple[Rule, ...]:
    """All rules, by family and number. This loads the file of each."""
    return tuple(rule(code) for code in CODES)


def unknown(code: str) -> UsageError:
    """The exception for a code, or the beginning of one, that does not exist."""
    from argmap.source.similar import nearest

    near = nearest(code, (*CODES, *FAMILIES))
    meant = f"; did you mean `{near}`?" if near else "; `argmap rule` lists the codes"
    return UsageError(f"there is no code `{code}`{meant}")
