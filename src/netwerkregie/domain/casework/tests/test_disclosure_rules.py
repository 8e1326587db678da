# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may leave: rules over values, without a database (rows M13, M20, M21)."""

from uuid import uuid4

import pytest

from netwerkregie.domain.casework.rules import disclosures as rules
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.rules.disclosures import (
    FieldKind,
    LegalGround,
    Piece,
    RecipientKind,
    Way,
)
from netwerkregie.foundation.kernel import Purpose, RuleBroken

SOMETHING = Piece(FieldKind.STATEMENT, "[P1] zoekt werk.")


def _refused(call: object, *args: object, **more: object) -> str:
    with pytest.raises(RuleBroken) as refused:
        call(*args, **more)  # type: ignore[operator]
    return refused.value.code


def test_m13_a_disclosure_is_about_one_person() -> None:
    first = Piece(FieldKind.NAME, "Een naam", person_id=uuid4())
    other = Piece(FieldKind.NAME, "Nog een naam", person_id=uuid4())
    nobody = Piece(FieldKind.CONTACT, "06-")
    rules.check_pieces((first, SOMETHING))
    code = "casework.one_person_at_a_time"
    assert _refused(rules.check_pieces, (first, other)) == code
    assert _refused(rules.check_pieces, (first, nobody)) == code


@pytest.mark.parametrize("pieces", [(), (Piece(FieldKind.STATEMENT, "  "),)])
def test_something_leaves_or_nothing_does(pieces: tuple[Piece, ...]) -> None:
    assert _refused(rules.check_pieces, pieces) == "casework.disclose_something"


def test_police_data_leaves_only_when_its_provider_agreed() -> None:
    asked = Piece(FieldKind.STATEMENT, "x", part_kind=PartKind.POLICE)
    agreed = Piece(
        FieldKind.STATEMENT, "x", part_kind=PartKind.POLICE, provider_agreed=True
    )
    code = "casework.provider_must_agree"
    assert _refused(rules.check_pieces, (agreed, asked)) == code
    rules.check_pieces((agreed,))


def test_m20_what_was_recorded_for_another_purpose_does_not_leave() -> None:
    code = "casework.disclose_for_its_purpose"
    for found in ({Purpose.SUPPORT}, {Purpose.CASE, Purpose.SUPPORT}):
        assert code == _refused(
            rules.check_receiver,
            RecipientKind.CARE,
            LegalGround.CONSENT,
            found,
            Purpose.CASE,
        )


@pytest.mark.parametrize("to", sorted(rules.COERCIVE))
@pytest.mark.parametrize("purpose", sorted(rules.WALLED))
@pytest.mark.parametrize("ground", list(LegalGround))
def test_m21_nothing_told_in_trust_reaches_who_can_coerce(
    to: RecipientKind, purpose: Purpose, ground: LegalGround
) -> None:
    code = "casework.never_to_coercion"
    assert _refused(rules.check_receiver, to, ground, [purpose], purpose) == code
    if ground is not LegalGround.VITAL_INTEREST:
        assert code == _refused(
            rules.check_receiver, to, ground, [purpose], purpose, life_in_danger=True
        )


def test_m21_a_threat_to_life_by_emergency_access_is_the_sole_exception() -> None:
    rules.check_receiver(
        RecipientKind.POLICE,
        LegalGround.VITAL_INTEREST,
        [Purpose.SUPPORT],
        Purpose.SUPPORT,
        life_in_danger=True,
    )


@pytest.mark.parametrize("to", list(RecipientKind))
def test_a_second_person_reads_what_names_somebody_or_goes_to_who_can_coerce(
    to: RecipientKind,
) -> None:
    named = Piece(FieldKind.NAME, "Een naam", person_id=uuid4())
    own = to is RecipientKind.PERSON
    assert rules.needs_second(to, (named,)) is not own
    assert rules.needs_second(to, (SOMETHING,)) is (to in rules.COERCIVE)


@pytest.mark.parametrize("to", list(RecipientKind))
def test_every_receiver_has_grounds_and_the_others_are_refused(
    to: RecipientKind,
) -> None:
    for ground in LegalGround:
        if ground in rules.POSSIBLE[to]:
            rules.check_receiver(to, ground, [Purpose.CASE], Purpose.CASE)
        else:
            code = "casework.ground_does_not_fit"
            arguments = (to, ground, [Purpose.CASE], Purpose.CASE)
            assert _refused(rules.check_receiver, *arguments) == code


def test_a_sealed_file_goes_to_who_has_a_key() -> None:
    rules.check_way(RecipientKind.ZVH, Way.SEALED_FILE)
    for to in set(RecipientKind) - {RecipientKind.ZVH}:
        code = "casework.way_not_possible"
        assert _refused(rules.check_way, to, Way.SEALED_FILE) == code
