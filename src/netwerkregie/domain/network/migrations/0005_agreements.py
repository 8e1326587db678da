# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

ALL = "SELECT, INSERT, UPDATE, DELETE"
# The clock ends and tells; the words of an agreement are its writers' and parties'.
_BY_CLOCK = (
    "SELECT, DELETE, UPDATE (state, ended_on, end_reason, changed_on, words, "
    "text_gone_on, version, renews_id)"
)
GRANTS = {
    "Agreement": {
        "nr_desk": ALL,
        "nr_worker": "SELECT, UPDATE (owner, told)",
        "nr_retention": _BY_CLOCK,
    },
    "AgreementParty": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE, UPDATE (confirmed_as, functions, link_id)",
    },
    "AgreementShare": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "AgreementDate": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
}
KEYS = {
    "Agreement": ["renews"],
    "AgreementParty": ["agreement", "organisation", "link"],
    "AgreementShare": ["agreement"],
    "AgreementDate": ["agreement", "place"],
}


class Migration(migrations.Migration):
    dependencies = [("network", "0004_relations")]
    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Agreement",
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
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("consultation", "Meeting regularly"),
                                    ("training", "Learning from each other"),
                                    ("lessons", "Lessons at school"),
                                    (
                                        "neighbourhood",
                                        "Working together in the neighbourhood",
                                    ),
                                    ("help", "Finding help for residents together"),
                                    ("means", "Sharing rooms and means"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("words", models.CharField(blank=True, max_length=300)),
                        ("valid_from", models.DateField()),
                        ("valid_until", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Being prepared"),
                                    ("offered", "Waiting for the parties"),
                                    ("in_force", "In force"),
                                    ("ended", "Ended"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("owner", models.UUIDField(null=True)),
                        ("offered_on", models.DateField(null=True)),
                        ("in_force_on", models.DateField(null=True)),
                        ("changed_on", models.DateField()),
                        ("ended_on", models.DateField(null=True)),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("date", "the last day has passed"),
                                    ("municipality", "the municipality ended it"),
                                    ("no_parties", "all other parties left"),
                                ],
                                max_length=15,
                            ),
                        ),
                        ("told", models.PositiveSmallIntegerField(default=0)),
                        ("edition", models.PositiveSmallIntegerField(default=1)),
                        ("text_gone_on", models.DateField(null=True)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
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
                            "renews",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="renewals",
                                to="network.agreement",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "state", "valid_until", "id"],
                                name="agreement_by_end",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_until__gt", models.F("valid_from"))
                                ),
                                name="an_agreement_ends",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "ended"), _negated=True),
                                    ("ended_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="an_ended_agreement_has_a_day",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="agreed_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("state", "withdrawn"), _negated=True
                                ),
                                fields=("municipality", "renews"),
                                name="renewed_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementDate",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("consultation", "Meeting"),
                                    ("training", "Training"),
                                    ("gathering", "Gathering"),
                                    ("review", "Looking back together"),
                                ],
                                max_length=15,
                            ),
                        ),
                        ("on_day", models.DateField()),
                        ("at_time", models.TimeField(null=True)),
                        (
                            "agreement",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="dates",
                                to="network.agreement",
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
                            "place",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "on_day"],
                                name="agreement_date_by_day",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "agreement", "on_day", "kind"),
                                name="agreement_date_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementParty",
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
                        ("confirmed_on", models.DateField(null=True)),
                        ("confirmed_as", models.CharField(blank=True, max_length=60)),
                        ("functions", models.CharField(blank=True, max_length=120)),
                        ("declined_on", models.DateField(null=True)),
                        ("left_on", models.DateField(null=True)),
                        (
                            "left_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("finished", "What it was for is done"),
                                    ("no_time", "We have no time for it"),
                                    ("otherwise", "We want to do it in another way"),
                                    ("not_said", "We would rather not say"),
                                ],
                                max_length=15,
                            ),
                        ),
                        (
                            "agreement",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parties",
                                to="network.agreement",
                            ),
                        ),
                        (
                            "link",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="network.organisationlink",
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
                            "organisation",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreed",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "organisation", "agreement"],
                                name="party_by_organisation",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "agreement", "organisation"),
                                name="party_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("left_on__isnull", True),
                                    ("confirmed_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="who_left_was_in_it",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementShare",
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
                            "what",
                            models.CharField(
                                choices=[
                                    (
                                        "focal_points",
                                        "Focal points: function and general address of the organisation",
                                    ),
                                    (
                                        "partner_offers",
                                        "Offers and requests for partners only",
                                    ),
                                    ("joint_dates", "The days on which we meet"),
                                    (
                                        "practical_facts",
                                        "Practical facts: best time to call, entrance, how to reach",
                                    ),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                choices=[
                                    (
                                        "no_persons",
                                        "No personal data: facts about organisations",
                                    ),
                                    (
                                        "public_task",
                                        "A task in the public interest (GDPR article 6(1)(e))",
                                    ),
                                    (
                                        "consent",
                                        "Consent of whoever holds the function (GDPR article 6(1)(a))",
                                    ),
                                ],
                                max_length=15,
                            ),
                        ),
                        (
                            "agreement",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="shares",
                                to="network.agreement",
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
                                fields=("municipality", "agreement", "what"),
                                name="shared_once",
                            )
                        ],
                    },
                ),
            ]
        ),
        *(
            SecureTable(name, grants=GRANTS[name], foreign_keys=KEYS[name])
            for name in GRANTS
        ),
    ]
