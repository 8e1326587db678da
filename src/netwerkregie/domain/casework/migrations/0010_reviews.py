# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# Words of all of these stand in the case's own parts: nothing here is a text but the
# organisation for which a signer works. Who destroys moves states and days, and counts.
GRANTS = {
    "CaseNotice": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, due_on, ground, why_id, asked_by, "
        "asked_on, signed_by, later_until, sent_on, sent_by, way)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, INSERT, UPDATE (state, told_late_on), DELETE",
    },
    "CaseReview": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, own_words_id, signed_by, signed_on, "
        "second_controller)",
        "nr_retention": "SELECT (id, municipality_id, case_id, state, due_on, "
        "signed_on), UPDATE (state), DELETE",
    },
    "CaseWaiting": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, ended_on)",
        "nr_retention": "SELECT, UPDATE (state, ended_on), DELETE",
    },
    "CaseClosing": {
        "nr_desk": "SELECT, INSERT, UPDATE",
        "nr_retention": "SELECT, INSERT, UPDATE (state), DELETE",
    },
    "CaseLonger": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, signed_by, signed_on)",
        "nr_retention": "SELECT, DELETE",
    },
    "CaseCount": {
        "nr_desk": "SELECT",
        "nr_retention": "SELECT, INSERT, UPDATE (cases)",
    },
}
KEYS = {
    "CaseNotice": ["case", "why"],
    "CaseReview": ["case", "words", "own_words"],
    "CaseWaiting": ["case", "what"],
    "CaseClosing": ["case", "words", "own_words", "restart_words"],
    "CaseLonger": ["case"],
}


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0009_disclosures"),
    ]

    operations = [
        migrations.AddField(
            model_name="case",
            name="reminded",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        CreateTables(
            [
                migrations.CreateModel(
                    name="CaseClosing",
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
                            "state",
                            models.CharField(
                                choices=[
                                    ("asked", "asked"),
                                    ("closed", "closed"),
                                    ("reopened", "reopened"),
                                    ("lapsed", "lapsed"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("not_needed", "not_needed"),
                                    ("regular_help", "regular_help"),
                                    ("elsewhere", "elsewhere"),
                                    ("no_ground", "no_ground"),
                                    ("no_decision", "no_decision"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("asked_by", models.UUIDField(blank=True, null=True)),
                        ("asked_on", models.DateField()),
                        ("signed_by", models.UUIDField(blank=True, null=True)),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        ("person_told_on", models.DateField(blank=True, null=True)),
                        ("aftercare_on", models.DateField(blank=True, null=True)),
                        (
                            "aftercare",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("all_well", "all_well"),
                                    ("no_answer", "no_answer"),
                                    ("ordinary_way", "ordinary_way"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("aftercare_by", models.UUIDField(blank=True, null=True)),
                        ("aftercare_done_on", models.DateField(blank=True, null=True)),
                        ("restart_asked_by", models.UUIDField(blank=True, null=True)),
                        ("restart_asked_on", models.DateField(blank=True, null=True)),
                        ("restart_signed_by", models.UUIDField(blank=True, null=True)),
                        ("restarted_on", models.DateField(blank=True, null=True)),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="closings",
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
                            "own_words",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casestatement",
                            ),
                        ),
                        (
                            "restart_words",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casestatement",
                            ),
                        ),
                        (
                            "words",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casestatement",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "state", "aftercare_on"],
                                name="case_closings",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ["asked", "closed"])),
                                fields=("municipality", "case"),
                                name="one_closing_asked_or_standing",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "reopened")),
                                fields=("municipality", "case"),
                                name="a_case_starts_again_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["asked", "lapsed"]),
                                    models.Q(
                                        ("closed_on__isnull", False),
                                        ("reason", "no_decision"),
                                    ),
                                    models.Q(
                                        ("asked_by__isnull", False),
                                        ("closed_on__isnull", False),
                                        ("own_words__isnull", False),
                                        ("signed_by__isnull", False),
                                        ("words__isnull", False),
                                        models.Q(
                                            ("signed_by", models.F("asked_by")),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_closing_takes_two",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("state", "reopened"), _negated=True),
                                        ("restart_signed_by__isnull", True),
                                        ("restarted_on__isnull", True),
                                    ),
                                    models.Q(
                                        ("restart_asked_by__isnull", False),
                                        ("restart_signed_by__isnull", False),
                                        ("restart_words__isnull", False),
                                        ("restarted_on__isnull", False),
                                        ("state", "reopened"),
                                        models.Q(
                                            (
                                                "restart_signed_by",
                                                models.F("restart_asked_by"),
                                            ),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_restart_takes_two",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseCount",
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
                        ("measure", models.CharField(max_length=24)),
                        ("cases", models.PositiveIntegerField(default=0)),
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
                                fields=("municipality", "month", "measure"),
                                name="one_case_count_per_cell",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseLonger",
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
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asked", "asked"),
                                    ("signed", "signed"),
                                    ("refused", "refused"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                choices=[
                                    ("rights_request", "rights_request"),
                                    ("complaint", "complaint"),
                                    ("proceedings", "proceedings"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("until", models.DateField()),
                        ("asked_by", models.UUIDField()),
                        ("asked_on", models.DateField()),
                        ("signed_by", models.UUIDField(blank=True, null=True)),
                        ("signed_on", models.DateField(blank=True, null=True)),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="longer",
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
                                fields=["municipality", "state", "asked_on"],
                                name="case_longer_asked",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "refused"), _negated=True),
                                fields=("municipality", "case", "position"),
                                name="longer_at_most_twice",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("position__gte", 1), ("position__lte", 2)
                                ),
                                name="longer_has_two_places",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("signed_by__isnull", True), ("state", "asked")
                                    ),
                                    models.Q(
                                        models.Q(("state", "asked"), _negated=True),
                                        ("signed_by__isnull", False),
                                        ("signed_on__isnull", False),
                                        models.Q(
                                            ("signed_by", models.F("asked_by")),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="longer_by_two_people",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseNotice",
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
                        ("entered_on", models.DateField()),
                        ("due_on", models.DateField()),
                        ("was_told", models.BooleanField(default=False)),
                        (
                            "ground",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("danger_to_another", "danger_to_another"),
                                    ("danger_to_person", "danger_to_person"),
                                    ("inquiry", "inquiry"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("asked_by", models.UUIDField(blank=True, null=True)),
                        ("asked_on", models.DateField(blank=True, null=True)),
                        ("signed_by", models.UUIDField(blank=True, null=True)),
                        ("later_until", models.DateField(blank=True, null=True)),
                        ("sent_on", models.DateField(blank=True, null=True)),
                        ("sent_by", models.UUIDField(blank=True, null=True)),
                        (
                            "way",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("letter", "letter"),
                                    ("in_person", "in_person"),
                                    ("through_guardian", "through_guardian"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("told_late_on", models.DateField(blank=True, null=True)),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
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
                            "why",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casestatement",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "state", "due_on"],
                                name="case_notice_due",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "case"),
                                name="one_notice_per_case",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("state", "deferred"), _negated=True),
                                        ("later_until__isnull", True),
                                        ("signed_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("asked_by__isnull", False),
                                        ("later_until__isnull", False),
                                        ("signed_by__isnull", False),
                                        ("why__isnull", False),
                                        models.Q(("ground", ""), _negated=True),
                                        models.Q(
                                            ("signed_by", models.F("asked_by")),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="later_takes_two",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("sent_by__isnull", False),
                                        ("sent_on__isnull", False),
                                        ("state", "sent"),
                                        models.Q(("way", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "sent"), _negated=True),
                                        ("sent_by__isnull", True),
                                        ("sent_on__isnull", True),
                                        ("way", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="who_was_told_was_told_somehow",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseReview",
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
                            "state",
                            models.CharField(
                                choices=[
                                    ("asked", "asked"),
                                    ("signed", "signed"),
                                    ("lapsed", "lapsed"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "choice",
                            models.CharField(
                                choices=[
                                    ("go_on", "go_on"),
                                    ("change", "change"),
                                    ("close", "close"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("due_on", models.DateField()),
                        ("asked_by", models.UUIDField()),
                        ("asked_on", models.DateField()),
                        ("first_controller", models.CharField(max_length=120)),
                        ("signed_by", models.UUIDField(blank=True, null=True)),
                        ("signed_on", models.DateField(blank=True, null=True)),
                        (
                            "second_controller",
                            models.CharField(blank=True, max_length=120),
                        ),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reviews",
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
                            "own_words",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casestatement",
                            ),
                        ),
                        (
                            "words",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casestatement",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "case", "asked_on"],
                                name="case_reviews",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "asked")),
                                fields=("municipality", "case"),
                                name="one_open_review_per_case",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("state", "signed"), _negated=True),
                                        ("second_controller", ""),
                                        ("signed_by__isnull", True),
                                        ("signed_on__isnull", True),
                                    ),
                                    models.Q(
                                        ("own_words__isnull", False),
                                        ("signed_by__isnull", False),
                                        ("signed_on__isnull", False),
                                        ("state", "signed"),
                                        models.Q(
                                            ("signed_by", models.F("asked_by")),
                                            _negated=True,
                                        ),
                                        models.Q(
                                            ("second_controller", ""), _negated=True
                                        ),
                                        models.Q(
                                            (
                                                "second_controller",
                                                models.F("first_controller"),
                                            ),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_review_takes_two_organisations",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseWaiting",
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
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("came", "came"),
                                    ("expired", "expired"),
                                    ("taken_up", "taken_up"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("member_id", models.UUIDField()),
                        ("asked_by", models.UUIDField()),
                        ("since", models.DateField()),
                        ("until", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="waits",
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
                            "what",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casestatement",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "state", "until"],
                                name="case_wait_due",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "waiting")),
                                fields=("municipality", "case", "member_id"),
                                name="one_running_wait_per_partner",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until__gt", models.F("since")),
                                    models.Q(
                                        models.Q(
                                            ("ended_on__isnull", True),
                                            ("state", "waiting"),
                                        ),
                                        models.Q(
                                            models.Q(
                                                ("state", "waiting"), _negated=True
                                            ),
                                            ("ended_on__isnull", False),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="a_wait_ends",
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
        migrations.RunSQL(
            "GRANT UPDATE (reminded) ON casework_case TO nr_desk, nr_worker",
            migrations.RunSQL.noop,
        ),
    ]
