# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the ledger on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.ledger.verbs import LedgerVerb, known_verb

VERBS: dict[str, object] = {
    LedgerVerb.REQUEST_REFUSED: _("was refused something"),
    LedgerVerb.VERIFIED: _("had the log verified"),
    LedgerVerb.EXPORTED: _("took a copy of the log"),
    LedgerVerb.LINES_EMPTIED: _("destroyed log lines at the end of their term"),
}

FINDINGS: dict[str, object] = {
    "a line is missing or out of order": _("a line is missing or out of order"),
    "the chain is broken": _("the chain is broken"),
    "the line is not what was written": _("the line is not what was written"),
    "the line stood elsewhere": _("the line stood elsewhere"),
    "the line tells another time than that of writing": _(
        "the line tells another time than that of writing"
    ),
    "the clock went back": _("the clock went back"),
    "the lines up to here differ from the signed checkpoint": _(
        "the lines up to here differ from the signed checkpoint"
    ),
    "the line is older than the signed checkpoint before it": _(
        "the line is older than the signed checkpoint before it"
    ),
    "the line is younger than the signed checkpoint after it": _(
        "the line is younger than the signed checkpoint after it"
    ),
    "lines are missing that a checkpoint was signed for": _(
        "lines are missing that a checkpoint was signed for"
    ),
    "a checkpoint of nothing has a root": _("a checkpoint of nothing has a root"),
    "the head says something else": _("the head says something else"),
    "differs from the signed checkpoint": _("differs from the signed checkpoint"),
    "lines are missing at the end": _("lines are missing at the end"),
    "the text is not what was logged": _("the text is not what was logged"),
    "a checkpoint is not signed by the vault": _(
        "a checkpoint is not signed by the vault"
    ),
    "the checkpoints do not follow on": _("the checkpoints do not follow on"),
}


def register_all() -> None:
    """Let the doors find the words."""
    phrases.register(VERBS)


def say_verb(value: str) -> str:
    """Return a verb in words; a verb of a room that is gone keeps its code."""
    verb = known_verb(value)
    if verb is None or value not in phrases.known_codes():
        return value
    return phrases.say(value)


def say_finding(what: str) -> str:
    """Return what is wrong with a chain in the reader's language."""
    return str(FINDINGS.get(what, what))
