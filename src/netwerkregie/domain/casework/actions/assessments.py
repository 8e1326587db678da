# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What two assessors do with a form: start it, fill it in, sign it, see it otherwise.

A form is a document. It has no outcome of its own: what follows from it, people decide
at the table, in words.
"""

from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions import assessment_papers as papers
from netwerkregie.domain.casework.actions.assessment_reading import (
    KIND,
    OpenAssessment,
    latest,
    read_opened,
)
from netwerkregie.domain.casework.actions.disclosures import disclose
from netwerkregie.domain.casework.actions.opening import make_part, open_part
from netwerkregie.domain.casework.drafts.assessments import PageDraft, StartDraft
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureDraft,
    FieldKind,
    LegalGround,
    Piece,
    RecipientKind,
    SubjectKind,
    Way,
)
from netwerkregie.domain.casework.models import Assessment, Case, CaseStatement
from netwerkregie.domain.casework.policies import assessments as policies
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.queries import assessments as queries
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.rules import assessments as rules
from netwerkregie.domain.casework.rules import form_files
from netwerkregie.domain.casework.rules.assessments import (
    EMPTY,
    Act,
    Answer,
    PaperKind,
    Stage,
)
from netwerkregie.domain.casework.rules.cases import (
    PartKind,
    State,
    check_statement,
)
from netwerkregie.domain.casework.rules.closing import check_open
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import require_reason, require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.tenancy.modules import require_writable


def start(actor: Actor, case_id: UUID, draft: StartDraft) -> Assessment:
    """Start a form; who can read it is settled before a word is written.

    Raises:
        RuleBroken: the other assessor is of the same organisation, or a reader does
            not sit in the case.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    policies.require(policies.may_start(actor, case))
    require_writable(actor, Module.CASE)
    mine = policies.visible_assessments(actor)
    before = mine.filter(once=draft.once).first()
    if before is not None:
        return before
    form = form_files.form(draft.form)
    if form is None or form.name not in queries.OFFERED:
        raise NotFound
    me = policies.member_of(actor)
    readers = _checked_audience(actor, case, draft)
    part, _ = make_part(actor, case, PartKind.ASSESSMENT, readers)
    today, band = clock.today(), case.band
    names = [one.name for one in form_files.forms().values() if one.key == form.key]
    earlier = queries.earlier_of(actor, case, names)
    made = Assessment.objects.create(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        part_id=part.id,
        form=form.name,
        stage=Stage.FILLING,
        first_id=me,
        second_id=draft.second_id,
        started_on=today,
        next_on=rules.signed_by(today, band),
        follows_id=earlier.id if earlier else None,
        once=draft.once,
    )
    record(actor.for_purpose(Purpose.CASE), Verb.FORM_STARTED, made)
    return made


def read(actor: Actor, assessment_id: UUID) -> OpenAssessment:
    """Open a form, and write that it was read.

    The other assessor's own words stay out of sight until one has written one's own.

    Raises:
        NotFound: absent, or the actor does not hold its key.
        RuleBroken: the case is closed; that takes a purpose (`closing.read_closed`).
        Locked: the actor's vault is locked.

    """
    form = queries.get_assessment(actor, assessment_id)
    check_open(State(form.case.state))
    whole = read_opened(actor, form, open_part(actor, form.part, Verb.FORM_READ))
    if policies.may_sign(actor, form):
        request = signatures.open_request(actor, KIND, form.id)
        if request is not None:
            signing.opened(actor, request.id)
    record(actor.for_purpose(Purpose.CASE), Verb.FORM_READ, form)
    return whole


def save_page(actor: Actor, assessment_id: UUID, draft: PageDraft) -> Assessment:
    """Keep the answers of one page; what was signed before lapses.

    Raises:
        RuleBroken: a colleague changed this page meanwhile, an answer is not possible,
            leads to somebody, or keeps a protected fact without a reason.
        Locked: the actor's vault is locked.

    """
    form = _to_fill(actor, assessment_id)
    after = rules.step(Stage(form.stage), Act.SAVE)
    opened = open_part(actor, form.part, Verb.FORM_SAVED)
    before = latest(papers.read_papers(actor, opened, form.part_id))
    answers = dict(before.answers) if before else {}
    page = _definition(form).step(draft.step)
    if page is None:
        raise NotFound
    keys = tuple(one.key for one in page.fields)
    if draft.seen != papers.mark_of(answers, keys):
        code = "casework.form_changed_meanwhile"
        raise RuleBroken(code)
    for field in page.fields:
        given = rules.check_answer(field, draft.answers.get(field.key, EMPTY))
        rules.check_day(field, given, clock.today())
        _check_evidence(actor, form, field.key, given)
        require_tokens(given.text, field.key)
        answers[field.key] = given
    why = draft.sensitive_why.strip() or (before.sensitive_why if before else "")
    require_tokens(why, "sensitive_why")
    require_reason(tuple(one.text for one in answers.values()), why)
    papers.write_answers(actor, opened, form, answers, why)
    form.stage, form.valid_until = after, None
    form.save(update_fields=["stage", "valid_until"])
    signing.void(actor, KIND, form.id)
    record(actor.for_purpose(Purpose.CASE), Verb.FORM_SAVED, form)
    return form


def ask(
    actor: Actor, assessment_id: UUID, words: str, until: date | None
) -> Assessment:
    """Sign a whole form oneself, in own words, and ask the other assessor to sign.

    Args:
        actor: who started the form.
        assessment_id: which form.
        words: what one concludes; the other sees it after writing own words.
        until: until when it can be used; six months at most, three for a minor.

    Raises:
        RuleBroken: a question has no answer yet, or the day is too late.
        Locked: the actor's vault is locked.

    """
    form = _locked(actor, assessment_id)
    policies.require(policies.may_ask(actor, form))
    require_writable(actor, Module.CASE)
    after = rules.step(Stage(form.stage), Act.ASK)
    text = _own_words(words, "words")
    end = rules.check_valid_until(until, clock.today(), form.case.band)
    opened = open_part(actor, form.part, Verb.FORM_ASKED)
    last = latest(papers.read_papers(actor, opened, form.part_id))
    if last is None or rules.missing(_definition(form), last.answers):
        code = "casework.form_not_whole"
        raise RuleBroken(code)
    own = papers.write_paper(
        actor, opened, form.part_id, PaperKind.OWN_WORDS, {"text": text}
    )
    asking = Asking(
        KIND,
        form.id,
        papers.content_hash(form, last, end),
        Purpose.CASE,
        pool=case_policies.SEATED,
        words_id=own.id,
        reader_id=form.second_id,
    )
    signing.ask(actor, asking)
    form.stage, form.valid_until = after, end
    form.save(update_fields=["stage", "valid_until"])
    record(actor.for_purpose(Purpose.CASE), Verb.FORM_ASKED, form)
    return form


def sign(
    actor: Actor, assessment_id: UUID, words: str, dissent: str = ""
) -> Assessment:
    """Sign the same answers as the other assessor, in own words.

    Raises:
        RuleBroken: it was not opened, it changed since, or the words are empty.
        Locked: the actor's vault is locked.

    """
    form = _locked(actor, assessment_id)
    policies.require(policies.may_sign(actor, form))
    require_writable(actor, Module.CASE)
    after = rules.step(Stage(form.stage), Act.SIGN)
    text = _own_words(words, "words")
    otherwise = _own_words(dissent, "dissent") if dissent.strip() else ""
    opened = open_part(actor, form.part, Verb.FORM_SIGNED)
    last = latest(papers.read_papers(actor, opened, form.part_id))
    request = signatures.open_request(actor, KIND, form.id)
    if request is None or last is None or form.valid_until is None:
        code = "casework.form_nobody_asked"
        raise RuleBroken(code)
    own = papers.write_paper(
        actor, opened, form.part_id, PaperKind.OWN_WORDS, {"text": text}
    )
    if otherwise:
        values = {"text": otherwise}
        papers.write_paper(actor, opened, form.part_id, PaperKind.DISSENT, values)
    signed = papers.content_hash(form, last, form.valid_until)
    signing.sign(actor, request.id, content_hash=signed, words_id=own.id)
    if signatures.is_signed(actor, KIND, form.id, signed):
        form.stage, form.signed_on = after, clock.today()
        form.next_on = form.valid_until
        form.save(update_fields=["stage", "signed_on", "next_on"])
    record(actor.for_purpose(Purpose.CASE), Verb.FORM_SIGNED, form)
    return form


def dissent(actor: Actor, assessment_id: UUID, words: str) -> Assessment:
    """Write beside a form that one sees it otherwise; it stays there for ever.

    Raises:
        RuleBroken: nothing was written, or the form is not there yet.
        Locked: the actor's vault is locked.

    """
    form = _locked(actor, assessment_id)
    policies.require(policies.may_dissent(actor, form))
    require_writable(actor, Module.CASE)
    rules.step(Stage(form.stage), Act.DISSENT)
    text = _own_words(words, "words")
    opened = open_part(actor, form.part, Verb.FORM_DISSENTED)
    papers.write_paper(actor, opened, form.part_id, PaperKind.DISSENT, {"text": text})
    record(actor.for_purpose(Purpose.CASE), Verb.FORM_DISSENTED, form)
    return form


def print_form(actor: Actor, assessment_id: UUID, why: str) -> OpenAssessment:
    """Open a form to be printed for oneself: a way out, through the one gate (M13).

    Raises:
        RuleBroken: two people did not sign it yet, or nothing says why.
        Locked: the actor's vault is locked.

    """
    form = queries.get_assessment(actor, assessment_id)
    if form.stage != Stage.SIGNED:
        code = "casework.form_print_signed"
        raise RuleBroken(code)
    opened = open_part(actor, form.part, Verb.FORM_PRINTED)
    whole = read_opened(actor, form, opened)
    said = [one.text for one in whole.answers.values()]
    said += [one.text for one in (*whole.own_words, *whole.dissents)]
    disclose(
        actor,
        DisclosureDraft(
            subject_kind=SubjectKind.ASSESSMENT,
            subject_id=form.id,
            to=RecipientKind.OWN_PRINT,
            ground=LegalGround.PUBLIC_TASK,
            purpose=Purpose.CASE,
            pieces=[
                Piece(FieldKind.SUMMARY, text, source_id=form.part_id)
                for text in said
                if text
            ],
            way=Way.PAPER,
            why=check_statement(why, "why"),
            case_id=form.case_id,
        ),
    )
    record(actor.for_purpose(Purpose.CASE), Verb.FORM_PRINTED, form)
    return whole


def _checked_audience(actor: Actor, case: Case, draft: StartDraft) -> set[UUID]:
    seated = {one.membership_id: one for one in queries.colleagues_in(actor, case)}
    me = policies.member_of(actor)
    readers = {me, draft.second_id, *draft.readers}
    if not readers <= set(seated):
        code = "casework.reader_not_in_case"
        raise RuleBroken(code, "readers")
    first, second = seated[me], seated[draft.second_id]
    rules.check_assessors(
        (first.user_id, first.organisation),
        (second.user_id, second.organisation),
        readers,
    )
    return readers


def _check_evidence(actor: Actor, form: Assessment, key: str, given: Answer) -> None:
    """Let evidence point only at what every member reads, or at a form that holds."""
    if given.refers is None:
        return
    parts = [one.id for one in queries.shared_parts(actor, form.case)]
    said = CaseStatement.objects.filter(
        municipality_id=actor.municipality_id, part_id__in=parts, id=given.refers
    )
    if said.exists():
        return
    try:
        cited = queries.require_citable(actor, given.refers)
    except NotFound:
        code = "casework.form_no_such_evidence"
        raise RuleBroken(code, key) from None
    if cited.case_id != form.case_id or cited.id == form.id:
        code = "casework.form_no_such_evidence"
        raise RuleBroken(code, key)


def _locked(actor: Actor, assessment_id: UUID) -> Assessment:
    return queries.get_assessment(actor, assessment_id, lock=True)


def _to_fill(actor: Actor, assessment_id: UUID) -> Assessment:
    form = _locked(actor, assessment_id)
    policies.require(policies.may_fill(actor, form))
    require_writable(actor, Module.CASE)
    return form


def _definition(form: Assessment) -> form_files.Form:
    found = form_files.form(form.form)
    if found is None:
        raise NotFound
    return found


def _own_words(words: str, field: str) -> str:
    text = check_statement(words, field)
    require_tokens(text, field)
    require_reason((text,), "")
    return text
