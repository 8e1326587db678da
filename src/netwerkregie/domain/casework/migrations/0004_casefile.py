# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# Words, files and identities are added and sealed anew; nobody changes another's. Who
# destroys reads no word, not even sealed.
GRANTS = {
    "CaseFile": {
        "nr_desk": "SELECT, INSERT, UPDATE (content, destroy_on, keep_reason, "
        "keep_asked_by, kept_by)",
        "nr_retention": "SELECT (id, municipality_id, part_id, statement_id, "
        "destroy_on), DELETE",
    },
    "CasePerson": {
        "nr_desk": "SELECT, INSERT, UPDATE (name, birth_date, contact, why, "
        "erase_asked_on)",
        "nr_retention": "SELECT (id, municipality_id, case_id, number, entered_on, "
        "erase_asked_on), DELETE",
    },
    "PolicePart": {
        "nr_desk": "SELECT, INSERT, UPDATE (permitted_use)",
        "nr_retention": "SELECT (id, municipality_id, part_id, ends_on), DELETE",
    },
    "PoliceConsent": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": "SELECT (id, municipality_id, part_id, until), DELETE",
    },
    "CaseKnown": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT, DELETE",
    },
}
KEYS = {
    "CaseFile": ["part", "statement"],
    "CasePerson": ["case"],
    "PolicePart": ["part"],
    "PoliceConsent": ["part"],
    "CaseKnown": ["case"],
}


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0003_weighings"),
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="CaseFile",
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
                        ("added_by", models.UUIDField()),
                        ("added_on", models.DateField()),
                        ("destroy_on", models.DateField()),
                        (
                            "keep_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("threat", "threat"),
                                    ("signed", "signed"),
                                    ("decision", "decision"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("keep_asked_by", models.UUIDField(blank=True, null=True)),
                        ("kept_by", models.UUIDField(blank=True, null=True)),
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
                                related_name="files",
                                to="casework.casepart",
                            ),
                        ),
                        (
                            "statement",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="casework.casestatement",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "destroy_on", "id"],
                                name="case_file_due",
                            ),
                            models.Index(
                                fields=["municipality", "part", "id"],
                                name="case_file_of",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("keep_asked_by__isnull", True),
                                        ("kept_by__isnull", True),
                                        ("keep_reason", ""),
                                    ),
                                    models.Q(
                                        ("keep_asked_by__isnull", False),
                                        models.Q(("keep_reason", ""), _negated=True),
                                        models.Q(
                                            ("kept_by__isnull", True),
                                            models.Q(
                                                ("kept_by", models.F("keep_asked_by")),
                                                _negated=True,
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_kept_file_takes_two",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseKnown",
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
                        ("asked_by", models.UUIDField()),
                        ("asked_on", models.DateField()),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
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
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "case", "asked_by"),
                                name="case_known_once_per_colleague",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CasePerson",
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
                        ("number", models.PositiveSmallIntegerField()),
                        ("name", models.BinaryField()),
                        ("birth_date", models.BinaryField(null=True)),
                        ("contact", models.BinaryField(null=True)),
                        ("why", models.BinaryField()),
                        ("entered_by", models.UUIDField()),
                        ("entered_on", models.DateField()),
                        ("erase_asked_on", models.DateField(blank=True, null=True)),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="persons",
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
                        "ordering": ["case", "number"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("erase_asked_on__isnull", True)),
                                fields=("municipality", "case", "number"),
                                name="one_person_per_token",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("number__gte", 1), ("number__lte", 3)
                                ),
                                name="a_case_is_about_few_people",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PoliceConsent",
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
                        ("given_on", models.DateField()),
                        ("until", models.DateField()),
                        ("recorded_by", models.UUIDField()),
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
                                related_name="consents",
                                to="casework.casepart",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "part", "until"],
                                name="police_consent_of",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until__gte", models.F("given_on"))
                                ),
                                name="a_consent_ends_after_it_begins",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PolicePart",
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
                            "provider",
                            models.CharField(
                                choices=[
                                    ("police", "police"),
                                    ("prosecutor", "prosecutor"),
                                    ("marechaussee", "marechaussee"),
                                    ("probation", "probation"),
                                    ("justice", "justice"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                choices=[
                                    ("standing", "standing"),
                                    ("once", "once"),
                                    ("prosecution", "prosecution"),
                                    ("case_table", "case_table"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("permitted_use", models.BinaryField()),
                        ("ends_on", models.DateField()),
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
                                related_name="police",
                                to="casework.casepart",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "ends_on"],
                                name="police_part_due",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "part"),
                                name="one_condition_per_part",
                            )
                        ],
                    },
                ),
            ]
        ),
        migrations.AddField(
            model_name="casepart",
            name="once",
            field=models.UUIDField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="casestatement",
            name="once",
            field=models.UUIDField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name="casestatement",
            index=models.Index(
                fields=["municipality", "part", "-written_on", "-position"],
                name="statement_newest",
            ),
        ),
        migrations.AddConstraint(
            model_name="casepart",
            constraint=models.UniqueConstraint(
                fields=("municipality", "case", "once"), name="one_part_per_form"
            ),
        ),
        migrations.AddConstraint(
            model_name="casestatement",
            constraint=models.UniqueConstraint(
                fields=("municipality", "part", "once"), name="one_statement_per_form"
            ),
        ),
        *(
            SecureTable(name, grants=grants, foreign_keys=KEYS.get(name, ()))
            for name, grants in GRANTS.items()
        ),
    ]
