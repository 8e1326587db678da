# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The gate: nothing leaves unread, unlogged, for another purpose or about two."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from netwerkregie.domain.casework.actions import (
    case_disclosures,
    case_persons,
    disclosures,
    opening,
)
from netwerkregie.domain.casework.drafts.cases import Kind, PartKind
from netwerkregie.domain.casework.drafts.disclosures import (
    CaseChoice,
    DisclosureState,
    FieldKind,
    LegalGround,
    Piece,
    RecipientKind,
    SubjectKind,
    Way,
)
from netwerkregie.domain.casework.factories.cases import a_case, a_person
from netwerkregie.domain.casework.factories.disclosures import (
    LEAVES,
    WHY,
    a_disclosure,
    a_draft,
    a_recipient,
)
from netwerkregie.domain.casework.models import Case, Disclosure, Receipt
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.rules import disclosures as rules
from netwerkregie.foundation.kernel import (
    NotAllowed,
    NotFound,
    Purpose,
    RuleBroken,
)
from netwerkregie.foundation.vault import client
from tests.cast import MERGELSTAD, PEOPLE, acting_as
from tests.harness.world import World

HOLDER = PEOPLE["case_holder_mergelstad"].membership_id
CHAIR = PEOPLE["chair_mergelstad"].membership_id
POLICE = {"to": RecipientKind.POLICE, "ground": LegalGround.PUBLIC_TASK}


def opened() -> Case:
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        return a_case(weigher, HOLDER, chair_id=CHAIR)


def on_the_list(kind: RecipientKind, name: str) -> UUID:
    with acting_as("chair_mergelstad") as chair:
        return a_recipient(chair, kind, name).id


def test_what_leaves_to_care_is_kept_and_answered_for(world: World) -> None:
    case = opened()
    care = on_the_list(RecipientKind.CARE, "Stichting Welzijn, jongerenwerk")
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        left = a_disclosure(holder, case, recipient_id=care)
        assert left.state == DisclosureState.LEFT
        whole = disclosures.read(holder, left.id)
        assert [one.text for one in whole.pieces] == [LEAVES]
        assert Receipt.objects.filter(disclosure=left, answer="").count() == 1
    assert _lines(world, "casework.disclosed") == 2
    assert LEAVES.encode() not in bytes(left.body)


def test_to_the_police_nothing_leaves_before_a_second_person_signed(
    world: World,
) -> None:
    case = opened()
    police = on_the_list(RecipientKind.POLICE, "Politie, basisteam")
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        draft = a_draft(case, **POLICE, recipient_id=police, readers=(HOLDER, CHAIR))
        made = disclosures.disclose(holder, draft)
        assert made.state == DisclosureState.PREPARED
        with pytest.raises(RuleBroken) as refused:
            disclosures.let_leave(holder, made.id)
        assert refused.value.code == "casework.disclosure_not_signed"
        with pytest.raises(NotAllowed):
            disclosures.sign(holder, made.id, "Dat vind ik zelf ook.")
    with acting_as("chair_mergelstad", unlocked=True) as chair:
        assert disclosures.read(chair, made.id).words == ()
        disclosures.sign(chair, made.id, "Dit is nodig om een dreiging te stoppen.")
        assert len(disclosures.read(chair, made.id).words) == 2
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        left = disclosures.let_leave(holder, made.id)
        again = disclosures.let_leave(holder, made.id)
    assert left.state == again.state == DisclosureState.LEFT
    assert left.second_id == CHAIR
    assert _lines(world, "casework.disclosed") == 2


def test_m13_a_statement_of_another_case_is_about_another_person(
    world: World,
) -> None:
    case, other = opened(), opened()
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        part, key = opening.make_part(holder, other, PartKind.SHARED, [HOLDER])
        said = opening.write_statement(holder, part, key, Kind.FACT, {"text": "x"})
        piece = Piece(FieldKind.STATEMENT, "x", source_id=said.id)
        draft = a_draft(
            case,
            to=RecipientKind.PERSON,
            ground=LegalGround.OWN_RIGHT,
            pieces=(piece,),
        )
        with pytest.raises(RuleBroken) as refused:
            disclosures.disclose(holder, draft)
    assert refused.value.code == "casework.one_person_at_a_time"


def test_m21_the_database_itself_keeps_support_from_the_police(world: World) -> None:
    case = opened()
    police = on_the_list(RecipientKind.POLICE, "Politie, basisteam")
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        part, key = opening.make_part(holder, case, PartKind.SUPPORT, [HOLDER])
        said = opening.write_statement(holder, part, key, Kind.FACT, {"text": "x"})
        piece = Piece(FieldKind.STATEMENT, "x", source_id=said.id)
        for purpose in (Purpose.CASE, Purpose.SUPPORT):
            draft = a_draft(
                case, **POLICE, purpose=purpose, pieces=(piece,), recipient_id=police
            )
            with pytest.raises(RuleBroken) as refused:
                disclosures.disclose(holder, draft)
        assert refused.value.code == "casework.never_to_coercion"
    with world.connect_as_superuser() as superuser:
        row = superuser.execute(
            "SELECT count(*) FROM pg_constraint"
            " WHERE conname = 'support_never_reaches_coercion'"
        ).fetchone()
    assert row == (1,)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("case_partner_mergelstad", NotFound),
        ("director_mergelstad", NotFound),
        ("case_holder_gouwedam", NotFound),
        ("administrator_mergelstad", NotAllowed),
    ],
)
def test_who_does_not_sit_in_the_case_lets_nothing_out_and_sees_nothing(
    world: World, name: str, error: type[Exception]
) -> None:
    case = opened()
    care = on_the_list(RecipientKind.CARE, "Stichting Welzijn, jongerenwerk")
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        left = a_disclosure(holder, case, recipient_id=care)
    with acting_as(name, unlocked="administrator" not in name) as other:
        with pytest.raises(error):
            a_disclosure(other, case, recipient_id=care)
        with pytest.raises(NotFound):
            queries.get_disclosure(other, left.id)


def test_names_leave_a_weighing_only_when_somebody_else_stood_behind_it(
    world: World,
) -> None:
    named = Piece(FieldKind.NAME, "Een naam", person_id=uuid4())
    draft = a_draft(
        opened(),
        subject_kind=SubjectKind.WEIGHING,
        subject_id=uuid4(),
        to=RecipientKind.WEIGHING_PARTNER,
        ground=LegalGround.PUBLIC_TASK,
        purpose=Purpose.WEIGHING,
        pieces=(named,),
    )
    mine = PEOPLE["weigher_mergelstad"].membership_id
    other = PEOPLE["police_weigher_mergelstad"].membership_id
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        for nobody in (None, mine):
            with pytest.raises(RuleBroken):
                disclosures.disclose(
                    weigher, replace(draft, second_id=nobody, once=uuid4())
                )
        left = disclosures.disclose(
            weigher, replace(draft, second_id=other, once=uuid4())
        )
    assert left.state == DisclosureState.LEFT
    assert _lines(world, "casework.disclosed") == 3


def test_who_it_is_leaves_by_chosen_fields_and_only_as_a_second_person_signed(
    world: World,
) -> None:
    case = opened()
    care = on_the_list(RecipientKind.CARE, "Stichting Welzijn, jongerenwerk")
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        born = date(1999, 5, 4)
        person = case_persons.keep(holder, case, a_person(birth_date=born))
        choice = CaseChoice(
            to=RecipientKind.CARE,
            ground=LegalGround.CONSENT,
            way=Way.PAPER,
            recipient_id=care,
            statement_ids=(),
            why=WHY,
            identity=[(person.id, FieldKind.NAME)],
            once=uuid4(),
        )
    # Nobody else can look who it is: nobody can read along, and nothing leaves.
    with (
        pytest.raises(RuleBroken) as refused,
        acting_as("case_holder_mergelstad", unlocked=True) as holder,
    ):
        case_disclosures.disclose(holder, case.id, choice)
    assert refused.value.code == "casework.nobody_can_read_along"
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        case_persons.share(holder, case.id, person.id, CHAIR)
        made = case_disclosures.disclose(holder, case.id, choice)
        assert (made.state, made.has_identity) == (DisclosureState.PREPARED, True)
    with acting_as("chair_mergelstad", unlocked=True) as chair:
        read = disclosures.read(chair, made.id)
        # The name was chosen and the birth date was not.
        assert [one.text for one in read.pieces] == [a_person().name]
        disclosures.sign(chair, made.id, "Zonder naam kan de zorg niet beginnen.")
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        disclosures.let_leave(holder, made.id)
        case_persons.correct(
            holder, case.id, person.id, a_person(name="Joris Anders"), "De naam."
        )
        (owed,) = queries.recalls_to_tell(holder)
        assert owed.disclosure_id == made.id
    # One line for the case and one for the person, and one for who looked.
    assert _lines(world, "casework.disclosed") == 3
    assert _lines(world, "casework.person_read") >= 1


def test_two_people_of_a_case_never_leave_together_and_support_not_with_a_name(
    world: World,
) -> None:
    case, other = opened(), opened()
    care = on_the_list(RecipientKind.CARE, "Stichting Welzijn, jongerenwerk")
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        first = case_persons.keep(holder, case, a_person())
        second = case_persons.keep(holder, case, a_person(number=2))
        theirs = case_persons.keep(holder, other, a_person())
        part, key = opening.make_part(holder, case, PartKind.SUPPORT, [HOLDER, CHAIR])
        said = opening.write_statement(holder, part, key, Kind.FACT, {"text": "x"})
        support = Piece(FieldKind.STATEMENT, "x", source_id=said.id)

        def named(*ids: UUID) -> tuple[Piece, ...]:
            return tuple(
                Piece(FieldKind.NAME, "Een naam", one, None, one) for one in ids
            )

        for pieces, code in (
            (named(first.id, second.id), "casework.one_person_at_a_time"),
            (named(theirs.id), "casework.one_person_at_a_time"),
            ((*named(first.id), support), "casework.disclose_for_its_purpose"),
        ):
            purpose = Purpose.SUPPORT if support in pieces else Purpose.CASE
            draft = a_draft(case, pieces=pieces, recipient_id=care, purpose=purpose)
            with pytest.raises(RuleBroken) as refused:
                disclosures.disclose(holder, draft)
            assert refused.value.code == code
        assert rules.may_hear_who(RecipientKind.PERSON, 1)
        assert not rules.may_hear_who(RecipientKind.PERSON, 2)
        assert not rules.may_hear_who(RecipientKind.OWN_PRINT, 1)


def test_when_the_house_fails_halfway_the_vault_still_knows(world: World) -> None:
    case = opened()
    care = on_the_list(RecipientKind.CARE, "Stichting Welzijn, jongerenwerk")
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        left = a_disclosure(holder, case, recipient_id=care)
    with pytest.raises(RuntimeError):
        _read_and_fail(left.id)
    log = client.release_log(MERGELSTAD, dossier=left.dossier_id)
    lines = [one.line() for one in log]
    assert "casework.disclosure_read" in {one.action for one in lines if one}
    assert _lines(world, "casework.disclosure_read") == 0


def test_pressing_twice_lets_it_leave_once(world: World) -> None:
    case = opened()
    care = on_the_list(RecipientKind.CARE, "Stichting Welzijn, jongerenwerk")
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        draft = a_draft(case, recipient_id=care)
        first = disclosures.disclose(holder, draft)
        assert disclosures.disclose(holder, draft).id == first.id
        assert Disclosure.objects.count() == 1


def test_the_list_of_receivers_names_no_person(world: World) -> None:
    with acting_as("chair_mergelstad") as chair, pytest.raises(RuleBroken) as refused:
        a_recipient(chair, RecipientKind.CARE, "Piet de Vries")
    assert refused.value.code == "casework.receiver_names_a_person"


def _read_and_fail(disclosure_id: UUID) -> None:
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        disclosures.read(holder, disclosure_id)
        raise RuntimeError


def _lines(world: World, verb: str) -> int:
    with world.connect_as_superuser() as superuser:
        row = superuser.execute(
            "SELECT count(*) FROM ledger_entry WHERE stream = 'access' AND verb = %s",
            [verb],
        ).fetchone()
    assert row is not None
    return int(row[0])
