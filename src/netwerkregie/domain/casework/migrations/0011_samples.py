# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# The clock draws identifiers and reads no copy; who destroys reads nothing at all.
GRANTS = {
    "Sample": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, first_id, second_id, body)",
        "nr_worker": "SELECT (id, municipality_id, concern_id, looked, drawn_on), "
        "INSERT",
        "nr_retention": "SELECT (id, municipality_id, concern_id, looked, reason, "
        "state, drawn_on, destroy_on, first_id, second_id), DELETE",
    },
    "SampleReading": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT (id, municipality_id, sample_id), DELETE",
    },
    "SampleCount": {
        "nr_desk": "SELECT, INSERT, UPDATE (looks)",
        "nr_retention": "SELECT, INSERT, UPDATE (looks)",
    },
    "SampleLesson": {
        "nr_desk": "SELECT, INSERT, UPDATE (read_by, read_on)",
        "nr_retention": "SELECT (id, municipality_id, gone_on), DELETE",
    },
}
KEYS = {"SampleReading": ["sample"]}


class Migration(migrations.Migration):
    dependencies = [("casework", "0010_reviews")]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Sample",
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
                        ("concern_id", models.UUIDField()),
                        (
                            "looked",
                            models.CharField(
                                choices=[
                                    ("dropped", "dropped"),
                                    ("no_action", "no_action"),
                                    ("taken_up", "taken_up"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=16)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("drawn", "drawn"),
                                    ("ready", "ready"),
                                    ("read", "read"),
                                ],
                                max_length=5,
                            ),
                        ),
                        ("drawn_on", models.DateField()),
                        ("destroy_on", models.DateField()),
                        ("first_id", models.UUIDField(blank=True, null=True)),
                        ("second_id", models.UUIDField(blank=True, null=True)),
                        ("body", models.BinaryField(blank=True, null=True)),
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
                                fields=["municipality", "destroy_on"], name="sample_due"
                            ),
                            models.Index(
                                fields=["municipality", "state"], name="sample_state"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "concern_id"),
                                name="a_concern_is_drawn_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("first_id__isnull", True),
                                        ("second_id__isnull", True),
                                        ("state", "drawn"),
                                    ),
                                    models.Q(
                                        ("first_id__isnull", False),
                                        ("second_id__isnull", False),
                                        models.Q(
                                            ("first_id", models.F("second_id")),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_second_look_takes_two",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SampleCount",
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
                        (
                            "looked",
                            models.CharField(
                                choices=[
                                    ("dropped", "dropped"),
                                    ("no_action", "no_action"),
                                    ("taken_up", "taken_up"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=16)),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("same", "same"),
                                    ("other", "other"),
                                    ("divided", "divided"),
                                    ("not_read", "not_read"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("looks", models.PositiveIntegerField(default=0)),
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
                                fields=(
                                    "municipality",
                                    "month",
                                    "looked",
                                    "reason",
                                    "result",
                                ),
                                name="one_look_count_per_cell",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SampleLesson",
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
                        ("text", models.CharField(max_length=1000)),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("read_by", models.UUIDField(blank=True, null=True)),
                        ("read_on", models.DateField(blank=True, null=True)),
                        ("gone_on", models.DateField()),
                        ("once", models.UUIDField()),
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
                                fields=["municipality", "gone_on"], name="lesson_due"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="one_lesson_per_press",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("read_by__isnull", True),
                                    models.Q(
                                        ("read_by", models.F("written_by")),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="a_lesson_is_read_by_another",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SampleReading",
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
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
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
                            "sample",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="readings",
                                to="casework.sample",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "sample", "written_by"),
                                name="one_reading_per_reader",
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
