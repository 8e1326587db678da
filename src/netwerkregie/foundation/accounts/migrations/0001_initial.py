# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""People and sessions, memberships, roles and invitations."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

import netwerkregie.foundation.kernel.clock
import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0002_gate"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="User",
                    fields=[
                        (
                            "password",
                            models.CharField(max_length=128, verbose_name="password"),
                        ),
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("email", models.EmailField(max_length=254, unique=True)),
                        ("is_active", models.BooleanField(default=True)),
                        (
                            "created",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Membership",
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
                        ("user_id", models.UUIDField(editable=False, null=True)),
                        ("name", models.CharField(max_length=80)),
                        ("email", models.EmailField(max_length=254)),
                        ("organisation", models.CharField(max_length=80)),
                        ("language", models.CharField(default="nl", max_length=2)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("invited", "Invited"),
                                    ("active", "Active"),
                                    ("left", "Left"),
                                ],
                                default="invited",
                                max_length=8,
                            ),
                        ),
                        (
                            "created",
                            models.DateTimeField(
                                default=netwerkregie.foundation.kernel.clock.now,
                                editable=False,
                            ),
                        ),
                        ("left", models.DateTimeField(null=True)),
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
                                condition=models.Q(("state", "left"), _negated=True),
                                fields=("municipality", "user_id"),
                                name="membership_one_per_person",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "left"), _negated=True),
                                fields=("municipality", "email"),
                                name="membership_one_per_address",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "active"), _negated=True),
                                    ("user_id__isnull", False),
                                    _connector="OR",
                                ),
                                name="membership_active_has_a_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("left__isnull", False), ("state", "left")
                                    ),
                                    models.Q(
                                        models.Q(("state", "left"), _negated=True),
                                        ("left__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="membership_left_has_a_date",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MembershipInvitation",
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
                        ("token_hash", models.CharField(blank=True, max_length=64)),
                        (
                            "created",
                            models.DateTimeField(
                                default=netwerkregie.foundation.kernel.clock.now
                            ),
                        ),
                        ("ends", models.DateTimeField()),
                        ("mailed", models.DateTimeField(null=True)),
                        ("accepted", models.DateTimeField(null=True)),
                        (
                            "membership",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invitations",
                                to="accounts.membership",
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
                                condition=models.Q(("token_hash", ""), _negated=True),
                                fields=("municipality", "token_hash"),
                                name="invitation_word_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoleGrant",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("network_director", "Network director"),
                                    ("deputy", "Deputy director"),
                                    ("intake_officer", "Intake officer"),
                                    ("weigher", "Weigher"),
                                    ("chair", "Chair"),
                                    ("case_holder", "Case holder"),
                                    ("case_partner", "Case partner"),
                                    ("family_counsellor", "Family counsellor"),
                                    ("focal_point", "Focal point"),
                                    ("partner", "Partner"),
                                    ("key_person", "Key person"),
                                    ("volunteer", "Volunteer"),
                                    ("policy_adviser", "Policy adviser"),
                                    ("mayor", "Mayor"),
                                    ("dpo", "Privacy officer"),
                                    ("auditor", "Auditor"),
                                    ("administrator", "Administrator"),
                                    ("rights_desk", "Rights desk"),
                                    ("custodian", "Custodian"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "proposed",
                            models.DateTimeField(
                                default=netwerkregie.foundation.kernel.clock.now
                            ),
                        ),
                        ("given", models.DateTimeField(null=True)),
                        ("valid_until", models.DateField(null=True)),
                        ("ended", models.DateTimeField(null=True)),
                        (
                            "confirmed_by",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.membership",
                            ),
                        ),
                        (
                            "membership",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="grants",
                                to="accounts.membership",
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
                            "proposed_by",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.membership",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended__isnull", True)),
                                fields=("municipality", "membership", "role"),
                                name="grant_once_at_a_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("given__isnull", True),
                                    models.Q(
                                        (
                                            "role__in",
                                            [
                                                "case_holder",
                                                "case_partner",
                                                "chair",
                                                "deputy",
                                                "family_counsellor",
                                                "intake_officer",
                                                "network_director",
                                                "rights_desk",
                                                "weigher",
                                            ],
                                        ),
                                        _negated=True,
                                    ),
                                    models.Q(
                                        ("confirmed_by__isnull", False),
                                        ("proposed_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="grant_with_content_takes_two",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("confirmed_by__isnull", True),
                                    ("proposed_by__isnull", True),
                                    models.Q(
                                        ("confirmed_by", models.F("proposed_by")),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="grant_two_are_two",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("proposed_by__isnull", True),
                                        models.Q(
                                            ("proposed_by", models.F("membership")),
                                            _negated=True,
                                        ),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("confirmed_by__isnull", True),
                                        models.Q(
                                            ("confirmed_by", models.F("membership")),
                                            _negated=True,
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="grant_never_to_oneself",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Session",
                    fields=[
                        (
                            "key_hash",
                            models.CharField(
                                max_length=64, primary_key=True, serialize=False
                            ),
                        ),
                        ("data", models.TextField()),
                        ("municipality_id", models.UUIDField(null=True)),
                        ("membership_id", models.UUIDField(db_index=True, null=True)),
                        ("second_factor", models.BooleanField(default=False)),
                        ("device", models.CharField(blank=True, max_length=60)),
                        (
                            "created",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now()
                            ),
                        ),
                        (
                            "last_seen",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now()
                            ),
                        ),
                        ("ends", models.DateTimeField(db_index=True)),
                        (
                            "user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
            ]
        ),
    ]
