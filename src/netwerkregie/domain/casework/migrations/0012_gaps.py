# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What left is sealed anew; a name and coercion take two; a guardian is kept out."""

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.domain.casework.rules.disclosures import (
    COERCIVE,
    LegalGround,
    RecipientKind,
)
from netwerkregie.domain.casework.rules.guardians import OPEN, AwayState
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# Under another key and with the same words: the hash that was signed stays what it was.
RESEAL = """
GRANT UPDATE (body) ON casework_disclosure TO nr_desk;
GRANT UPDATE (body) ON casework_disclosurewords TO nr_desk;
"""


REMIND = "GRANT UPDATE (reminded) ON casework_weighing TO nr_worker;"


class Migration(migrations.Migration):
    dependencies = [("casework", "0011_samples")]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="GuardianAway",
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
                                choices=[(one.value, one.value) for one in AwayState],
                                max_length=8,
                            ),
                        ),
                        ("asked_by", models.UUIDField()),
                        ("asked_by_user", models.UUIDField()),
                        ("asked_on", models.DateField()),
                        ("signed_by", models.UUIDField(blank=True, null=True)),
                        ("signed_by_user", models.UUIDField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="guardians_away",
                                to="casework.case",
                            ),
                        ),
                        (
                            "why",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casestatement",
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
                                fields=["municipality", "state", "until"],
                                name="guardian_away_until",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(state__in=sorted(OPEN)),
                                fields=("municipality", "case"),
                                name="one_open_away_per_case",
                            ),
                            models.CheckConstraint(
                                condition=~models.Q(state=AwayState.STANDS)
                                | models.Q(
                                    signed_by_user__isnull=False, until__isnull=False
                                )
                                & ~models.Q(signed_by_user=models.F("asked_by_user")),
                                name="away_takes_two_and_ends",
                            ),
                        ],
                    },
                ),
            ]
        ),
        SecureTable(
            "GuardianAway",
            grants={
                "nr_desk": "SELECT, INSERT, UPDATE (state, signed_by, "
                "signed_by_user, until, ended_on)",
                "nr_worker": "SELECT",
                "nr_retention": "SELECT, UPDATE (state, ended_on), DELETE",
            },
            foreign_keys=["case", "why"],
        ),
        migrations.RunSQL(RESEAL, migrations.RunSQL.noop),
        migrations.AddField(
            model_name="weighing",
            name="reminded",
            field=models.PositiveSmallIntegerField(default=0, db_default=0),
        ),
        migrations.RunSQL(REMIND, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="disclosure",
            constraint=models.CheckConstraint(
                name="a_name_or_coercion_takes_two",
                condition=models.Q(needs_second=True)
                | models.Q(to_kind=RecipientKind.PERSON)
                | models.Q(
                    emergency_id__isnull=False, ground=LegalGround.VITAL_INTEREST
                )
                | models.Q(has_identity=False)
                & ~models.Q(to_kind__in=sorted(COERCIVE)),
            ),
        ),
    ]
