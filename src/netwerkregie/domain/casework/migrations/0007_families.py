# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.domain.casework.rules.families
import netwerkregie.domain.casework.rules.family_handovers
import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# A word is added and never changed; sealing anew under another key is the only writing
# over it. Who destroys reads no word, not even sealed.
GRANTS = {
    "FamilyTalk": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, age_band, owner_id, last_on, "
        "next_on, destroy_on, choice_by, ended_on, end_reason)",
        "nr_worker": "SELECT, UPDATE (owner_id)",
        "nr_retention": "SELECT, DELETE",
    },
    "FamilySeat": {
        "nr_desk": "SELECT, INSERT, UPDATE (until, ended_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, UPDATE (ended_on), DELETE",
    },
    "FamilyPerson": {
        "nr_desk": "SELECT, INSERT, UPDATE (age_band, body, erase_asked_on)",
        "nr_retention": "SELECT (id, municipality_id, talk_id, number, "
        "erase_asked_on), DELETE",
    },
    "FamilyConsent": {
        "nr_desk": "SELECT, INSERT, UPDATE (withdrawn_on, body)",
        "nr_retention": "SELECT (id, municipality_id, talk_id), DELETE",
    },
    "FamilyConversation": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT (id, municipality_id, talk_id), DELETE",
    },
    "FamilyNote": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": "SELECT (id, municipality_id, conversation_id, position, "
        "corrects_id), DELETE",
    },
    "FamilyExtension": {
        "nr_desk": "SELECT, INSERT, UPDATE (signed_on)",
        "nr_retention": "SELECT (id, municipality_id, talk_id), DELETE",
    },
    "FamilyExtensionWord": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT (id, municipality_id, extension_id), DELETE",
    },
    "FamilyHandover": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, next_on, disclosure_id, "
        "answered_on)",
        "nr_retention": "SELECT (id, municipality_id, talk_id), DELETE",
    },
    "FamilyHandoverItem": {
        "nr_desk": "SELECT, INSERT, UPDATE (body, agreement)",
        "nr_retention": "SELECT (id, municipality_id, handover_id), DELETE",
    },
    "FamilyCount": {
        "nr_desk": "SELECT",
        "nr_retention": "SELECT, INSERT, UPDATE (talks)",
    },
}
KEYS = {
    "FamilySeat": ["talk"],
    "FamilyPerson": ["talk"],
    "FamilyConsent": ["talk"],
    "FamilyConversation": ["talk"],
    "FamilyNote": ["conversation", "corrects"],
    "FamilyExtension": ["talk"],
    "FamilyExtensionWord": ["extension"],
    "FamilyHandover": ["talk"],
    "FamilyHandoverItem": ["handover"],
}


class Migration(migrations.Migration):
    dependencies = [("casework", "0006_plans")]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="FamilyTalk",
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
                        ("nickname", models.CharField(max_length=40)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("running", "running"),
                                    ("stopped", "stopped"),
                                    ("ended", "ended"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "age_band",
                            models.CharField(
                                choices=[
                                    ("child", "child"),
                                    ("young_teen", "young_teen"),
                                    ("older_teen", "older_teen"),
                                    ("adult", "adult"),
                                    ("unknown", "unknown"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("owner_id", models.UUIDField()),
                        ("opened_on", models.DateField()),
                        ("last_on", models.DateField()),
                        ("next_on", models.DateField()),
                        ("destroy_on", models.DateField()),
                        ("choice_by", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("goes_on_alone", "goes_on_alone"),
                                    ("other_help", "other_help"),
                                    ("talks_stop", "talks_stop"),
                                    ("no_contact", "no_contact"),
                                    ("never_agreed", "never_agreed"),
                                    ("withdrawn", "withdrawn"),
                                    ("expired", "expired"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("once", models.UUIDField()),
                        ("is_practice", models.BooleanField(default=False)),
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
                                fields=["municipality", "owner_id", "state", "next_on"],
                                name="family_of",
                            ),
                            models.Index(
                                fields=["municipality", "destroy_on"], name="family_due"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="one_family_talk_per_form",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("next_on__lte", models.F("destroy_on"))
                                ),
                                name="a_family_talk_has_a_day_before_its_end",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("choice_by__isnull", False),
                                        (
                                            "state",
                                            netwerkregie.domain.casework.rules.families.State[
                                                "STOPPED"
                                            ],
                                        ),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "state",
                                                netwerkregie.domain.casework.rules.families.State[
                                                    "STOPPED"
                                                ],
                                            ),
                                            _negated=True,
                                        ),
                                        ("choice_by__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="who_withdrew_gets_a_choice",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ended_on__isnull", False),
                                        (
                                            "state",
                                            netwerkregie.domain.casework.rules.families.State[
                                                "ENDED"
                                            ],
                                        ),
                                        models.Q(("end_reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "state",
                                                netwerkregie.domain.casework.rules.families.State[
                                                    "ENDED"
                                                ],
                                            ),
                                            _negated=True,
                                        ),
                                        ("end_reason", ""),
                                        ("ended_on__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_ended_family_talk_has_a_reason",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilySeat",
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
                        ("since", models.DateField()),
                        ("until", models.DateField()),
                        ("added_by", models.UUIDField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
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
                            "talk",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="seats",
                                to="casework.familytalk",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "membership_id", "until"],
                                name="family_seat_of",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended_on__isnull", True)),
                                fields=("municipality", "talk", "membership_id"),
                                name="one_living_seat_per_family_talk",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("until__gte", models.F("since"))),
                                name="a_family_seat_ends_after_it_begins",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilyPerson",
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
                        (
                            "age_band",
                            models.CharField(
                                choices=[
                                    ("child", "child"),
                                    ("young_teen", "young_teen"),
                                    ("older_teen", "older_teen"),
                                    ("adult", "adult"),
                                    ("unknown", "unknown"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("body", models.BinaryField()),
                        ("entered_by", models.UUIDField()),
                        ("entered_on", models.DateField()),
                        ("erase_asked_on", models.DateField(blank=True, null=True)),
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
                            "talk",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="persons",
                                to="casework.familytalk",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["talk", "number"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("erase_asked_on__isnull", False)),
                                fields=["municipality", "erase_asked_on"],
                                name="family_person_going",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "talk", "number"),
                                name="one_family_person_per_number",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilyHandover",
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
                        ("recipient_id", models.UUIDField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("drafted", "drafted"),
                                    ("sent", "sent"),
                                    ("reached", "reached"),
                                    ("not_reached", "not_reached"),
                                    ("cancelled", "cancelled"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("made_by", models.UUIDField()),
                        ("made_on", models.DateField()),
                        ("next_on", models.DateField()),
                        ("disclosure_id", models.UUIDField(blank=True, null=True)),
                        ("answered_on", models.DateField(blank=True, null=True)),
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
                            "talk",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="handovers",
                                to="casework.familytalk",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "made_by", "state", "next_on"],
                                name="family_handover_waits",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            netwerkregie.domain.casework.rules.family_handovers.HandoverState[
                                                "DRAFTED"
                                            ],
                                            netwerkregie.domain.casework.rules.family_handovers.HandoverState[
                                                "SENT"
                                            ],
                                        ],
                                    )
                                ),
                                fields=("municipality", "talk"),
                                name="one_handover_of_a_family_at_a_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            netwerkregie.domain.casework.rules.family_handovers.HandoverState[
                                                "DRAFTED"
                                            ],
                                            netwerkregie.domain.casework.rules.family_handovers.HandoverState[
                                                "CANCELLED"
                                            ],
                                        ],
                                    ),
                                    ("disclosure_id__isnull", False),
                                    _connector="OR",
                                ),
                                name="what_was_handed_over_left_a_line",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilyExtension",
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
                        ("until", models.DateField()),
                        ("asked_by", models.UUIDField()),
                        ("asked_on", models.DateField()),
                        ("signed_on", models.DateField(blank=True, null=True)),
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
                            "talk",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="extensions",
                                to="casework.familytalk",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "talk"],
                                name="family_extension_of",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("until__gt", models.F("asked_on"))),
                                name="a_family_extension_lies_ahead",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilyConversation",
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
                        ("position", models.PositiveSmallIntegerField()),
                        ("held_on", models.DateField()),
                        ("held_by", models.UUIDField()),
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
                        (
                            "talk",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sheets",
                                to="casework.familytalk",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["talk", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="one_family_sheet_per_form",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "talk", "position"),
                                name="one_family_sheet_per_place",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilyConsent",
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
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "about",
                            models.CharField(
                                choices=[
                                    ("notes", "notes"),
                                    ("speak_with", "speak_with"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                choices=[("said", "said"), ("paper", "paper")],
                                max_length=6,
                            ),
                        ),
                        ("given_on", models.DateField()),
                        ("written_by", models.UUIDField()),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
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
                            "talk",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="consents",
                                to="casework.familytalk",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["talk", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "talk", "position"),
                                name="one_family_consent_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilyCount",
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
                        ("outcome", models.CharField(max_length=16)),
                        ("talks", models.PositiveIntegerField(default=0)),
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
                                fields=("municipality", "month", "outcome"),
                                name="one_family_count_per_month",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilyExtensionWord",
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
                            "extension",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="words",
                                to="casework.familyextension",
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
                                fields=("municipality", "extension", "written_by"),
                                name="own_words_on_a_family_extension",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilyHandoverItem",
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
                        ("position", models.PositiveSmallIntegerField()),
                        ("body", models.BinaryField()),
                        ("agreement", models.BinaryField(null=True)),
                        (
                            "handover",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="casework.familyhandover",
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
                        "ordering": ["handover", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "handover", "position"),
                                name="one_family_item_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilyNote",
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
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("worry", "worry"),
                                    ("goes_well", "goes_well"),
                                    ("wanted", "wanted"),
                                    ("agreed", "agreed"),
                                    ("calls", "calls"),
                                    ("observed", "observed"),
                                    ("thought", "thought"),
                                    ("sensitive", "sensitive"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
                        (
                            "conversation",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notes",
                                to="casework.familyconversation",
                            ),
                        ),
                        (
                            "corrects",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="casework.familynote",
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
                        "ordering": ["conversation", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "conversation", "position"),
                                name="one_family_note_per_place",
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
