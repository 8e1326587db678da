# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# What the clock may see: never a text, not even a sealed one.
GRANTS = {
    "Concern": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, age_band, next_on, destroy_on, "
        "confirmed_on, ended_on, drop_reason, owner_id, reader_id)",
        "nr_worker": "SELECT, UPDATE (owner_id)",
        "nr_retention": "SELECT, UPDATE (state, next_on, ended_on, owner_id), DELETE",
    },
    # Words are added and sealed anew; they are not taken away by hand.
    "ConcernStatement": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": "SELECT (id, municipality_id, concern_id, position, "
        "corrects_id), DELETE",
    },
    "ConcernFile": {
        "nr_desk": "SELECT, INSERT, UPDATE (content)",
        "nr_retention": "SELECT (id, municipality_id, concern_id, statement_id, "
        "content_type, destroy_on), DELETE",
    },
    "ConcernPerson": {
        "nr_desk": "SELECT, INSERT, UPDATE (name, birth_date, contact, erase_asked_on)",
        "nr_retention": "SELECT (id, municipality_id, concern_id, entered_on, "
        "erase_asked_on), DELETE",
    },
    "ConcernNotice": {
        "nr_desk": "SELECT, INSERT, UPDATE",
        "nr_worker": "SELECT, UPDATE (state, due_on)",
        "nr_retention": "SELECT, UPDATE (state, due_on), DELETE",
    },
    "ConcernCount": {
        "nr_desk": "SELECT",
        "nr_retention": "SELECT, INSERT, UPDATE (concerns)",
    },
}
KEYS = {
    "ConcernStatement": ["concern", "corrects"],
    "ConcernFile": ["concern", "statement"],
    "ConcernPerson": ["concern"],
    "ConcernNotice": ["concern"],
}


class Migration(migrations.Migration):
    dependencies = [("intake", "0008_triage")]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Concern",
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
                        ("nickname", models.CharField(max_length=40)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("drafted", "drafted"),
                                    ("confirmed", "confirmed"),
                                    ("handed_over", "handed_over"),
                                    ("dropped", "dropped"),
                                    ("expired", "expired"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "age_band",
                            models.CharField(
                                choices=[
                                    ("child", "child"),
                                    ("young_teen", "young_teen"),
                                    ("older_teen", "older_teen"),
                                    ("adult", "adult"),
                                    ("unknown", "unknown"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("opened_on", models.DateField()),
                        ("next_on", models.DateField()),
                        ("destroy_on", models.DateField()),
                        ("confirmed_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "drop_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_confirmed", "not_confirmed"),
                                    ("dispelled", "dispelled"),
                                    ("regular_care", "regular_care"),
                                    ("youth_help", "youth_help"),
                                    ("not_for_us", "not_for_us"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("owner_id", models.UUIDField()),
                        ("taken_in_by", models.UUIDField()),
                        ("reader_id", models.UUIDField(blank=True, null=True)),
                        ("once", models.UUIDField()),
                        ("is_practice", models.BooleanField(default=False)),
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
                                fields=["municipality", "state", "next_on", "id"],
                                name="concern_list",
                            ),
                            models.Index(
                                fields=["municipality", "owner_id", "state", "next_on"],
                                name="concern_of",
                            ),
                            models.Index(
                                fields=["municipality", "destroy_on"],
                                name="concern_due",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="one_concern_per_form",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("age_band", "child"), _negated=True
                                ),
                                name="a_child_has_no_concern",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("next_on__lte", models.F("destroy_on"))
                                ),
                                name="a_concern_has_a_day_before_its_end",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ended_on__isnull", True),
                                        ("state__in", ("drafted", "confirmed")),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("state__in", ("drafted", "confirmed")),
                                            _negated=True,
                                        ),
                                        ("ended_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_ended_concern_has_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "dropped"),
                                        models.Q(("drop_reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "dropped"), _negated=True),
                                        ("drop_reason", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_dropped_concern_has_a_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state__in", ["confirmed", "handed_over"]),
                                        _negated=True,
                                    ),
                                    ("confirmed_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="a_concern_stands_when_confirmed",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConcernCount",
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
                        ("month", models.DateField()),
                        ("outcome", models.CharField(max_length=16)),
                        ("concerns", models.PositiveIntegerField(default=0)),
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
                                fields=("municipality", "month", "outcome"),
                                name="one_concern_count_per_cell",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConcernNotice",
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
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("due", "due"),
                                    ("asked", "asked"),
                                    ("deferred", "deferred"),
                                    ("sent", "sent"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("due_on", models.DateField()),
                        (
                            "asked_ground",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("danger_to_another", "danger_to_another"),
                                    ("danger_to_person", "danger_to_person"),
                                    ("inquiry", "inquiry"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("asked_by", models.UUIDField(blank=True, null=True)),
                        ("asked_on", models.DateField(blank=True, null=True)),
                        ("signed_by", models.UUIDField(blank=True, null=True)),
                        ("deferred_until", models.DateField(blank=True, null=True)),
                        ("sent_on", models.DateField(blank=True, null=True)),
                        ("sent_by", models.UUIDField(blank=True, null=True)),
                        (
                            "way",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("letter", "letter"),
                                    ("in_person", "in_person"),
                                    ("through_parent", "through_parent"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "concern",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.concern",
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
                                fields=["municipality", "state", "due_on", "id"],
                                name="notice_due",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "concern"),
                                name="one_notice_per_concern",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("deferred_until__isnull", True),
                                        ("signed_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("asked_by__isnull", False),
                                        ("deferred_until__isnull", False),
                                        ("signed_by__isnull", False),
                                        models.Q(("asked_ground", ""), _negated=True),
                                        models.Q(
                                            ("signed_by", models.F("asked_by")),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_deferral_takes_two",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("sent_on__isnull", False),
                                        ("state", "sent"),
                                        models.Q(("way", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "sent"), _negated=True),
                                        ("sent_on__isnull", True),
                                        ("way", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_sent_notice_says_how",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConcernPerson",
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
                        ("name", models.BinaryField()),
                        ("birth_date", models.BinaryField(null=True)),
                        ("contact", models.BinaryField(null=True)),
                        ("entered_by", models.UUIDField()),
                        ("entered_on", models.DateField()),
                        ("erase_asked_on", models.DateField(blank=True, null=True)),
                        (
                            "concern",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.concern",
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
                                fields=("municipality", "concern"),
                                name="one_person_per_concern",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConcernStatement",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("fact", "fact"),
                                    ("harm", "harm"),
                                    ("ground", "ground"),
                                    ("interpretation", "interpretation"),
                                    ("alternative", "alternative"),
                                    ("protective", "protective"),
                                    ("done", "done"),
                                    ("sensitive", "sensitive"),
                                    ("second_reading", "second_reading"),
                                    ("identity", "identity"),
                                    ("deferral", "deferral"),
                                    ("ending", "ending"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
                        (
                            "concern",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.concern",
                            ),
                        ),
                        (
                            "corrects",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.concernstatement",
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
                        "ordering": ["concern", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "concern", "position"),
                                name="one_statement_per_position",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConcernFile",
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
                        ("content_type", models.CharField(max_length=40)),
                        ("content", models.BinaryField()),
                        ("destroy_on", models.DateField()),
                        (
                            "concern",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.concern",
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
                            "statement",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.concernstatement",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "destroy_on"],
                                name="concern_file_due",
                            )
                        ],
                    },
                ),
            ]
        ),
        *(
            SecureTable(name, grants=grants, foreign_keys=KEYS.get(name, ()))
            for name, grants in GRANTS.items()
        ),
    ]
