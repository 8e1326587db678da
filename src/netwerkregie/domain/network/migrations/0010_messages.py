# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

ALL = "SELECT, INSERT, UPDATE, DELETE"
OWN = {
    "nr_desk": ALL,
    "nr_worker": "SELECT",
    "nr_retention": "SELECT, UPDATE, DELETE",
}
# The order matters: a key over (municipality, id) needs the other table's index.
GRANTS = {
    "IncidentCard": OWN,
    "CardCall": OWN,
    "Incident": OWN,
    # A line of the log is added and read; nobody changes it, and only the clock
    # destroys it, with its incident.
    "IncidentLine": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT, DELETE",
    },
    "Message": OWN,
    "MessageLetter": {
        "nr_desk": "SELECT, DELETE",
        "nr_worker": "SELECT, INSERT, UPDATE",
        "nr_retention": "SELECT, DELETE",
    },
    "MessageReply": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT, DELETE",
    },
}
KEYS = {
    "CardCall": ["organisation"],
    "Incident": ["district"],
    "IncidentLine": ["incident"],
    "Message": ["district", "incident"],
    "MessageLetter": ["message"],
    "MessageReply": ["message", "organisation"],
}


class Migration(migrations.Migration):
    dependencies = [("network", "0009_week")]

    operations = [
        migrations.AddField(
            model_name="personentry",
            name="wants_messages",
            field=models.BooleanField(default=True),
        ),
        CreateTables(
            [
                migrations.CreateModel(
                    name="Incident",
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
                                    ("attack", "Attack"),
                                    ("demonstration", "Demonstration"),
                                    ("threat", "Change of the threat level"),
                                    ("school", "Disturbance at a school"),
                                    ("unrest", "Unrest in a neighbourhood"),
                                ],
                                max_length=15,
                            ),
                        ),
                        ("title", models.CharField(blank=True, max_length=80)),
                        ("opened_at", models.DateTimeField()),
                        ("closed_at", models.DateTimeField(null=True)),
                        ("lessons", models.CharField(blank=True, max_length=1000)),
                        ("last_on", models.DateField()),
                        ("until", models.DateField(null=True)),
                        ("once", models.UUIDField(null=True)),
                        (
                            "district",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
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
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "-opened_at"],
                                name="incident_by_day",
                            ),
                            models.Index(
                                fields=["municipality", "until"], name="incident_by_end"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="incident_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IncidentCard",
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
                                    ("attack", "Attack"),
                                    ("demonstration", "Demonstration"),
                                    ("threat", "Change of the threat level"),
                                    ("school", "Disturbance at a school"),
                                    ("unrest", "Unrest in a neighbourhood"),
                                ],
                                max_length=15,
                            ),
                        ),
                        ("first_hour", models.CharField(max_length=1500)),
                        ("first_day", models.CharField(max_length=1500)),
                        ("school_nl", models.CharField(max_length=1500)),
                        ("school_en", models.CharField(max_length=1500)),
                        ("changed_on", models.DateField()),
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
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "kind"), name="card_of_a_kind"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IncidentLine",
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
                        ("said_at", models.DateTimeField()),
                        (
                            "function",
                            models.CharField(
                                choices=[
                                    (
                                        "duty_officer",
                                        "Duty officer of the municipality",
                                    ),
                                    ("mayor", "The mayor's office"),
                                    ("communication", "Communication"),
                                    ("police", "Police, control room"),
                                    (
                                        "neighbourhood_police",
                                        "Neighbourhood police team",
                                    ),
                                    ("prosecution", "Public prosecution"),
                                    (
                                        "school_board",
                                        "Crisis coordinator of the school board",
                                    ),
                                    ("youth_work", "Youth work, team leader on duty"),
                                    (
                                        "crisis_care",
                                        "Public health service, crisis line",
                                    ),
                                    ("victim_support", "Victim support"),
                                    ("network_director", "Network director"),
                                ],
                                max_length=25,
                            ),
                        ),
                        ("text", models.CharField(max_length=400)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        (
                            "incident",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="lines",
                                to="network.incident",
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
                                fields=[
                                    "municipality",
                                    "incident",
                                    "said_at",
                                    "made_at",
                                ],
                                name="incident_log",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="incident_line_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Message",
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
                        ("subject", models.CharField(max_length=100)),
                        ("body", models.CharField(max_length=1500)),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    (
                                        "professionals",
                                        "All professionals in the network",
                                    ),
                                    ("focal_points", "All focal points"),
                                    ("domain", "Professionals of one domain"),
                                    ("district", "Professionals of one district"),
                                ],
                                max_length=15,
                            ),
                        ),
                        (
                            "domain",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("education", "Education"),
                                    ("care", "Care"),
                                    ("welfare", "Welfare"),
                                    ("youth", "Youth"),
                                    ("sport", "Sport"),
                                    ("residents", "Residents"),
                                    ("housing", "Housing"),
                                    ("interest", "Interest organisations"),
                                    ("safety", "Safety"),
                                    ("municipality", "Municipality"),
                                    ("business", "Business"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("draft", "Not sent yet"), ("sent", "Sent")],
                                max_length=6,
                            ),
                        ),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("tested_by", models.UUIDField(null=True)),
                        ("sent_at", models.DateTimeField(null=True)),
                        ("recipients", models.PositiveIntegerField(null=True)),
                        ("until", models.DateField()),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("once", models.UUIDField(null=True)),
                        (
                            "district",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="network.district",
                            ),
                        ),
                        (
                            "incident",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="messages",
                                to="network.incident",
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
                                fields=["municipality", "-made_at"],
                                name="message_by_day",
                            ),
                            models.Index(
                                fields=["municipality", "until"], name="message_by_end"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="message_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("domain", "faith"), _negated=True),
                                name="belief_is_no_audience",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MessageLetter",
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
                        ("address_hash", models.BinaryField(max_length=32)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("posting", "on the way"),
                                    ("waiting", "waiting for the mail server"),
                                    ("sent", "delivered to the mail server"),
                                    ("refused", "refused by the mail server"),
                                    ("uncertain", "not certain; not sent again"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("until", models.DateField()),
                        (
                            "message",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="letters",
                                to="network.message",
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
                                fields=["municipality", "until"], name="letter_by_end"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "message", "address_hash"),
                                name="letter_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MessageReply",
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
                        ("text", models.CharField(max_length=500)),
                        ("made_on", models.DateField()),
                        ("until", models.DateField()),
                        (
                            "message",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="replies",
                                to="network.message",
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
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "message", "-made_on"],
                                name="reply_by_message",
                            ),
                            models.Index(
                                fields=["municipality", "until"], name="reply_by_end"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CardCall",
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
                                    ("attack", "Attack"),
                                    ("demonstration", "Demonstration"),
                                    ("threat", "Change of the threat level"),
                                    ("school", "Disturbance at a school"),
                                    ("unrest", "Unrest in a neighbourhood"),
                                ],
                                max_length=15,
                            ),
                        ),
                        (
                            "function",
                            models.CharField(
                                choices=[
                                    (
                                        "duty_officer",
                                        "Duty officer of the municipality",
                                    ),
                                    ("mayor", "The mayor's office"),
                                    ("communication", "Communication"),
                                    ("police", "Police, control room"),
                                    (
                                        "neighbourhood_police",
                                        "Neighbourhood police team",
                                    ),
                                    ("prosecution", "Public prosecution"),
                                    (
                                        "school_board",
                                        "Crisis coordinator of the school board",
                                    ),
                                    ("youth_work", "Youth work, team leader on duty"),
                                    (
                                        "crisis_care",
                                        "Public health service, crisis line",
                                    ),
                                    ("victim_support", "Victim support"),
                                    ("network_director", "Network director"),
                                ],
                                max_length=25,
                            ),
                        ),
                        ("phone", models.CharField(max_length=20)),
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
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "kind", "function", "phone"),
                                name="call_once",
                            )
                        ],
                    },
                ),
            ]
        ),
        *(
            SecureTable(name, grants=GRANTS[name], foreign_keys=KEYS.get(name, ()))
            for name in GRANTS
        ),
    ]
