# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public halves and wraps, behind each municipality's wall."""

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.kernel.roles
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

DESK = "SELECT, INSERT, UPDATE, DELETE"
# Who leaves is shut out by the worker; taking away needs no key.
SHUT_OUT = "SELECT, DELETE"
MARK = "SELECT, UPDATE (rotation_due)"


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0002_gate"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Dossier",
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
                        ("kind", models.SlugField(max_length=40)),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "NETWORK"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "NETWORK"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "ADVICE"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "ADVICE"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "CONCERN"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "CONCERN"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "WEIGHING"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "WEIGHING"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "CASE"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "CASE"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "FAMILY"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "FAMILY"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "PROGRAMME"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "PROGRAMME"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "ACCOUNT"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "ACCOUNT"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "OVERSIGHT"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "OVERSIGHT"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "RIGHTS"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "RIGHTS"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "ADMINISTRATION"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "ADMINISTRATION"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "RETENTION"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "RETENTION"
                                        ],
                                    ),
                                    (
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "SIGN_IN"
                                        ],
                                        netwerkregie.foundation.kernel.roles.Purpose[
                                            "SIGN_IN"
                                        ],
                                    ),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("rotation_due", models.BooleanField(default=False)),
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
                                condition=models.Q(("rotation_due", True)),
                                fields=["municipality", "id"],
                                name="dossier_rotation_due",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DossierWrap",
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
                        ("version", models.PositiveIntegerField()),
                        (
                            "holder_kind",
                            models.CharField(
                                choices=[
                                    ("member", "Member"),
                                    ("team", "Team"),
                                    ("reporter", "Reporter"),
                                    ("recovery", "Recovery"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("holder_id", models.UUIDField()),
                        ("wrapped", models.BinaryField()),
                        ("public", models.BinaryField(null=True)),
                        (
                            "dossier",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="wraps",
                                to="vault.dossier",
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
                                fields=["municipality", "holder_kind", "holder_id"],
                                name="dossier_wrap_holder",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=(
                                    "municipality",
                                    "dossier",
                                    "version",
                                    "holder_kind",
                                    "holder_id",
                                ),
                                name="dossier_wrap_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("holder_kind", "reporter"),
                                        ("public__isnull", False),
                                    ),
                                    models.Q(
                                        (
                                            "holder_kind__in",
                                            ["member", "team", "recovery"],
                                        ),
                                        ("public__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="dossier_wrap_public_of_reporter",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MemberKey",
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
                        ("public", models.BinaryField()),
                        ("verify_key", models.BinaryField()),
                        ("salt", models.BinaryField()),
                        ("cost", models.CharField(max_length=60)),
                        ("sealed", models.BinaryField()),
                        ("made_on", models.DateField()),
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
                                fields=("municipality", "membership_id"),
                                name="member_key_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PasskeyKey",
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
                        ("credential_id", models.BinaryField(max_length=1023)),
                        ("sealed", models.BinaryField()),
                        ("made_on", models.DateField()),
                        (
                            "member_key",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="vault.memberkey",
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
                                fields=("municipality", "member_key", "credential_id"),
                                name="passkey_key_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RecoveryKey",
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
                        ("public", models.BinaryField()),
                        ("verify_key", models.BinaryField()),
                        ("made_on", models.DateField()),
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
                                fields=("municipality",), name="recovery_key_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Team",
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
                        ("code", models.SlugField(max_length=40)),
                        ("generation", models.PositiveIntegerField(default=1)),
                        ("public", models.BinaryField()),
                        ("rotation_due", models.BooleanField(default=False)),
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
                                fields=("municipality", "code"), name="team_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TeamSeat",
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
                            "holder_kind",
                            models.CharField(
                                choices=[
                                    ("member", "Member"),
                                    ("team", "Team"),
                                    ("reporter", "Reporter"),
                                    ("recovery", "Recovery"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("holder_id", models.UUIDField()),
                        ("wrapped", models.BinaryField(null=True)),
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
                            "team",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="seats",
                                to="vault.team",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "holder_id"],
                                name="team_seat_holder",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=(
                                    "municipality",
                                    "team",
                                    "holder_kind",
                                    "holder_id",
                                ),
                                name="team_seat_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("holder_kind__in", ["member", "recovery"])
                                ),
                                name="team_seat_of_member_or_recovery",
                            ),
                        ],
                    },
                ),
            ]
        ),
        SecureTable(
            "MemberKey",
            grants={"nr_desk": DESK, "nr_worker": SHUT_OUT, "nr_retention": SHUT_OUT},
        ),
        SecureTable(
            "PasskeyKey",
            grants={"nr_desk": DESK, "nr_worker": SHUT_OUT, "nr_retention": SHUT_OUT},
            foreign_keys=["member_key"],
        ),
        SecureTable("RecoveryKey", grants={"nr_desk": "SELECT, INSERT"}),
        SecureTable(
            "Team",
            grants={"nr_desk": DESK, "nr_worker": MARK, "nr_retention": MARK},
        ),
        SecureTable(
            "TeamSeat",
            grants={"nr_desk": DESK, "nr_worker": SHUT_OUT, "nr_retention": SHUT_OUT},
            foreign_keys=["team"],
        ),
        SecureTable(
            "Dossier",
            grants={
                "nr_desk": DESK,
                "nr_worker": MARK,
                "nr_retention": MARK + ", DELETE",
            },
        ),
        SecureTable(
            "DossierWrap",
            grants={"nr_desk": DESK, "nr_worker": SHUT_OUT, "nr_retention": SHUT_OUT},
            foreign_keys=["dossier"],
        ),
    ]
