# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reader of the source may rely on: lines, verbs, directions, templates."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from netwerkregie.foundation.kernel import phrases
from tests.house.source import ROOT, SOURCE, name_of, python_files, tree_of

# A storey, and in it the room, from below to above; a key may point down or level.
ORDER = (
    (
        "foundation",
        (
            *("kernel", "privacy", "tenancy", "vault", "jobs", "ledger"),
            *("accounts", "signing"),
        ),
    ),
    ("domain", ["network", "intake", "casework", "programme"]),
    ("overview", ["insight", "oversight", "reporting"]),
    ("doors", ["public", "mailbox", "desk", "api"]),
)
HEIGHT = {
    f"netwerkregie.{storey}.{room}": (height, place)
    for height, (storey, rooms) in enumerate(ORDER)
    for place, room in enumerate(rooms)
}

# Actions that write no line themselves, each with where the line is instead.
WITHOUT_A_LINE = {
    "domain/casework/actions/numbers.py:leave": "part of the act that destroys",
    "domain/programme/actions/quotes.py:open_choice": "signing's own line",
    "domain/casework/actions/case_dossiers.py:all_of": "reads which keys there are",
    "domain/casework/actions/case_dossiers.py:of_seats": "reads which keys there are",
    "domain/casework/actions/family_opening.py:unlocked": "the vault's own line",
    "domain/casework/actions/family_terms.py:readers_for": "reads who may be asked",
    "domain/casework/actions/weighing_opening.py:read_for": "part of reading",
    "domain/casework/actions/weighing_opening.py:read_judgements": "part of reading",
    "domain/casework/actions/weighing_opening.py:unlocked": "the vault's own line",
    "domain/casework/actions/weighing_seats.py:require_frame": "a check",
    "domain/casework/actions/case_disclosures.py:offered_identity": "a read",
    "domain/casework/actions/disclosure_checking.py:as_recorded": "a check",
    "domain/casework/actions/disclosure_checking.py:life_in_danger": "a check",
    "domain/casework/actions/disclosure_checking.py:receiver_of": "a check",
    "domain/casework/actions/disclosure_checking.py:second_of_weighing": "a check",
    "domain/casework/actions/disclosure_words.py:open_words": "part of reading",
    "domain/casework/actions/disclosure_words.py:write_words": "part of signing",
    "domain/casework/actions/disclosures.py:check": "a check",
    "domain/casework/actions/disclosures.py:standing": "a read",
    "domain/casework/actions/weighing_ending.py:tell_brought_back": "a letter",
    "domain/casework/actions/weighing_ending.py:tell_failed": "a letter",
    "domain/casework/actions/emergency.py:cover": "part of making the key",
    "domain/casework/actions/opening.py:read_opened": "part of reading",
    "domain/casework/actions/receipts.py:link_of": "a read",
    "domain/casework/actions/receipts.py:make": "part of what asks for it",
    "domain/casework/actions/telling.py:of_emergency": "a letter of its own line",
    "domain/intake/actions/lanes.py:forget_turns": "a turn is about nobody",
    "domain/intake/actions/lanes.py:spend": "the act that it lets in has its line",
    "domain/network/actions/joining.py:silent_about_charter": "a part of expiring",
    "domain/network/actions/trainings.py:mail": "a letter of an act with its own line",
    "domain/network/actions/trainings.py:whom_to_tell": "part of calling off",
    "domain/network/actions/agenda.py:require_owner": "a check",
    "domain/network/actions/agreement_clock.py:mail_ending": "a letter of its own line",
    "domain/network/actions/ending.py:count": "a number; the end has its own line",
    "domain/network/actions/ending.py:ask_whether_it_goes_on": "a letter; no change",
    "domain/network/actions/ending.py:mail_partner": "the letter of a partner asked",
    "domain/programme/actions/materials.py:add_version": "part of the act that adds it",
    "domain/programme/actions/materials.py:put_on_shelf": "part of adding it",
    "domain/programme/actions/materials.py:touch": "part of each act on a format",
    "domain/programme/actions/materials_sharing.py:open_version": "signing's own line",
    "domain/intake/actions/library.py:keep_draft": "part of writing and taking over",
    "domain/intake/actions/library.py:require_room": "a check",
    "domain/intake/actions/mailbox.py:shown_answers": "what residents may read",
    "domain/intake/actions/reading.py:open_text": "the second reader's own line",
    "domain/network/actions/links.py:tell_of_agreement": "the letter of an offer made",
    "domain/network/actions/mailing.py:test": "the letter of MESSAGE_TESTED",
    "domain/network/actions/mailing.py:readers_of": "who gets the letters",
    "domain/network/actions/mailing.py:claim": "one letter of MESSAGE_SENT",
    "domain/network/actions/mailing.py:post": "one letter of MESSAGE_SENT",
    "domain/network/actions/merges.py:preview": "nothing is stored",
    "domain/network/actions/offer_clock.py:mail_again": "a letter; nothing is written",
    "domain/network/actions/offer_clock.py:mail_written": "a letter of its act",
    "domain/network/actions/offer_clock.py:mail_sides": "letters of an introduction",
    "domain/network/actions/relations.py:unlearn": "part of CONTACT_TAKEN_BACK",
    "domain/network/actions/visits.py:require_sound": "a check",
    "domain/intake/actions/concern_opening.py:intake_team": "with a first concern",
    "domain/intake/actions/concern_opening.py:read_all": "part of reading",
    "domain/intake/actions/concern_opening.py:unlocked": "the vault's own line",
    "domain/intake/actions/concern_opening.py:write_all": "part of registering",
    "domain/intake/actions/concern_opening.py:write_statement": "part of each act",
    "domain/intake/actions/concern_reading.py:as_read_by": "part of reading",
    "domain/intake/actions/concern_reading.py:standing": "reads who was asked",
    "domain/intake/actions/duplicates.py:tell_holders": "part of a check",
    "domain/intake/actions/concerns.py:readers_of": "reads who holds a key",
    "domain/intake/actions/keeping.py:keep_words": "part of asking and adding",
    "domain/intake/actions/keeping.py:keep_files": "part of asking and adding",
    "domain/intake/actions/resealing.py:end_left_behind": "part of sealing anew",
    "domain/intake/actions/advice.py:readers_of": "reads who holds a key, no content",
    "domain/intake/actions/advice.py:open_dossier": "the vault writes its own line",
    "domain/intake/actions/advice.py:say": "part of the act that says it",
    "domain/intake/actions/advice.py:take_up": "part of the act that says it",
    "domain/intake/actions/danger.py:tell_watchers": "the letter of DANGER_PASSED_ON",
    "domain/intake/actions/referrals.py:tell_receiver": "letter of THREAD_REFERRED",
    "domain/intake/actions/mailbox.py:greet": "reads what a poster's page says",
    "domain/intake/actions/mailbox.py:facts": "reads what the anonymous pages say",
    "domain/network/actions/imports.py:preview": "kept in memory only",
    "domain/network/actions/imports.py:require_importer": "a check",
    "domain/network/actions/imports.py:remember_columns": "with the list's own line",
    "domain/network/actions/invitations.py:made_from": "with the list's own line",
    "domain/network/actions/links.py:mail_link": "the letter of LINK_MADE",
    "domain/network/actions/links.py:tell_of_contact": "the letter of CONTACT_LOGGED",
    "domain/network/actions/registers.py:preview_schools": "kept in memory only",
    "domain/network/actions/registers.py:preview_districts": "kept in memory only",
    "domain/intake/actions/addresses.py:with_address": "part of the last word",
    "domain/intake/actions/duplicates.py:enter": "with CONCERN_PERSON_NAMED",
    "domain/intake/actions/duplicates.py:leave": "with the end of an identity",
    "domain/casework/actions/assessment_papers.py:read_papers": "part of reading",
    "domain/casework/actions/assessment_papers.py:write_paper": "part of each act",
    "domain/casework/actions/assessment_papers.py:write_answers": "part of saving",
    "domain/casework/actions/assessment_reading.py:read_opened": "part of reading",
    "domain/casework/actions/assessment_reading.py:standing": "a read of signatures",
    "domain/casework/actions/assessments_ending.py:remove_of_case": "part of the end",
    "domain/casework/actions/conference_table.py:touch": "part of each act there",
    "domain/casework/actions/conferences.py:require_audience": "part of adding an item",
    "domain/casework/actions/cases.py:open_parts": "part of reading, open or closed",
    "domain/casework/actions/ending.py:remove_core": "part of destroying a case",
    "domain/casework/actions/ending.py:steps": "part of destroying a case",
    "domain/casework/actions/own_words.py:keep": "part of the act that says it",
    "domain/casework/actions/own_words.py:read": "part of the act that reads it",
    "domain/casework/actions/review_clock.py:tell_watchers": "letters of NOTICE_LATE",
    "domain/casework/actions/review_ending.py:remove_of_case": "part of the end",
    "domain/casework/actions/case_ending.py:destroy_key": "part of the end",
    "domain/casework/actions/doubles.py:tell_here": "part of a check",
    "domain/casework/actions/files.py:add_files": "part of writing",
    "domain/casework/actions/parts.py:require_open": "looks at the case",
    "domain/casework/actions/plan_opening.py:unlock": "the vault writes its own line",
    "domain/casework/actions/plan_opening.py:to_write": "part of each act",
    "domain/casework/actions/plan_opening.py:read_all": "part of reading",
    "domain/casework/actions/plan_opening.py:write_note": "part of each act",
    "domain/casework/actions/plan_opening.py:next_place": "a check",
    "domain/casework/actions/plan_opening.py:keep_hash": "part of each act",
    "domain/casework/actions/plans.py:changed": "part of each act",
    "domain/casework/actions/interventions.py:require_helper": "a check",
    "domain/casework/actions/plan_signing.py:typed_by": "part of reading",
    "domain/casework/actions/plan_signing.py:co_signers": "who can be asked",
    "domain/casework/actions/plan_signing.py:standing": "a read of signatures",
    "domain/casework/actions/opening.py:make_part": "part of the act that makes it",
    "domain/casework/actions/opening.py:open_part": "the vault writes its own line",
    "domain/casework/actions/opening.py:read_part": "part of reading",
    "domain/casework/actions/opening.py:write_statement": "part of each act",
    "domain/programme/actions/finance.py:look_again": "nothing is stored",
    "domain/programme/actions/finance.py:preview": "kept in memory only",
    "domain/programme/actions/finance.py:remember_columns": "with the list's own line",
    "domain/programme/actions/entering.py:enter": "part of the act that adds it",
    "domain/programme/actions/entering.py:require_sources": "a check",
    "domain/programme/actions/goals.py:writable_goal": "a check, before each act",
    "domain/programme/actions/small_grant_clock.py:drop": "part of the end of a year",
    "domain/programme/actions/small_grant_decisions.py:open_proposal": (
        "the second reading writes that it was opened"
    ),
    "domain/network/actions/retention.py:ask_again": "a letter; nothing is written",
}


def _actions() -> list[tuple[Path, ast.Module]]:
    return [
        (path, tree_of(path))
        for path in python_files()
        if ("actions" in path.parts or path.stem == "actions")
        and path.stem != "__init__"
    ]


def _calls(function: ast.AST) -> set[str]:
    """Return what is called, as `record` or `merges.merge`."""
    return {
        ast.unparse(call.func)
        for call in ast.walk(function)
        if isinstance(call, ast.Call)
    }


def _is_recorded(
    module: str, name: str, functions: dict[str, set[str]], seen: set[str]
) -> bool:
    """Tell whether a function writes a line, itself or through another action."""
    here = f"{module}.{name}"
    if here in seen or here not in functions:
        return False
    calls = functions[here]
    return bool(calls & {"record", "refuse", "ledger.record"}) or any(
        _is_recorded(*found, functions, seen | {here})
        for called in calls
        for found in _places(called, module, functions)
    )


def _places(
    called: str, module: str, functions: dict[str, set[str]]
) -> list[tuple[str, str]]:
    """Return where a call may lead: this module, the named one, or an imported name."""
    of, _, name = called.rpartition(".")
    if of:
        return [(of, name)]
    if f"{module}.{name}" in functions:
        return [(module, name)]
    return [
        (one.partition(".")[0], name) for one in functions if one.endswith(f".{name}")
    ]


def _takes_an_actor(function: ast.FunctionDef) -> bool:
    """An action is told who acts; a step inside one is told what to do."""
    first = function.args.args[0].arg if function.args.args else ""
    return first.lstrip("_") in {"actor", "holder"}


def test_every_action_writes_a_line_of_its_room() -> None:
    functions = [
        (path, node)
        for path, tree in _actions()
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
    ]
    calls = {f"{path.stem}.{node.name}": _calls(node) for path, node in functions}
    silent = {
        f"{name_of(path)}:{node.name}"
        for path, node in functions
        if not node.name.startswith("_")
        and _takes_an_actor(node)
        and not _is_recorded(path.stem, node.name, calls, set())
    }
    assert sorted(silent - set(WITHOUT_A_LINE)) == []
    assert sorted(set(WITHOUT_A_LINE) - silent) == []


def test_an_action_records_verbs_of_its_own_room_only() -> None:
    foreign = [
        f"{name_of(path)}: {node.module}"
        for path, tree in _actions()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").endswith(".verbs")
        and _room_of(path) not in (node.module or "")
    ]
    assert foreign == []


def _room_of(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).parts[:2])


def _verbs() -> dict[str, list[tuple[str, str]]]:
    """Return per room its verbs: the member's name and its value."""
    found: dict[str, list[tuple[str, str]]] = {}
    for path in python_files():
        if path.stem != "verbs" or _room_of(path) == "foundation.ledger":
            continue
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.Assign) or not isinstance(
                node.value, ast.Tuple
            ):
                continue
            value, target = node.value.elts[0], node.targets[0]
            if isinstance(value, ast.Constant) and isinstance(target, ast.Name):
                verb = (target.id, str(value.value))
                found.setdefault(_room_of(path), []).append(verb)
    return found


def test_every_verb_is_used() -> None:
    assert len(_verbs()) >= 4
    unused = []
    for room, verbs in _verbs().items():
        folder = SOURCE / room.replace(".", "/")
        text = "".join(
            path.read_text("utf-8")
            for path in folder.rglob("*.py")
            if "tests" not in path.parts and path.stem != "verbs"
        )
        unused += [value for name, value in verbs if f"Verb.{name}" not in text]
    assert unused == []


def test_every_verb_has_words() -> None:
    said = "".join(
        path.read_text("utf-8") for path in python_files() if path.stem == "phrases"
    )
    known = phrases.known_codes()
    wordless = [
        value
        for verbs in _verbs().values()
        for name, value in verbs
        if value not in known
        and f'"{value}"' not in said
        and f"Verb.{name}:" not in said
        and f"Verb.{name}.value:" not in said
    ]
    assert wordless == []


def test_no_foreign_key_points_upstairs() -> None:
    upward = []
    for model in apps.get_models(include_auto_created=True):
        here = _height(model)
        for one in model._meta.get_fields():
            if not isinstance(one, models.ForeignKey | models.ManyToManyField):
                continue
            there = _height(one.related_model)
            if there is not None and here is not None and there > here:
                upward.append(f"{model._meta.label}.{one.name}")
    assert upward == []


def _height(model: object) -> tuple[int, int] | None:
    module = getattr(model, "__module__", "")
    return HEIGHT.get(".".join(module.split(".")[:3]))


def test_every_room_with_models_has_a_place_in_the_order() -> None:
    rooms = {".".join(one.__module__.split(".")[:3]) for one in apps.get_models()}
    ours = {room for room in rooms if room.startswith("netwerkregie")}
    assert ours <= set(HEIGHT)


TEMPLATES = sorted([*SOURCE.rglob("*.html"), *SOURCE.rglob("*.jinja")])
# What the policy of the pages forbids, and a form inside a template tag would hide.
INLINE = re.compile(
    r"<style|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:|<script(?![^>]*\ssrc=)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_a_style_or_a_script(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"))
    # Values for a script that is a file of its own; the browser runs none of it.
    text = re.sub(r'<script type="application/json".*?</script>', "", text)
    assert INLINE.findall(text) == []


def test_no_template_is_longer_than_a_screen_or_three() -> None:
    long = {
        name_of(path): len(path.read_text("utf-8").splitlines())
        for path in TEMPLATES
        if len(path.read_text("utf-8").splitlines()) > 150
    }
    assert long == {}


def test_no_address_in_a_template_leaves_the_site_by_itself() -> None:
    """A picture, stylesheet, script or frame from elsewhere would tell who reads."""
    loads = re.compile(
        r"(?:src|srcset|data|poster)=[\"'](?:https?:)?//[^\"']+", re.IGNORECASE
    )
    found = [
        f"{name_of(path)}: {loaded}"
        for path in TEMPLATES
        for loaded in loads.findall(path.read_text("utf-8"))
    ]
    assert found == []


def test_every_sentence_is_there_in_dutch_and_in_english() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "netwerkregie.config.cli", "messages", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
