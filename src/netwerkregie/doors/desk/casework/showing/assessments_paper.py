# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A signed form on paper, with for whom it was printed on every page."""

from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.assessment_reading import OpenAssessment
from netwerkregie.doors.desk.casework.showing import assessments as showing
from netwerkregie.doors.desk.components import dates
from netwerkregie.foundation.documents import Facts, Paper, Part, Words
from netwerkregie.foundation.kernel import Actor, clock


def paper_of(actor: Actor, whole: OpenAssessment, language: str) -> Paper:
    """Return a form as values; the foot says whose copy this is and of which day."""
    about, today = whole.assessment, clock.today()
    assert about.signed_on is not None
    assert about.valid_until is not None
    facts = [
        (_("Assessors"), ", ".join(showing.assessor_names(actor, about))),
        (_("Signed"), dates.day_words(about.signed_on)),
        (_("Can be used until"), dates.day_words(about.valid_until)),
        (_("Now"), showing.standing_words(about, today)),
    ]
    parts = [Part(_("About this form"), (Facts(tuple(facts)),))]
    for page in showing.pages_of(whole, language):
        parts.append(Part(page.title))
        for asked in page.questions:
            pairs = [
                (str(said.term) or _("Answer"), said.text) for said in asked.answers
            ]
            parts.append(Part(asked.title, (Facts(tuple(pairs)),), level=2))
    parts += _beside(_("What each concludes"), showing.beside(actor, whole.own_words))
    parts += _beside(_("What is seen otherwise"), showing.beside(actor, whole.dissents))
    return Paper(
        title=showing.form_title(about.form, language),
        language=language,
        from_whom=actor.organisation,
        lead=_("A document, not a measure: read the words. [P1] is the person."),
        foot=_("Copy of {name}, {organisation}, {day}. Confidential.").format(
            name=actor.name,
            organisation=actor.organisation,
            day=dates.day_words(today),
        ),
        parts=tuple(parts),
    )


def _beside(title: str, found: list[showing.Beside]) -> list[Part]:
    if not found:
        return []
    words = [Words(f"{one.who}: {one.text}") for one in found]
    return [Part(title, tuple(words))]
