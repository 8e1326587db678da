# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

ALL = "SELECT, INSERT, UPDATE, DELETE"
GRANTS = {
    "Offer": {
        "nr_desk": ALL,
        "nr_worker": "SELECT, UPDATE (asked_on)",
        "nr_retention": "SELECT, DELETE",
    },
    "OfferDistrict": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "OfferWord": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Introduction": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE, UPDATE (state, offered_says, asked_says)",
    },
}
KEYS = {
    "Offer": ["organisation", "link"],
    "OfferDistrict": ["offer", "district"],
    "OfferWord": ["offer"],
    "Introduction": ["offered", "asked"],
}


class Migration(migrations.Migration):
    dependencies = [("network", "0005_agreements")]
    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Offer",
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
                            "direction",
                            models.CharField(
                                choices=[
                                    ("offer", "Offered"),
                                    ("request", "Asked for"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("room", "A room"),
                                    ("speaker", "A speaker"),
                                    ("mentor", "A mentor"),
                                    ("interpreting", "Interpreting or translating"),
                                    ("sport", "A sport lesson"),
                                    ("lesson", "A lesson or workshop"),
                                    ("homework", "Help with homework"),
                                    ("internship", "An internship"),
                                    ("food", "Food or a meal"),
                                    ("materials", "Materials or equipment"),
                                    ("transport", "Transport"),
                                    ("knowledge", "Knowledge and thinking along"),
                                    ("hands", "Helping hands"),
                                ],
                                max_length=15,
                            ),
                        ),
                        ("words", models.CharField(blank=True, max_length=200)),
                        (
                            "when",
                            models.CharField(
                                choices=[
                                    ("daytime", "On working days"),
                                    ("evening", "In the evening"),
                                    ("weekend", "At the weekend"),
                                    ("holidays", "In the school holidays"),
                                    ("to_agree", "To be agreed"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("for_partners", models.BooleanField(default=False)),
                        ("confirmed_on", models.DateField()),
                        ("expires_on", models.DateField()),
                        ("asked_on", models.DateField(null=True)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "link",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
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
                                related_name="offers",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "-confirmed_on", "-id"],
                                name="offer_by_day",
                            ),
                            models.Index(
                                fields=[
                                    "municipality",
                                    "kind",
                                    "direction",
                                    "-confirmed_on",
                                    "-id",
                                ],
                                name="offer_by_kind",
                            ),
                            models.Index(
                                fields=["municipality", "organisation"],
                                name="offer_by_organisation",
                            ),
                            models.Index(
                                fields=["municipality", "expires_on"],
                                name="offer_by_end",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("expires_on__gt", models.F("confirmed_on"))
                                ),
                                name="an_offer_ends",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="offered_once"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Introduction",
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
                                    ("asked", "Both were asked"),
                                    ("agreed", "Both said yes"),
                                    ("not_now", "It did not come to an introduction"),
                                    ("expired", "Not answered in time"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "offered_says",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("yes", "Yes, introduce us"),
                                    ("no", "No, thank you"),
                                ],
                                max_length=3,
                            ),
                        ),
                        (
                            "asked_says",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("yes", "Yes, introduce us"),
                                    ("no", "No, thank you"),
                                ],
                                max_length=3,
                            ),
                        ),
                        ("asked_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("agreed_on", models.DateField(null=True)),
                        ("made_by", models.UUIDField(null=True)),
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
                            "asked",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="introduced",
                                to="network.offer",
                            ),
                        ),
                        (
                            "offered",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="introductions",
                                to="network.offer",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "state", "ends_on"],
                                name="introduction_by_end",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "offered", "asked"),
                                name="introduced_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "agreed"), _negated=True),
                                    models.Q(
                                        ("asked_says", "yes"), ("offered_says", "yes")
                                    ),
                                    _connector="OR",
                                ),
                                name="agreed_means_both_said_yes",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "not_now"), _negated=True),
                                    models.Q(("asked_says", ""), ("offered_says", "")),
                                    _connector="OR",
                                ),
                                name="a_no_is_nobodys",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfferDistrict",
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
                            "district",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="network.district",
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
                            "offer",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="network.offer",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "district", "offer"],
                                name="offer_by_district",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "offer", "district"),
                                name="offer_district_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfferWord",
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
                        ("term", models.CharField(max_length=40)),
                        ("size", models.PositiveSmallIntegerField()),
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
                            "offer",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="found_by",
                                to="network.offer",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "size", "term"],
                                name="offer_word_by_size",
                            ),
                            models.Index(
                                fields=["municipality", "offer"], name="offer_word_of"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "term", "offer"),
                                name="offer_word_once",
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
