# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The texts of the register of processing, for who reads it in another language.

A declaration is written once, in the language of the code, because its hash is what
was decided on (row M18). What a page shows of it is looked up here; a test finds a
declared text that is missing.
"""

from django.utils.translation import pgettext_lazy

from netwerkregie.overview.oversight.register_accounts import ACCOUNTS_WORDS
from netwerkregie.overview.oversight.register_activities import ACTIVITIES_WORDS
from netwerkregie.overview.oversight.register_assessments import ASSESSMENTS_WORDS
from netwerkregie.overview.oversight.register_case_rest import CASE_REST_WORDS
from netwerkregie.overview.oversight.register_cases import CASES_WORDS
from netwerkregie.overview.oversight.register_conferences import CONFERENCES_WORDS
from netwerkregie.overview.oversight.register_disclosures import DISCLOSURES_WORDS
from netwerkregie.overview.oversight.register_evaluations import EVALUATIONS_WORDS
from netwerkregie.overview.oversight.register_families import FAMILIES_WORDS
from netwerkregie.overview.oversight.register_goals import GOALS_WORDS
from netwerkregie.overview.oversight.register_materials import MATERIALS_WORDS
from netwerkregie.overview.oversight.register_plans import PLANS_WORDS
from netwerkregie.overview.oversight.register_quotes import QUOTES_WORDS
from netwerkregie.overview.oversight.register_reviews import REVIEWS_WORDS
from netwerkregie.overview.oversight.register_samples import SAMPLES_WORDS
from netwerkregie.overview.oversight.register_terms import MORE_WORDS
from netwerkregie.overview.oversight.register_weighings import WEIGHINGS_WORDS

WORDS: dict[str, object] = MORE_WORDS | {
    "people who work with the product": pgettext_lazy(
        "register",
        "people who work with the product",
    ),
    ("GDPR art. 6(1)(e) with art. 32: only authorised people come in"): pgettext_lazy(
        "register",
        "GDPR art. 6(1)(e) with art. 32: only authorised people come in",
    ),
    "the municipality": pgettext_lazy("register", "the municipality"),
    "the hoster of the installation": pgettext_lazy(
        "register",
        "the hoster of the installation",
    ),
    "municipal selection list 2020, 19.1.6 (access to systems)": pgettext_lazy(
        "register",
        "municipal selection list 2020, 19.1.6 (access to systems)",
    ),
    "nobody": pgettext_lazy("register", "nobody"),
    "account": pgettext_lazy("register", "account"),
    "end of the last membership": pgettext_lazy(
        "register",
        "end of the last membership",
    ),
    (
        "who did what must stay readable while questions about it can come"
    ): pgettext_lazy(
        "register",
        "who did what must stay readable while questions about it can come",
    ),
    "colleagues in the same municipality": pgettext_lazy(
        "register",
        "colleagues in the same municipality",
    ),
    "invitation": pgettext_lazy("register", "invitation"),
    "the invitation": pgettext_lazy("register", "the invitation"),
    "who does not come within a month is forgotten": pgettext_lazy(
        "register",
        "who does not come within a month is forgotten",
    ),
    "second readers in the same municipality": pgettext_lazy(
        "register",
        "second readers in the same municipality",
    ),
    "session": pgettext_lazy("register", "session"),
    "sign-in": pgettext_lazy("register", "sign-in"),
    (
        "a session ends by itself after eight hours; the row goes the next night"
    ): pgettext_lazy(
        "register",
        "a session ends by itself after eight hours; the row goes the next night",
    ),
    "the writer alone": pgettext_lazy("register", "the writer alone"),
    "unsent words": pgettext_lazy("register", "unsent words"),
    "the moment the session ended": pgettext_lazy(
        "register",
        "the moment the session ended",
    ),
    "who comes back the same day goes on; after that it is gone": pgettext_lazy(
        "register",
        "who comes back the same day goes on; after that it is gone",
    ),
    "library table": pgettext_lazy("register", "library table"),
    "installation": pgettext_lazy("register", "installation"),
    (
        "holds nothing about anybody; stays as long as the program needs it"
    ): pgettext_lazy(
        "register",
        "holds nothing about anybody; stays as long as the program needs it",
    ),
    "GDPR article 6(1)(e) with Gemeentewet article 160": pgettext_lazy(
        "register",
        "GDPR article 6(1)(e) with Gemeentewet article 160",
    ),
    "the municipality's executive": pgettext_lazy(
        "register",
        "the municipality's executive",
    ),
    "the hosting party, by agreement": pgettext_lazy(
        "register",
        "the hosting party, by agreement",
    ),
    "advice given, destroyed after the stated term": pgettext_lazy(
        "register",
        "advice given, destroyed after the stated term",
    ),
    "the municipality's advice team": pgettext_lazy(
        "register",
        "the municipality's advice team",
    ),
    "count of advice": pgettext_lazy("register", "count of advice"),
    "the end of the year": pgettext_lazy("register", "the end of the year"),
    "the account to the council; it is about nobody": pgettext_lazy(
        "register",
        "the account to the council; it is about nobody",
    ),
    (
        "the asker, who is anonymous; those the text points at, whom it must not name"
    ): pgettext_lazy(
        "register",
        "the asker, who is anonymous; those the text points at, whom it must not name",
    ),
    "used turn": pgettext_lazy("register", "used turn"),
    "the day the turn ends": pgettext_lazy("register", "the day the turn ends"),
    "a turn that was used must not be used again while it is valid": pgettext_lazy(
        "register", "a turn that was used must not be used again while it is valid"
    ),
    "nobody: a drawn number of a page": pgettext_lazy(
        "register", "nobody: a drawn number of a page"
    ),
    "uploaded file": pgettext_lazy("register", "uploaded file"),
    "the day it came in": pgettext_lazy("register", "the day it came in"),
    ("a picture is a statement to be read, never a collection (row M6)"): pgettext_lazy(
        "register",
        "a picture is a statement to be read, never a collection (row M6)",
    ),
    "advice thread": pgettext_lazy("register", "advice thread"),
    "the day the thread was closed": pgettext_lazy(
        "register",
        "the day the thread was closed",
    ),
    (
        "an answered question has no further use; the asker can still read it"
    ): pgettext_lazy(
        "register",
        "an answered question has no further use; the asker can still read it",
    ),
    "its writer, and whoever the writer thought of": pgettext_lazy(
        "register",
        "its writer, and whoever the writer thought of",
    ),
    "short address": pgettext_lazy("register", "short address"),
    "the day it was ended": pgettext_lazy("register", "the day it was ended"),
    ("a poster may still hang; its word must not lead to somebody else"): pgettext_lazy(
        "register",
        "a poster may still hang; its word must not lead to somebody else",
    ),
    "scratch note": pgettext_lazy("register", "scratch note"),
    "the day it was written": pgettext_lazy("register", "the day it was written"),
    (
        "five working days to bring it where it belongs; a notebook has no term"
    ): pgettext_lazy(
        "register",
        "five working days to bring it where it belongs; a notebook has no term",
    ),
    "GDPR article 6(1)(e), as part of the work it serves": pgettext_lazy(
        "register",
        "GDPR article 6(1)(e), as part of the work it serves",
    ),
    "the hosting party of the installation": pgettext_lazy(
        "register",
        "the hosting party of the installation",
    ),
    "to be confirmed by the archivist": pgettext_lazy(
        "register",
        "to be confirmed by the archivist",
    ),
    "administrator": pgettext_lazy("register", "administrator"),
    "privacy officer": pgettext_lazy("register", "privacy officer"),
    "clockwork": pgettext_lazy("register", "clockwork"),
    "the slot of the clock": pgettext_lazy("register", "the slot of the clock"),
    "only so that nothing is started twice": pgettext_lazy(
        "register",
        "only so that nothing is started twice",
    ),
    (
        "GDPR articles 5(2), 24 and 32; Government Information Security Baseline "
        "(BIO), logging"
    ): pgettext_lazy(
        "register",
        "GDPR articles 5(2), 24 and 32; Government Information Security Baseline "
        "(BIO), logging",
    ),
    "auditor": pgettext_lazy("register", "auditor"),
    "the member, own acts": pgettext_lazy("register", "the member, own acts"),
    "ledger hash": pgettext_lazy("register", "ledger hash"),
    "the moment of the act": pgettext_lazy("register", "the moment of the act"),
    "a hash says nothing and keeps the lines after it provable": pgettext_lazy(
        "register",
        "a hash says nothing and keeps the lines after it provable",
    ),
    ("employees and partners with an account; persons as pseudonyms"): pgettext_lazy(
        "register",
        "employees and partners with an account; persons as pseudonyms",
    ),
    "ledger line": pgettext_lazy("register", "ledger line"),
    ("accountability for processing (GDPR art. 5(2)) up to five years"): pgettext_lazy(
        "register",
        "accountability for processing (GDPR art. 5(2)) up to five years",
    ),
    "nobody: organisations, by their public facts": pgettext_lazy(
        "register",
        "nobody: organisations, by their public facts",
    ),
    (
        "GDPR article 6(1)(e): a task in the public interest (Municipalities Act, "
        "articles 147 and 160)"
    ): pgettext_lazy(
        "register",
        "GDPR article 6(1)(e): a task in the public interest (Municipalities Act, "
        "articles 147 and 160)",
    ),
    "the executive of the municipality": pgettext_lazy(
        "register",
        "the executive of the municipality",
    ),
    "network director": pgettext_lazy("register", "network director"),
    "deputy": pgettext_lazy("register", "deputy"),
    "relation": pgettext_lazy("register", "relation"),
    "the end of the relation": pgettext_lazy("register", "the end of the relation"),
}


def say_declared(text: str) -> str:
    """Return a declared text in the reader's language; unknown ones as they are."""
    return str(WORDS.get(text, text))


for _words in (
    CASES_WORDS,
    WEIGHINGS_WORDS,
    CONFERENCES_WORDS,
    PLANS_WORDS,
    FAMILIES_WORDS,
    ASSESSMENTS_WORDS,
    DISCLOSURES_WORDS,
    REVIEWS_WORDS,
    SAMPLES_WORDS,
    ACTIVITIES_WORDS,
    EVALUATIONS_WORDS,
    GOALS_WORDS,
    QUOTES_WORDS,
    MATERIALS_WORDS,
    CASE_REST_WORDS,
    ACCOUNTS_WORDS,
):
    WORDS |= _words
