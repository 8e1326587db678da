# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""M5, M6, M13 and M20, as far as the rooms that exist can break them.

M17 is tried in foundation/ledger/tests, M18 in overview/oversight/tests. The parts of
M5, M13 and M20 that need an API, disclosures or feeds come with those.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models

from netwerkregie.domain.intake.actions import destroying
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation import privacy
from netwerkregie.foundation.kernel import (
    DomainError,
    NotAllowed,
    Purpose,
    Role,
    clock,
)
from netwerkregie.foundation.privacy.guard import Strictness, inspect
from netwerkregie.foundation.vault import dossiers
from tests.asking import ask_anonymously
from tests.cast import acting_as
from tests.harness.world import World
from tests.house.addresses import DESK, MAILBOX, addresses
from tests.house.source import ROOT, called_name, name_of, python_files, tree_of
from tests.pictures import a_photo_with_a_place

# M5

ROLES = {
    "network_director", "deputy", "intake_officer", "weigher", "chair", "case_holder",
    "case_partner", "family_counsellor", "focal_point", "partner", "key_person",
    "volunteer", "policy_adviser", "mayor", "dpo", "auditor", "administrator",
    "rights_desk", "custodian",
}  # fmt: skip


def test_m05_there_is_no_role_for_research_or_a_supplier() -> None:
    assert {role.value for role in Role} == ROLES


# One's own agenda on one's own device (trust rules on feeds): who is let in, and what
# it holds, is tried in doors/desk/network/tests/test_agenda.py.
# One's own agenda, and what is open to every resident anyway.
FEEDS = {"desk:agenda_feed", "public:agenda_file"}


def test_m05_there_is_no_address_for_a_feed_an_export_or_another_system() -> None:
    words = re.compile(r"\b(api|feed|export|rss|ical|ics|csv|webhook|json)\b")
    every = {**addresses(DESK), **addresses(MAILBOX)}
    assert [
        f"{name} {path}"
        for name, path in every.items()
        if words.search(path) and name not in FEEDS
    ] == []


# M6

REACHES_OUT = {
    "http.client", "urllib.request", "urllib3", "requests", "httpx", "aiohttp",
    "ftplib", "smtplib", "telnetlib", "websockets", "paramiko", "dns", "pycurl",
}  # fmt: skip
# The supervisor asks its own processes on this machine whether they serve yet.
OURSELVES = {"config/launch.py"}


def test_m06_no_room_knows_how_to_fetch_something_from_elsewhere() -> None:
    found = []
    for path in python_files():
        for node in ast.walk(tree_of(path)):
            names = []
            if isinstance(node, ast.Import):
                names = [one.name for one in node.names]
            elif isinstance(node, ast.ImportFrom) and not _names_errors(node):
                names = [node.module or ""]
            found += [
                f"{name_of(path)}: {name}"
                for name in names
                if name_of(path) not in OURSELVES
                and any(
                    name == one or name.startswith(f"{one}.") for one in REACHES_OUT
                )
            ]
    assert found == []


def _names_errors(node: ast.ImportFrom) -> bool:
    """Tell whether only kinds of failure are imported: no call goes out by those."""
    if node.module not in REACHES_OUT:
        return False
    module = import_module(node.module)
    kinds = [getattr(module, alias.name) for alias in node.names]
    return all(isinstance(kind, type) and issubclass(kind, Exception) for kind in kinds)


def test_m06_a_question_is_asked_and_answered_in_a_namespace_without_network(
    world: World,
) -> None:
    for process in ("mailbox", "desk"):
        said = _without_network(world, process)
        assert said.startswith("done "), said
        tried = [line for line in said.splitlines()[1:] if line]
        assert [line for line in tried if not line.endswith(".sock")] == []


def _without_network(world: World, process: str) -> str:
    """Run the ordinary work where no interface, not even loopback, is up."""
    environment = {
        **os.environ,
        **world.environment(process),
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }
    done = subprocess.run(
        ["bwrap", "--unshare-net", "--dev-bind", "/", "/", "--",
         sys.executable, "-m", "tests.house.without_network"],
        env=environment, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout or done.stderr


def test_m06_there_is_no_field_for_a_web_address_about_a_person() -> None:
    about_nobody = {
        one.model for one in privacy.declarations() if one.persons.startswith("nobody")
    }
    found = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        if model._meta.label not in about_nobody
        for field in model._meta.concrete_fields
        if isinstance(field, models.URLField)
        or re.search(r"url|website|profile|handle|account_name|social", field.name)
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "Kijk op https://www.instagram.com/truus.devries eens.",
        "Hij heet daar @boze_buurman.",
        "Zie facebook.com/truus.devries voor meer.",
        "Zijn kanaal is t.me/boos_en_bezorgd.",
    ],
)
@pytest.mark.parametrize("strictness", list(Strictness))
def test_m06_a_profile_or_handle_in_a_text_is_pointed_at(
    text: str, strictness: Strictness
) -> None:
    assert inspect(text, strictness=strictness, language="nl")


GONE = "verb = 'intake.file_destroyed'"


def test_m06_a_screenshot_is_gone_after_fourteen_days(world: World) -> None:
    for text in ("Dit stond op de muur.", "Dit stond op het hek."):
        photo = SimpleUploadedFile("x.jpg", a_photo_with_a_place(), "image/jpeg")
        ask_anonymously(world, text, files=(photo,))
    with world.connect_as_superuser() as superuser:
        # The second came a day later.
        superuser.execute(
            "UPDATE intake_advicefile SET destroy_on = destroy_on + 1"
            " WHERE id = (SELECT id FROM intake_advicefile LIMIT 1)"
        )
        for days, left in ((13, 2), (14, 1), (15, 0)):
            with the_clock(world, "retention") as actor:
                destroying.destroy_files(actor, clock.today() + timedelta(days=days))
            for what, many in (
                ("intake_advicefile", left),
                (f"ledger_entry WHERE {GONE} AND stream = 'access'", 2 - left),
            ):
                row = superuser.execute(f"SELECT count(*) FROM {what}").fetchone()
                assert row == (many,)
    with acting_as("director_mergelstad") as director, pytest.raises(NotAllowed):
        destroying.destroy_files(director, clock.today())


# M13

# Every place where something can leave, with to whom and on which line.
WAYS_OUT = {
    "domain/casework/letters.py": "that something waits or ends; no name, no case",
    "domain/programme/letters_activities.py": "one activity to the general address of "
    "one organisation: ACTIVITY_MAILED",
    "doors/desk/casework/views/case_notices.py": "one letter: CASE_LETTER_MADE",
    "doors/desk/casework/views/families.py": "an empty sheet, and a family's own "
    "notes to give, through the gate: DISCLOSED",
    "doors/desk/programme/views/materials.py": "one file of a lesson format, about "
    "nobody",
    "doors/desk/programme/views/materials_sharing.py": "what two people "
    "signed, about nobody: FORMAT_EXPORTED",
    "doors/public/lessons/views.py": "one file of a lesson, about nobody, to its "
    "teacher",
    "doors/public/agenda/views.py": "what is open to everybody; about nobody",
    "doors/desk/casework/views/case_files.py": "one file, to a member: CASE_FILE_READ",
    "doors/desk/casework/views/assessments.py": "a signed form, for oneself, through "
    "the gate: FORM_PRINTED and DISCLOSED",
    "doors/desk/casework/views/plan_signing.py": "one's own plan, to the person or a "
    "guardian, through the gate: PLAN_PRINTED and DISCLOSED",
    "doors/desk/network/views/exports.py": "organisations: ORGANISATIONS_EXPORTED",
    "doors/desk/insight/views.py": "counts about nobody: FIGURES_TAKEN",
    "doors/desk/intake/views/conversation.py": "an empty sheet; no words of anybody",
    "doors/desk/intake/views/asking.py": "one file of one's own question: FILE_READ",
    "doors/desk/intake/views/threads.py": "one file of one thread: FILE_READ",
    "doors/desk/intake/views/concern_persons.py": "one letter: NOTICE_LETTER_MADE",
    "doors/desk/intake/views/concern_steps.py": "one file, to a reader: "
    "CONCERN_FILE_READ",
    "doors/desk/network/views/handovers.py": "a pack, to a director: PACK_MADE",
    "doors/desk/oversight/views.py": "a day of the processing log, without users",
    "doors/mailbox/views.py": "the asker's own code as a picture; kept nowhere",
    "doors/desk/network/views/agenda.py": "one's own agenda: FEED_READ",
    "doors/desk/network/views/quick.py": "the empty shell for a phone; no content",
    "domain/intake/letters_of_triage.py": "that something waits; not what",
    "domain/network/letters_agenda.py": "one visit to one reader: VISIT_PLANNED",
    "domain/network/letters.py": "one letter to one organisation or person asked",
    "domain/intake/letters.py": "that something waits; no name, no content",
    "doors/desk/casework/views/disclosures.py": "one sealed file to one receiver: "
    "DISCLOSED",
    "domain/casework/letters_of_disclosure.py": "a number and a link; no content",
    "domain/programme/letters_small_grants.py": "a number and a link, to who applied: "
    "GRANT_MAILED",
    "doors/desk/programme/views/photos.py": "a photo without people, to who looks",
    "doors/desk/programme/views/quotes.py": "a quote of an organisation, to a reader",
    "doors/public/small_grants/views.py": "photos without people that two people let "
    "be shown; about nobody",
    "domain/programme/letters.py": "that an account is due; no amount, no name",
    "doors/desk/programme/views/handing.py": "a report, an account, grants or entries, "
    "about nobody: REPORT_TAKEN, GRANT_ACCOUNT_TAKEN, GRANTS_TAKEN, FINANCE_GIVEN",
    "doors/desk/programme/views/budget.py": "amounts and trading names: ACCOUNT_MADE",
    "domain/casework/letters_of_conferences.py": "that an hour is taken, or a day "
    "passed; no name, no case: CONFERENCE_MAILED, ACTION_REMINDED",
    "doors/desk/casework/views/conference_papers.py": "one's own view, to oneself: "
    "CONFERENCE_PRINTED",
    "foundation/signing/letters.py": "that something waits; no kind, no content",
    "foundation/accounts/invitation_mail.py": "one letter to who is invited",
}
LEAVES = {
    "EmailMessage", "EmailMultiAlternatives", "send_mail", "mail_managers",
    "FileResponse", "StreamingHttpResponse", "JsonResponse",
}  # fmt: skip


def test_m13_every_way_out_is_on_the_list() -> None:
    found = {
        name_of(path)
        for path in python_files()
        if "config/" not in name_of(path)
        and (_leaves(path) or "Content-Disposition" in path.read_text("utf-8"))
    }
    assert found == set(WAYS_OUT)


def _leaves(path: Path) -> bool:
    return any(
        called_name(node) in LEAVES
        or (
            any(word.arg == "content_type" for word in node.keywords)
            and called_name(node) == "HttpResponse"
        )
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
    )


# M20


def test_m20_every_record_carries_one_purpose_of_the_closed_list() -> None:
    declared = {one.model: one.purpose for one in privacy.declarations()}
    every = {model._meta.label for model in apps.get_models(include_auto_created=True)}
    assert every <= set(declared)
    assert {type(purpose) for purpose in declared.values()} == {Purpose}


def test_m20_a_dossier_opens_for_its_own_purpose_and_for_rights_only(
    world: World,
) -> None:
    thread, _ = ask_anonymously(world, "Wat kan ik doen?")
    opened = []
    for purpose in Purpose:
        with acting_as("director_mergelstad", unlocked=True) as director:
            try:
                dossiers.open(director, thread, purpose=purpose, action="test")
            except DomainError:
                continue
            opened.append(purpose)
    assert set(opened) == {Purpose.ADVICE, Purpose.RIGHTS}


def test_m20_every_line_of_a_day_at_work_states_a_purpose(world: World) -> None:
    ask_anonymously(world, "Wat kan ik doen?")
    with world.connect_as_superuser() as superuser:
        rows = superuser.execute(
            "SELECT DISTINCT purpose FROM ledger_entry WHERE stream = 'access'"
        ).fetchall()
    assert rows
    assert {row[0] for row in rows} <= {purpose.value for purpose in Purpose}
