# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reader sees of an opened form; used by the actions on forms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from netwerkregie.domain.casework.actions import assessment_papers as papers
from netwerkregie.domain.casework.actions.assessment_papers import OpenPaper
from netwerkregie.domain.casework.actions.opening import open_part, read_part
from netwerkregie.domain.casework.models import Assessment, CasePart
from netwerkregie.domain.casework.policies import assessments as policies
from netwerkregie.domain.casework.queries import assessments as queries
from netwerkregie.domain.casework.rules.assessments import Answers, PaperKind, Stage
from netwerkregie.domain.casework.rules.form_files import Form, form
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.queries import Standing
from netwerkregie.foundation.vault.opening import OpenDossier

KIND = "assessment"


@dataclass(frozen=True, slots=True)
class OpenAssessment:
    """A form with its documents opened, for this request only.

    Args:
        assessment: the row.
        form: its definition, as it was when it was started.
        last: the last version of the answers.
        own_words: what each assessor concludes.
        dissents: what is seen otherwise.
        held_back: documents that one reads after having written own words.
        earlier: the answers of the form that this one follows, where one can open it.

    """

    assessment: Assessment
    form: Form
    last: OpenPaper | None
    own_words: tuple[OpenPaper, ...] = ()
    dissents: tuple[OpenPaper, ...] = ()
    held_back: int = 0
    earlier: OpenPaper | None = None
    earlier_form: Form | None = None

    @property
    def answers(self) -> Answers:
        """The answers as they stand."""
        return self.last.answers if self.last else {}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What can be pointed at as evidence: a statement all read, or a form that holds.

    Args:
        statements: identifier of a statement, with its number and first words.
        forms: the forms that were signed and whose day has not passed.

    """

    statements: Mapping[UUID, tuple[int, str]] = field(default_factory=dict)
    forms: Sequence[Assessment] = ()


def latest(found: Sequence[OpenPaper]) -> OpenPaper | None:
    """Return the last version of the answers."""
    versions = [one for one in found if one.kind is PaperKind.ANSWERS]
    return versions[-1] if versions else None


def read_opened(
    actor: Actor, assessment: Assessment, opened: OpenDossier
) -> OpenAssessment:
    """Return an opened form as this reader sees it now."""
    definition = form(assessment.form)
    if definition is None:
        raise NotFound
    found = papers.read_papers(actor, opened, assessment.part_id)
    words = tuple(one for one in found if one.kind is PaperKind.OWN_WORDS)
    dissents = tuple(one for one in found if one.kind is PaperKind.DISSENT)
    shown = _shown(actor, assessment, words)
    return OpenAssessment(
        assessment=assessment,
        form=definition,
        last=latest(found),
        own_words=shown,
        dissents=dissents if shown == words else (),
        held_back=len(words) - len(shown),
    )


def read_change(actor: Actor, whole: OpenAssessment) -> OpenAssessment:
    """Return an opened form with the one it follows, to read what changed.

    Raises:
        NotFound: it follows none, or the actor does not hold the key of that one.
        Locked: the actor's vault is locked.

    """
    if whole.assessment.follows_id is None:
        raise NotFound
    before = queries.get_assessment(actor, whole.assessment.follows_id)
    opened = open_part(actor, before.part, Verb.FORM_READ)
    old = read_opened(actor, before, opened)
    record(actor.for_purpose(Purpose.CASE), Verb.FORM_READ, before)
    return OpenAssessment(
        whole.assessment,
        whole.form,
        whole.last,
        whole.own_words,
        whole.dissents,
        whole.held_back,
        earlier=old.last,
        earlier_form=old.form,
    )


def evidence_for(actor: Actor, assessment: Assessment) -> Evidence:
    """Open what can be pointed at in a form of this case, and write that it was read.

    Raises:
        Locked: the actor's vault is locked.

    """
    said: dict[UUID, tuple[int, str]] = {}
    parts: Sequence[CasePart] = queries.shared_parts(actor, assessment.case)
    for part in parts:
        for one in read_part(actor, part, Verb.CASE_READ).statements:
            if one.text:
                said[one.id] = (one.position, one.text)
    if parts:
        record(actor.for_purpose(Purpose.CASE), Verb.CASE_READ, assessment.case)
    forms = [
        one
        for one in queries.citable(actor, assessment.case)
        if one.id != assessment.id
    ]
    return Evidence(said, forms)


def standing(actor: Actor, whole: OpenAssessment) -> Standing | None:
    """Return how signing stands, for the page of a form; None before asking."""
    assessment = whole.assessment
    if whole.last is None or assessment.valid_until is None:
        return None
    signed = papers.content_hash(assessment, whole.last, assessment.valid_until)
    return signatures.standing(actor, KIND, assessment.id, signed, pool=())


def _shown(
    actor: Actor, assessment: Assessment, words: tuple[OpenPaper, ...]
) -> tuple[OpenPaper, ...]:
    """Hold back what one assessor concludes until the other has written too."""
    if assessment.stage == Stage.SIGNED:
        return words
    mine = tuple(one for one in words if one.written_by == actor.membership_id)
    if policies.is_assessor(actor, assessment) and mine:
        # Own words of an earlier round do not open what was written since.
        is_first = actor.membership_id == assessment.first_id
        return words if is_first or words[-1] in mine else mine
    return ()
