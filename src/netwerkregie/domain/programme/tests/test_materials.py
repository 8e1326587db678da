# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lesson formats with a real database: two people, one copy, and its way to others."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import IntegrityError, ProgrammingError, connections, transaction

from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.domain.programme.actions import (
    activities,
    materials,
    materials_adopting,
    materials_clock,
    materials_file,
    materials_sharing,
    materials_using,
)
from netwerkregie.domain.programme.drafts.activities import Repeat
from netwerkregie.domain.programme.drafts.materials import (
    FormatDraft,
    FormatSentBack,
    Licence,
    MaterialFile,
    NoteDraft,
    NoteSide,
    RecallReason,
    Step,
)
from netwerkregie.domain.programme.factories.activities import draft_of
from netwerkregie.domain.programme.factories.materials import (
    A_DOT,
    a_format,
    ask_to_read,
    content_of,
    read_and_sign,
    said_of,
    with_a_file,
)
from netwerkregie.domain.programme.format_file import unpack
from netwerkregie.domain.programme.models import (
    FormatFile,
    FormatNote,
    FormatUse,
    FormatVersion,
    LessonFormat,
    SharedFile,
    SharedFormat,
    SharedRecall,
)
from netwerkregie.domain.programme.queries import lessons
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.domain.programme.queries import materials_shared as shared
from netwerkregie.domain.programme.queries.materials import FormatFilter
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotAllowed,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.tenancy.enter import ALIAS, as_host
from tests.cast import GOUWEDAM, MERGELSTAD, acting_as
from tests.harness.world import World

DIRECTOR, DEPUTY, THERE = (
    "director_mergelstad",
    "deputy_mergelstad",
    "director_gouwedam",
)


def _shared(**changes: object) -> UUID:
    with acting_as(DIRECTOR) as director:
        version = a_format(director, **changes)
        with_a_file(director, version)
        ask_to_read(director, version.id)
    with acting_as(DEPUTY) as deputy:
        read_and_sign(deputy, version.id)
    return version.id


def _next_version(version_id: UUID) -> UUID:
    with acting_as(DIRECTOR) as director:
        format_id = queries.get_version(director, version_id).format_id
        made = materials.renew(director, format_id)
        changed = content_of(works="Drie berichten is genoeg.")
        materials.change(director, made.id, FormatDraft(changed, made.revision))
        ask_to_read(director, made.id)
    with acting_as(DEPUTY) as deputy:
        read_and_sign(deputy, made.id)
    return made.id


def _adopted() -> UUID:
    with acting_as(THERE) as theirs:
        (found,) = shared.shared(theirs, FormatFilter()).rows
        return materials_adopting.adopt(theirs, found.id).id


def test_two_people_sign_the_same_words_and_files_before_others_read_them(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        version = a_format(director)
        with_a_file(director, version)
        ask_to_read(director, version.id)
        said = said_of(director, version.id)
    with acting_as(DIRECTOR) as director, pytest.raises(NotAllowed):
        materials_sharing.sign(director, version.id, said)
    with acting_as(DEPUTY) as deputy, pytest.raises(RuleBroken, match="not_opened"):
        materials_sharing.sign(deputy, version.id, said)
    with acting_as(THERE) as theirs:
        assert shared.shared(theirs, FormatFilter()).rows == []
    with acting_as(DEPUTY) as deputy:
        signed = read_and_sign(deputy, version.id)
    assert (signed.state, signed.signed_by != signed.written_by) == ("shared", True)
    with acting_as(THERE) as theirs:
        (seen,) = shared.shared(theirs, FormatFilter(text="berichten delen")).rows
        assert seen.municipality.name == "Mergelstad"
        (file,) = shared.shared_files(shared.get_shared(theirs, seen.id))
        found = shared.get_shared_file(theirs, file.id)
        assert bytes(found.content) == A_DOT


def test_a_change_or_another_file_makes_a_signature_impossible(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        version = a_format(director)
        ask_to_read(director, version.id)
    with acting_as(DEPUTY) as deputy:
        materials_sharing.open_version(deputy, version.id)
        before = said_of(deputy, version.id)
    with acting_as(DIRECTOR) as director:
        with_a_file(director, version)
    with acting_as(DEPUTY) as deputy, pytest.raises(RuleBroken, match="other_text"):
        materials_sharing.sign(deputy, version.id, before)
    with acting_as(DIRECTOR) as director:
        ask_to_read(director, version.id)
    with acting_as(DEPUTY) as deputy:
        back = materials_sharing.send_back(
            deputy, version.id, FormatSentBack.RECOGNISABLE
        )
    assert (back.state, back.sent_back) == ("open", "recognisable")


def test_a_licence_that_we_do_not_know_stays_in_the_house(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        version = a_format(director, licence=Licence.UNKNOWN)
        with pytest.raises(RuleBroken, match="licence_unknown"):
            ask_to_read(director, version.id)
        with pytest.raises(RuleBroken, match="not_shared"):
            materials_file.take_out(director, version.id, "Gemeente Mergelstad", "")


ABOUT_A_PERSON: tuple[dict[str, object], ...] = (
    {"credit": "Jan de Vries"},
    {"title": "De les van Anna Bakker"},
    {"purpose": "Voor de klas van Mohammed el Amrani."},
    {"preparation": "Bel 06-12345678.\nVraag naar de conciërge."},
    {"steps": (Step(10, "Zijn neef is moslim."),)},
    {"needs": ("Kopie van Anna Bakker",)},
    {"links": ("https://www.instagram.com/jan.de.boer",)},
    {"expect": "Zijn BSN is 111222333."},
    {"works": "Ahmed de Vries deed goed mee."},
)


def test_nothing_about_a_person_stands_in_a_format(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        for changes in ABOUT_A_PERSON:
            with pytest.raises(RuleBroken, match="guarded"):
                a_format(director, **changes)


def test_neither_an_experience_nor_the_name_of_a_file_is_about_a_person(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        version = a_format(director)
        file = MaterialFile("Foto van Anna Bakker", "image/png", A_DOT)
        note = NoteDraft(NoteSide.WORKS, "Ahmed de Vries deed goed mee.")
        with pytest.raises(RuleBroken, match="guarded"):
            materials.add_file(director, version.id, file)
        with pytest.raises(RuleBroken, match="guarded"):
            materials_using.note(director, version.format_id, note)
        with pytest.raises(RuleBroken, match="file_kind"):
            materials.add_file(
                director, version.id, MaterialFile("Kaart", "image/png", b"<svg>")
            )


def test_what_others_read_holds_no_colleague_no_lesson_and_no_row_of_its_maker(
    world: World,
) -> None:
    version_id = _shared()
    with acting_as(DIRECTOR) as director:
        version = queries.get_version(director, version_id)
        note = NoteDraft(NoteSide.WORKS, "Alleen voor ons.")
        materials_using.note(director, version.format_id, note)
        ours = {str(version.id), str(version.format_id)}
        ours |= {str(version.written_by), str(version.signed_by)}
        ours |= {str(one.id) for one in queries.files_of(version)}
    for model in (SharedFormat, SharedFile, SharedRecall):
        names = {one.name for one in model._meta.get_fields()}
        assert not names & {"written_by", "signed_by", "made_by", "permission", "notes"}
    with acting_as(THERE):
        rows = [*SharedFormat.objects.values(), *SharedFile.objects.values()]
        assert not ours & {str(value) for row in rows for value in row.values()}
        assert FormatVersion.objects.count() == 0
        assert FormatNote.objects.count() == 0


def test_the_wall_lets_others_read_what_is_shared_and_change_none_of_it(
    world: World,
) -> None:
    _shared()
    with acting_as(THERE):
        assert SharedFormat.objects.count() == 1
        assert SharedFormat.objects.all().delete()[0] == 0
        assert SharedFile.objects.all().delete()[0] == 0
        assert SharedFormat.objects.update(gone_on=clock.today()) == 0
    with as_host("gouwedam.localhost"):
        # Who only came to a public page is nobody's colleague.
        lessons_actor = Actor(ActorKind.VISITOR, GOUWEDAM, purpose=Purpose.PROGRAMME)
        with pytest.raises(NotFound):
            lessons.come_to_lesson(lessons_actor, "a" * 26)
        with pytest.raises(ProgrammingError, match="ticket of kind host"):
            SharedFormat.objects.count()
    for table in ("sharedformat", "sharedfile"):
        with (
            world.connect("nr_desk") as connection,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            connection.execute(f"SELECT count(*) FROM programme_{table}")


def test_the_database_itself_keeps_a_shared_version_as_it_is(world: World) -> None:
    version_id = _shared()
    with acting_as(DIRECTOR) as director:
        version = queries.get_version(director, version_id)
        draft = FormatDraft(content_of(title="Anders"), version.revision)
        with pytest.raises(RuleBroken, match="step_not_open"):
            materials.change(director, version_id, draft)
        with pytest.raises(RuleBroken, match="is_fixed"):
            with_a_file(director, version)
        found = FormatVersion.objects.filter(id=version_id)
        for change in ({"title": "Anders"}, {"state": "open"}, {"licence": "cc0"}):
            with (
                pytest.raises(IntegrityError, match="does not change"),
                transaction.atomic(using=ALIAS),
            ):
                found.update(**change)
        file = FormatFile.objects.get(version_id=version_id)
        file.id, file._state.adding = uuid4(), True
        with (
            pytest.raises(IntegrityError, match="does not change"),
            transaction.atomic(using=ALIAS),
        ):
            file.save(force_insert=True)
        connections["default"].set_rollback(True)


def test_another_municipality_takes_it_over_and_its_changes_name_the_maker(
    world: World,
) -> None:
    _shared(licence=Licence.CC_BY_SA)
    version_id = _adopted()
    with acting_as(THERE) as theirs:
        taken = queries.get_version(theirs, version_id)
        assert (taken.state, taken.credit) == ("taken", "Gemeente Mergelstad")
        assert taken.format.maker_name == "Mergelstad"
        assert len(queries.files_of(taken)) == 1
        found = shared.shared(theirs, FormatFilter()).rows[0].id
        with pytest.raises(RuleBroken, match="taken_already"):
            materials_adopting.adopt(theirs, found)
        ours = materials.renew(theirs, taken.format_id)
        assert ours.based_on == [
            "Wat zie je echt? · Gemeente Mergelstad · CC BY-SA 4.0 · v1"
        ]
        adapted = replace(
            content_of(), credit="Gemeente Gouwedam", licence=Licence.CC_BY
        )
        with pytest.raises(RuleBroken, match="other_licence"):
            materials.change(theirs, ours.id, FormatDraft(adapted, ours.revision))
        sound = replace(adapted, licence=Licence.CC_BY_SA, based_on=())
        changed = materials.change(theirs, ours.id, FormatDraft(sound, ours.revision))
        assert len(changed.based_on) == 1
    with acting_as(DIRECTOR) as director:
        own = shared.shared(director, FormatFilter()).rows[0].id
        with pytest.raises(RuleBroken, match="format_own"):
            materials_adopting.adopt(director, own)


def test_who_took_it_over_hears_of_a_newer_version_and_of_a_recall(
    world: World,
) -> None:
    first = _shared()
    taken = _adopted()
    second = _next_version(first)
    with acting_as(THERE) as theirs:
        [(version, news)] = shared.to_look_at(theirs)
        assert news.newer is not None
        assert news.newer.number == 2
        newer = materials_adopting.take_newer(theirs, version.format_id)
        assert (newer.works, newer.state) == ("Drie berichten is genoeg.", "taken")
        assert [one.number for one in queries.history_of(theirs, newer.format_id)] == [
            2,
            1,
        ]
        with pytest.raises(RuleBroken, match="nothing_newer"):
            materials_adopting.take_newer(theirs, version.format_id)
    with (
        acting_as(DIRECTOR) as director,
        pytest.raises(RuleBroken, match="step_not_open"),
    ):
        materials_sharing.recall(director, first, RecallReason.LICENCE, "")
    with acting_as(DIRECTOR) as director:
        materials_sharing.recall(
            director, second, RecallReason.MISTAKE, "Stap twee klopt niet."
        )
    with acting_as(THERE) as theirs:
        assert shared.shared(theirs, FormatFilter()).rows == []
        [(version, news)] = shared.to_look_at(theirs)
        assert (news.reason, news.newer) == (RecallReason.MISTAKE, None)
        with pytest.raises(RuleBroken, match="recalled"):
            materials_using.plan_from(theirs, version.id, draft_of())
        materials_adopting.recall_seen(theirs, version.format_id)
        assert shared.to_look_at(theirs) == []
        assert queries.get_version(theirs, taken).state == "taken"


def test_a_format_goes_to_a_municipality_elsewhere_as_a_file(world: World) -> None:
    version_id = _shared()
    with acting_as(DIRECTOR) as director:
        raw = materials_file.take_out(
            director, version_id, "Gemeente Mergelstad", "Lees dit."
        )
        with pytest.raises(RuleBroken, match="format_own"):
            materials_file.bring_in(director, unpack(raw), [])
    packed = unpack(raw)
    files = [MaterialFile(one.title, "image/png", one.content) for one in packed.files]
    with acting_as(THERE) as theirs:
        came = materials_file.bring_in(theirs, packed, files)
        assert (came.state, came.format.came) == ("taken", "imported")
        assert came.content == replace(content_of(), permission="")
        assert queries.hash_of(came) == came.content_hash
        with pytest.raises(RuleBroken, match="taken_already"):
            materials_file.bring_in(theirs, packed, files)
        second = materials_file.bring_in(theirs, replace(packed, number=2), files)
        assert (second.format_id, second.number) == (came.format_id, 2)
        named = replace(content_of(), credit="Jan de Vries")
        other = replace(packed, line=UUID(int=3), content=named)
        with pytest.raises(RuleBroken, match="file_guarded"):
            materials_file.bring_in(theirs, other, [])


def test_a_lesson_from_a_format_has_a_page_that_only_its_code_opens(
    world: World,
) -> None:
    version_id = _shared()
    with acting_as(DIRECTOR) as director:
        draft = draft_of(repeat=Repeat.WEEKLY, times=3)
        first = materials_using.plan_from(director, version_id, draft)
        codes = list(FormatUse.objects.values_list("code", flat=True))
        assert len(set(codes)) == 3
        mine = FormatUse.objects.get(activity=first)
        (file,) = queries.files_of(mine.version)
        other = a_format(director, title="Een andere")
        with_a_file(director, other)
        (elsewhere,) = queries.files_of(other)
    visitor = Actor(ActorKind.VISITOR, MERGELSTAD, purpose=Purpose.PROGRAMME)
    with as_host("mergelstad.localhost"):
        _actor, use = lessons.come_to_lesson(visitor, mine.code.upper())
        assert use.version.title == "Wat zie je echt?"
        assert bytes(lessons.file_of_lesson(use, file.id).content) == A_DOT
        with pytest.raises(NotFound):
            lessons.file_of_lesson(use, elsewhere.id)
    for host, code in (
        ("gouwedam.localhost", mine.code),
        ("mergelstad.localhost", "a" * 26),
    ):
        with as_host(host), pytest.raises(NotFound):
            lessons.come_to_lesson(visitor, code)


def test_the_list_is_narrowed_and_goes_on_where_it_ended(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        for number in range(22):
            a_format(director, title=f"Les {number:02}", purpose="Over iets anders.")
        a_format(director, title="Ouderavond", ages=(), minutes=120)
        first = queries.formats(director, FormatFilter())
        second = queries.formats(director, FormatFilter(), first.next)
        titles = [one.title for one in (*first.rows, *second.rows)]
        assert (len(set(titles)), second.next) == (23, "")
        assert titles == sorted(titles)
        for wanted in (
            FormatFilter(duration="part"),
            FormatFilter(age="adults"),
            FormatFilter(text="ouderavonden"),
            FormatFilter(text="leerling berichtje delen", duration="part"),
        ):
            found = queries.formats(director, wanted).rows
            assert [one.title for one in found] == ["Ouderavond"], wanted
        assert queries.formats(director, FormatFilter(language="en")).rows == []


def test_a_format_that_nobody_touches_goes_with_all_that_hangs_on_it(
    world: World,
) -> None:
    version_id = _shared()
    with acting_as(DIRECTOR) as director:
        version = queries.get_version(director, version_id)
        materials_using.plan_from(director, version_id, draft_of())
        note = NoteDraft(NoteSide.TIP, "Begin op tijd.", uuid4())
        kept = materials_using.note(director, version.format_id, note)
        assert materials_using.note(director, version.format_id, note).id == kept.id
    late = clock.now() + timedelta(days=732)
    with clock.travel_to(late), the_clock(world, "retention") as job:
        assert materials_clock.end_formats(job, clock.today()) == 2
    with acting_as(DIRECTOR):
        for model in (LessonFormat, FormatVersion, FormatFile, FormatNote, FormatUse):
            assert not model._default_manager.exists()
        assert not SharedFormat.objects.exists()


def test_who_reads_the_library_does_not_write_in_it(world: World) -> None:
    version_id = _shared()
    with acting_as("partner_mergelstad") as partner:
        version = queries.get_version(partner, version_id)
        for act in (
            lambda: a_format(partner),
            lambda: materials.renew(partner, version.format_id),
            lambda: materials_sharing.recall(
                partner, version_id, RecallReason.OUTDATED, ""
            ),
            lambda: materials_file.take_out(partner, version_id, "x", ""),
            lambda: materials_using.plan_from(partner, version_id, draft_of()),
            lambda: materials.remove(partner, version.format_id),
        ):
            with pytest.raises(NotAllowed):
                act()
    with acting_as(THERE) as theirs, pytest.raises(NotFound):
        queries.get_version(theirs, version_id)
    with acting_as("nobody_mergelstad") as nobody:
        with pytest.raises(NotAllowed):
            queries.formats(nobody, FormatFilter())
        with pytest.raises(NotFound):
            queries.get_version(nobody, version_id)
    with acting_as(DIRECTOR) as director:
        with pytest.raises(RuleBroken, match="format_in_use"):
            materials.remove(director, version.format_id)
        assert activities.plan(director, draft_of()).formats.count() == 0
