# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The second half of the register's texts; see register_words."""

from django.utils.translation import pgettext_lazy

from netwerkregie.overview.oversight.register_library import LIBRARY_WORDS

MORE_WORDS: dict[str, object] = LIBRARY_WORDS | {
    "nobody; the desk of the municipality": pgettext_lazy(
        "register", "nobody; the desk of the municipality"
    ),
    "desk hours": pgettext_lazy("register", "desk hours"),
    "the day on which other hours are set": pgettext_lazy(
        "register", "the day on which other hours are set"
    ),
    "only what holds today is kept; who changed it stands in the ledger": pgettext_lazy(
        "register", "only what holds today is kept; who changed it stands in the ledger"
    ),
    "arrival": pgettext_lazy("register", "arrival"),
    "joining": pgettext_lazy("register", "joining"),
    "a welcome after two weeks is no welcome": pgettext_lazy(
        "register", "a welcome after two weeks is no welcome"
    ),
    (
        "people who gave their address on the public page and did not confirm yet"
    ): pgettext_lazy(
        "register",
        "people who gave their address on the public page and did not confirm yet",
    ),
    "giving the address": pgettext_lazy("register", "giving the address"),
    "an address that nobody confirms was a slip, or another's": pgettext_lazy(
        "register", "an address that nobody confirms was a slip, or another's"
    ),
    "offered training": pgettext_lazy("register", "offered training"),
    "the day of the training": pgettext_lazy("register", "the day of the training"),
    "the next one is planned on what was offered this year": pgettext_lazy(
        "register", "the next one is planned on what was offered this year"
    ),
    (
        "a public fact about an organisation stays as long as we work together"
    ): pgettext_lazy(
        "register",
        "a public fact about an organisation stays as long as we work together",
    ),
    "colleagues, as makers": pgettext_lazy("register", "colleagues, as makers"),
    "contact words": pgettext_lazy("register", "contact words"),
    "the contact": pgettext_lazy("register", "the contact"),
    (
        "after 24 months an old agreement binds nobody; date and kind stay as a count"
    ): pgettext_lazy(
        "register",
        "after 24 months an old agreement binds nobody; date and kind stay as a count",
    ),
    "undo data": pgettext_lazy("register", "undo data"),
    "the act": pgettext_lazy("register", "the act"),
    "a mistake is seen within a month": pgettext_lazy(
        "register",
        "a mistake is seen within a month",
    ),
    "import": pgettext_lazy("register", "import"),
    "numbers of what came in, for the account": pgettext_lazy(
        "register",
        "numbers of what came in, for the account",
    ),
    (
        "people in a role who are asked whether they want to be in the network"
    ): pgettext_lazy(
        "register",
        "people in a role who are asked whether they want to be in the network",
    ),
    "the letter": pgettext_lazy("register", "the letter"),
    "a question that stays unanswered is a no": pgettext_lazy(
        "register",
        "a question that stays unanswered is a no",
    ),
    "people who said no, unreadable": pgettext_lazy(
        "register",
        "people who said no, unreadable",
    ),
    "peace": pgettext_lazy("register", "peace"),
    "the no": pgettext_lazy("register", "the no"),
    "whoever said no is not asked for a year": pgettext_lazy(
        "register",
        "whoever said no is not asked for a year",
    ),
    "whoever speaks for an organisation, by function only": pgettext_lazy(
        "register",
        "whoever speaks for an organisation, by function only",
    ),
    "link": pgettext_lazy("register", "link"),
    "closing it": pgettext_lazy("register", "closing it"),
    "until the words that rest on it are gone": pgettext_lazy(
        "register",
        "until the words that rest on it are gone",
    ),
    "people in a role who registered or confirmed themselves": pgettext_lazy(
        "register",
        "people in a role who registered or confirmed themselves",
    ),
    "GDPR article 6(1)(a), consent that is withdrawn with one tap": pgettext_lazy(
        "register",
        "GDPR article 6(1)(a), consent that is withdrawn with one tap",
    ),
    "network entry": pgettext_lazy("register", "network entry"),
    "the last confirmation": pgettext_lazy("register", "the last confirmation"),
    "who does not confirm for a year no longer wants to be here": pgettext_lazy(
        "register",
        "who does not confirm for a year no longer wants to be here",
    ),
    "code": pgettext_lazy("register", "code"),
    "showing it": pgettext_lazy("register", "showing it"),
    "a code is for the person who stands there": pgettext_lazy(
        "register",
        "a code is for the person who stands there",
    ),
    "whom the record is about, through its number alone": pgettext_lazy(
        "register",
        "whom the record is about, through its number alone",
    ),
    "GDPR articles 5(1)(e), 5(2) and 30; Archives Act": pgettext_lazy(
        "register",
        "GDPR articles 5(1)(e), 5(2) and 30; Archives Act",
    ),
    "declarations of destruction, kept permanently": pgettext_lazy(
        "register",
        "declarations of destruction, kept permanently",
    ),
    "announcement of destruction": pgettext_lazy(
        "register",
        "announcement of destruction",
    ),
    "the destruction of the record": pgettext_lazy(
        "register",
        "the destruction of the record",
    ),
    "an announcement of what is gone would be a trace of it": pgettext_lazy(
        "register",
        "an announcement of what is gone would be a trace of it",
    ),
    "declaration of destruction": pgettext_lazy(
        "register",
        "declaration of destruction",
    ),
    "the destruction": pgettext_lazy("register", "the destruction"),
    ("the Archives Act keeps declarations of destruction permanently"): pgettext_lazy(
        "register",
        "the Archives Act keeps declarations of destruction permanently",
    ),
    "run of destruction": pgettext_lazy("register", "run of destruction"),
    "the run": pgettext_lazy("register", "the run"),
    "a number per day, kept with the certificate it led to": pgettext_lazy(
        "register",
        "a number per day, kept with the certificate it led to",
    ),
    "employees": pgettext_lazy("register", "employees"),
    "job": pgettext_lazy("register", "job"),
    "the last attempt": pgettext_lazy("register", "the last attempt"),
    (
        "done jobs go at once; a failed one waits for someone to look into it"
    ): pgettext_lazy(
        "register",
        "done jobs go at once; a failed one waits for someone to look into it",
    ),
    "GDPR article 6(1)(e) with article 24": pgettext_lazy(
        "register",
        "GDPR article 6(1)(e) with article 24",
    ),
    "administration of the system": pgettext_lazy(
        "register",
        "administration of the system",
    ),
    "the municipality's administrator and privacy officer": pgettext_lazy(
        "register",
        "the municipality's administrator and privacy officer",
    ),
    "the end of the municipality's use": pgettext_lazy(
        "register",
        "the end of the municipality's use",
    ),
    "without these rows nothing else can be found or walled off": pgettext_lazy(
        "register",
        "without these rows nothing else can be found or walled off",
    ),
    "the officer and the executive who advised and decided": pgettext_lazy(
        "register",
        "the officer and the executive who advised and decided",
    ),
    "decision on a module": pgettext_lazy("register", "decision on a module"),
    "the end of the module's use": pgettext_lazy(
        "register",
        "the end of the module's use",
    ),
    ("accountability (GDPR article 5(2)): who advised and who decided"): pgettext_lazy(
        "register",
        "accountability (GDPR article 5(2)): who advised and who decided",
    ),
    "GDPR article 32(1)(a), with article 6(1)(e)": pgettext_lazy(
        "register",
        "GDPR article 32(1)(a), with article 6(1)(e)",
    ),
    "none": pgettext_lazy("register", "none"),
    "not archived: security measure": pgettext_lazy(
        "register",
        "not archived: security measure",
    ),
    "keys of a dossier": pgettext_lazy("register", "keys of a dossier"),
    "the end of the dossier's own term": pgettext_lazy(
        "register",
        "the end of the dossier's own term",
    ),
    "destroying the key is how the dossier itself is destroyed": pgettext_lazy(
        "register",
        "destroying the key is how the dossier itself is destroyed",
    ),
    "employees, partners and reporters": pgettext_lazy(
        "register",
        "employees, partners and reporters",
    ),
    "employees and partners with an account": pgettext_lazy(
        "register",
        "employees and partners with an account",
    ),
    "keys of a membership": pgettext_lazy("register", "keys of a membership"),
    "the end of the membership": pgettext_lazy("register", "the end of the membership"),
    (
        "a key that nobody may use any more has no purpose (GDPR article 32)"
    ): pgettext_lazy(
        "register",
        "a key that nobody may use any more has no purpose (GDPR article 32)",
    ),
    "recovery key": pgettext_lazy("register", "recovery key"),
    "its replacement in a new ceremony": pgettext_lazy(
        "register",
        "its replacement in a new ceremony",
    ),
    (
        "without it, losing a phrase would be losing the data (GDPR article 32)"
    ): pgettext_lazy(
        "register",
        "without it, losing a phrase would be losing the data (GDPR article 32)",
    ),
    "colleagues, as those who know an organisation": pgettext_lazy(
        "register",
        "colleagues, as those who know an organisation",
    ),
    "knowing an organisation": pgettext_lazy(
        "register",
        "knowing an organisation",
    ),
    (
        "the end of the membership, unless it was ended or taken over before"
    ): pgettext_lazy(
        "register",
        "the end of the membership, unless it was ended or taken over before",
    ),
    "somebody has to take over; a year later nobody will": pgettext_lazy(
        "register",
        "somebody has to take over; a year later nobody will",
    ),
    "handover": pgettext_lazy(
        "register",
        "handover",
    ),
    "the end of the handover": pgettext_lazy(
        "register",
        "the end of the handover",
    ),
    "a year in which one can look back at what was taken over": pgettext_lazy(
        "register",
        "a year in which one can look back at what was taken over",
    ),
    ("initiative"): pgettext_lazy(
        "register",
        "initiative",
    ),
    ("the last confirmation by a partner"): pgettext_lazy(
        "register",
        "the last confirmation by a partner",
    ),
    ("what nobody confirms for a year no longer exists"): pgettext_lazy(
        "register",
        "what nobody confirms for a year no longer exists",
    ),
    ("proposal"): pgettext_lazy(
        "register",
        "proposal",
    ),
    ("the answer"): pgettext_lazy(
        "register",
        "the answer",
    ),
    ("the proposer has read the answer; a count remains"): pgettext_lazy(
        "register",
        "the proposer has read the answer; a count remains",
    ),
    ("ended count"): pgettext_lazy(
        "register",
        "ended count",
    ),
    ("the end of the year"): pgettext_lazy(
        "register",
        "the end of the year",
    ),
    ("numbers for the account to the council, about nobody"): pgettext_lazy(
        "register",
        "numbers for the account to the council, about nobody",
    ),
    (
        "a resident, by an e-mail address for the answer only, if they give one"
    ): pgettext_lazy(
        "register",
        "a resident, by an e-mail address for the answer only, if they give one",
    ),
    ("colleagues, as owners of a device"): pgettext_lazy(
        "register",
        "colleagues, as owners of a device",
    ),
    ("connected device"): pgettext_lazy(
        "register",
        "connected device",
    ),
    ("connecting it"): pgettext_lazy(
        "register",
        "connecting it",
    ),
    ("a device that is lost or given away stops by itself"): pgettext_lazy(
        "register",
        "a device that is lost or given away stops by itself",
    ),
    ("colleagues, as those who go"): pgettext_lazy(
        "register",
        "colleagues, as those who go",
    ),
    ("visit"): pgettext_lazy(
        "register",
        "visit",
    ),
    ("the visit"): pgettext_lazy(
        "register",
        "the visit",
    ),
    (
        "after 24 months nobody needs to know who went; day and kind stay as a count"
    ): pgettext_lazy(
        "register",
        "after 24 months nobody needs to know who went; day and kind stay as a count",
    ),
    ("message to many"): pgettext_lazy(
        "register",
        "message to many",
    ),
    ("sending it"): pgettext_lazy(
        "register",
        "sending it",
    ),
    (
        "after a year what was sent is no longer asked about; a count remains"
    ): pgettext_lazy(
        "register",
        "after a year what was sent is no longer asked about; a count remains",
    ),
    ("mail log"): pgettext_lazy(
        "register",
        "mail log",
    ),
    ("long enough to send nobody twice and to look into a failure"): pgettext_lazy(
        "register",
        "long enough to send nobody twice and to look into a failure",
    ),
    ("reply to a message"): pgettext_lazy(
        "register",
        "reply to a message",
    ),
    ("the reply"): pgettext_lazy(
        "register",
        "the reply",
    ),
    ("long enough to call the organisation back"): pgettext_lazy(
        "register",
        "long enough to call the organisation back",
    ),
    ("incident"): pgettext_lazy(
        "register",
        "incident",
    ),
    ("the lessons are taken by then; a count remains"): pgettext_lazy(
        "register",
        "the lessons are taken by then; a count remains",
    ),
    ("people in the network, by a keyed hash that cannot be read"): pgettext_lazy(
        "register",
        "people in the network, by a keyed hash that cannot be read",
    ),
    ("whoever replies, by organisation only"): pgettext_lazy(
        "register",
        "whoever replies, by organisation only",
    ),
}
