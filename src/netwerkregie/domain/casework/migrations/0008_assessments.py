# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# A form's answers are one sealed document; the desk alone reads it. Who destroys and
# who runs the clock see no document, not even a sealed one.
GRANTS = {
    "Assessment": {
        "nr_desk": "SELECT, INSERT, UPDATE (stage, next_on, valid_until, signed_on)",
        "nr_worker": "SELECT, UPDATE (stage)",
        "nr_retention": "SELECT (id, municipality_id, case_id, part_id, started_on), "
        "DELETE",
    },
    "Instrument": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT (id, municipality_id, case_id, part_id), DELETE",
    },
    "AssessmentPaper": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": "SELECT (id, municipality_id, part_id), DELETE",
    },
}
KEYS = {
    "Assessment": ["case", "part", "follows"],
    "Instrument": ["case", "part"],
    "AssessmentPaper": ["part"],
}


class Migration(migrations.Migration):
    dependencies = [("casework", "0007_families")]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Assessment",
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
                        ("form", models.CharField(max_length=40)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("filling", "filling"),
                                    ("asked", "asked"),
                                    ("signed", "signed"),
                                    ("lapsed", "lapsed"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("first_id", models.UUIDField()),
                        ("second_id", models.UUIDField()),
                        ("started_on", models.DateField()),
                        ("next_on", models.DateField()),
                        ("valid_until", models.DateField(blank=True, null=True)),
                        ("signed_on", models.DateField(blank=True, null=True)),
                        ("once", models.UUIDField()),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assessments",
                                to="casework.case",
                            ),
                        ),
                        (
                            "follows",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="later",
                                to="casework.assessment",
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
                            "part",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assessments",
                                to="casework.casepart",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "case", "started_on"],
                                name="form_of_case",
                            ),
                            models.Index(
                                fields=["municipality", "stage", "next_on", "id"],
                                name="form_due",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="one_form_per_press",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "part"),
                                name="one_form_per_part",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("first_id", models.F("second_id")), _negated=True
                                ),
                                name="a_form_takes_two",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("signed_on__isnull", False),
                                        (
                                            "stage",
                                            "signed",
                                        ),
                                        ("valid_until__isnull", False),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "stage",
                                                "signed",
                                            ),
                                            _negated=True,
                                        ),
                                        ("signed_on__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_signed_form_has_an_end",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssessmentPaper",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("answers", "answers"),
                                    ("own_words", "own_words"),
                                    ("dissent", "dissent"),
                                    ("instrument", "instrument"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
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
                            "part",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="papers",
                                to="casework.casepart",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["part", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "part", "position"),
                                name="one_paper_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Instrument",
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
                        ("used_on", models.DateField()),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("valid_until", models.DateField()),
                        ("once", models.UUIDField()),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="instruments",
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
                        (
                            "part",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="instruments",
                                to="casework.casepart",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "case", "used_on"],
                                name="instrument_of_case",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="one_instrument_per_press",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "part"),
                                name="one_instrument_per_part",
                            ),
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
