# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.domain.casework.rules.conferences
import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# Nobody writes over a decision or an action; a note only over its own, in its version.
# The clock finds owners and days; neither it nor who destroys reads a word, not even
# sealed.
GRANTS = {
    "Conference": {
        "nr_desk": "SELECT, INSERT, UPDATE (state)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "ConferenceSeat": {
        "nr_desk": "SELECT, INSERT, UPDATE (coming)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "AgendaItem": {
        "nr_desk": "SELECT, INSERT, UPDATE (revision, signed_hash, signed_on, body)",
        "nr_worker": "SELECT (id, municipality_id, conference_id, part_id, tlp, "
        "position, revision, signed_hash, signed_on)",
        "nr_retention": "SELECT (id, municipality_id, conference_id, part_id, "
        "position), DELETE",
    },
    "ConferenceNote": {
        "nr_desk": "SELECT, INSERT, UPDATE (version, body)",
        "nr_retention": "SELECT (id, municipality_id, item_id), DELETE",
    },
    "Decision": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": "SELECT (id, municipality_id, item_id, replaces_id), DELETE",
    },
    "CaseAction": {
        "nr_desk": "SELECT, INSERT, UPDATE (owner_id, state, settled_on, reminded_on, "
        "body, evidence)",
        "nr_worker": "SELECT (id, municipality_id, item_id, position, owner_id, "
        "recorded_by, recorded_on, due_on, state, settled_on, reminded_on), "
        "UPDATE (owner_id, reminded_on)",
        "nr_retention": "SELECT (id, municipality_id, item_id), DELETE",
    },
    "MinutesReading": {
        "nr_desk": "SELECT, INSERT, UPDATE (has_lapsed, body)",
        "nr_retention": "SELECT (id, municipality_id, item_id), DELETE",
    },
}
KEYS = {
    "Conference": ["case"],
    "ConferenceSeat": ["conference"],
    "AgendaItem": ["conference", "part"],
    "ConferenceNote": ["item"],
    "Decision": ["item", "replaces"],
    "CaseAction": ["item"],
    "MinutesReading": ["item"],
}


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0004_casefile"),
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Conference",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("held_on", models.DateField()),
                        ("starts_at", models.TimeField()),
                        (
                            "place",
                            models.CharField(
                                choices=[
                                    ("city_hall", "city_hall"),
                                    ("safety_house", "safety_house"),
                                    ("partner", "partner"),
                                    ("online", "online"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("running", "running"),
                                    ("minutes", "minutes"),
                                    ("signed", "signed"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=10,
                            ),
                        ),
                        ("quorum", models.PositiveSmallIntegerField(default=2)),
                        ("convened_by", models.UUIDField()),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="conferences",
                                to="casework.case",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "case", "-held_on", "id"],
                                name="conference_of_case",
                            ),
                            models.Index(
                                fields=["municipality", "state", "held_on"],
                                name="conference_on",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("quorum__gte", 2)),
                                name="a_conference_takes_two_organisations",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItem",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "tlp",
                            models.CharField(
                                choices=[
                                    ("red", "red"),
                                    ("amber_strict", "amber_strict"),
                                    ("amber", "amber"),
                                    ("green", "green"),
                                    ("clear", "clear"),
                                ],
                                default="amber_strict",
                                max_length=12,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("revision", models.PositiveIntegerField(default=1)),
                        ("body", models.BinaryField()),
                        (
                            "signed_hash",
                            models.CharField(blank=True, default="", max_length=64),
                        ),
                        ("signed_on", models.DateField(blank=True, null=True)),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "part",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casepart",
                            ),
                        ),
                        (
                            "conference",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="casework.conference",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["conference", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "part"),
                                name="one_agenda_item_per_part",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "conference", "position"),
                                name="one_agenda_item_per_position",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("signed_hash", ""), ("signed_on__isnull", True)
                                    ),
                                    models.Q(
                                        models.Q(("signed_hash", ""), _negated=True),
                                        ("signed_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="signed_minutes_have_a_day",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConferenceNote",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("written_by", models.UUIDField()),
                        ("position", models.PositiveSmallIntegerField()),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("body", models.BinaryField()),
                        (
                            "item",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notes",
                                to="casework.agendaitem",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["item", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "item", "position"),
                                name="one_typed_note_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConferenceSeat",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("membership_id", models.UUIDField()),
                        (
                            "coming",
                            models.CharField(
                                choices=[
                                    ("invited", "invited"),
                                    ("accepted", "accepted"),
                                    ("declined", "declined"),
                                    ("present", "present"),
                                ],
                                default="invited",
                                max_length=8,
                            ),
                        ),
                        (
                            "conference",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="seats",
                                to="casework.conference",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "membership_id"],
                                name="conference_seat_of",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "conference", "membership_id"),
                                name="one_seat_per_conference",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("recorded_by", models.UUIDField()),
                        ("recorded_on", models.DateField()),
                        ("body", models.BinaryField()),
                        (
                            "item",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="decisions",
                                to="casework.agendaitem",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "replaces",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="casework.decision",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["item", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "item", "position"),
                                name="one_table_decision_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MinutesReading",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("membership_id", models.UUIDField()),
                        ("user_id", models.UUIDField()),
                        ("content_hash", models.CharField(max_length=64)),
                        ("signed_on", models.DateField()),
                        ("has_lapsed", models.BooleanField(default=False)),
                        ("body", models.BinaryField()),
                        (
                            "item",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="readings",
                                to="casework.agendaitem",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("has_lapsed", False)),
                                fields=("municipality", "item", "user_id"),
                                name="minutes_signed_once_per_person",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseAction",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("owner_id", models.UUIDField()),
                        ("recorded_by", models.UUIDField()),
                        ("recorded_on", models.DateField()),
                        ("due_on", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("done", "done"),
                                    ("not_done", "not_done"),
                                ],
                                default="open",
                                max_length=8,
                            ),
                        ),
                        ("settled_on", models.DateField(blank=True, null=True)),
                        ("reminded_on", models.DateField(blank=True, null=True)),
                        ("body", models.BinaryField()),
                        ("evidence", models.BinaryField(blank=True, null=True)),
                        (
                            "item",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="actions",
                                to="casework.agendaitem",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["item", "position"],
                        "indexes": [
                            models.Index(
                                fields=["municipality", "owner_id", "state", "due_on"],
                                name="case_action_of",
                            ),
                            models.Index(
                                fields=["municipality", "state", "due_on"],
                                name="case_action_due",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "item", "position"),
                                name="one_table_action_per_place",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("due_on__gte", models.F("recorded_on"))
                                ),
                                name="an_action_has_a_day_ahead",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("settled_on__isnull", True),
                                        (
                                            "state",
                                            netwerkregie.domain.casework.rules.conferences.ActionState[
                                                "OPEN"
                                            ],
                                        ),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "state",
                                                netwerkregie.domain.casework.rules.conferences.ActionState[
                                                    "OPEN"
                                                ],
                                            ),
                                            _negated=True,
                                        ),
                                        ("evidence__isnull", False),
                                        ("settled_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_settled_action_says_what_came_of_it",
                            ),
                        ],
                    },
                ),
            ]
        ),
        *(
            SecureTable(name, grants=grants, foreign_keys=KEYS[name])
            for name, grants in GRANTS.items()
        ),
    ]
