# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What left to whom, receipts, notices to earlier receivers, and emergency access."""

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.domain.casework.rules.disclosures
import netwerkregie.domain.casework.rules.emergency
import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.kernel.roles
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# Who destroys reads no word, not even sealed. A notice outlives its case, so the clock
# may write one; what left is never changed.
GRANTS = {
    "DisclosureRecipient": {
        "nr_desk": "SELECT, INSERT, UPDATE (ended_on, age_key, key_entered_by, "
        "key_entered_on, key_checked_by, key_checked_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT (id, municipality_id, ended_on), DELETE",
    },
    "Disclosure": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, second_id, left_by, left_on)",
        "nr_worker": "SELECT (id, municipality_id, made_by, state, number, left_on)",
        "nr_retention": "SELECT (id, municipality_id, case_id, subject_id, "
        "dossier_id, number, state, to_kind, recipient_id, made_by, left_on), DELETE",
    },
    "DisclosureSource": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT, DELETE",
    },
    "DisclosureWords": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT (id, municipality_id, disclosure_id), DELETE",
    },
    "Recall": {
        "nr_desk": "SELECT, INSERT, UPDATE (told_on, told_by_mail, ended_on)",
        "nr_worker": "SELECT, UPDATE (told_on, told_by_mail, escalated_on, ended_on)",
        "nr_retention": "SELECT, INSERT, DELETE",
    },
    "Receipt": {
        "nr_desk": "SELECT, INSERT, UPDATE (answer, answered_on)",
        "nr_worker": "SELECT, INSERT",
        "nr_retention": "SELECT, DELETE",
    },
    "EmergencyAccess": {
        "nr_desk": "SELECT, INSERT, UPDATE (confirmed_by, confirmed_by_user, "
        "confirmed_at, ends_at, ended_at, outcome, reviewed_by, reviewed_on)",
        "nr_worker": "SELECT (id, municipality_id, case_id, asked_by, ends_at)",
        "nr_retention": "SELECT (id, municipality_id, case_id), DELETE",
    },
}
KEYS = {
    "Disclosure": ["case", "recipient"],
    "DisclosureSource": ["disclosure"],
    "DisclosureWords": ["disclosure"],
    "Recall": ["recipient"],
    "Receipt": ["disclosure", "recall"],
    "EmergencyAccess": ["case"],
}

# A word enters the municipality of the host that was asked for, and names the one
# receipt it opens. A wrong word leaves the ticket as it was.
ENTER = """
CREATE FUNCTION gate.enter_receipt(hash bytea)
RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found uuid;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT r.id INTO found FROM public.casework_receipt r
        WHERE r.municipality_id = here AND r.token_hash = hash;
    IF found IS NULL THEN
        PERFORM gate.issue(here, before);
    END IF;
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_receipt(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_receipt(bytea) TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0008_assessments"),
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="DisclosureRecipient",
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
                                    ("person", "person"),
                                    ("guardian", "guardian"),
                                    ("weighing_partner", "weighing_partner"),
                                    ("care", "care"),
                                    ("police", "police"),
                                    ("prosecutor", "prosecutor"),
                                    ("zvh", "zvh"),
                                    ("family_support", "family_support"),
                                    ("own_print", "own_print"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("email", models.CharField(blank=True, max_length=254)),
                        ("added_by", models.UUIDField()),
                        ("added_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("age_key", models.CharField(blank=True, max_length=80)),
                        ("key_entered_by", models.UUIDField(blank=True, null=True)),
                        ("key_entered_on", models.DateField(blank=True, null=True)),
                        ("key_checked_by", models.UUIDField(blank=True, null=True)),
                        ("key_checked_on", models.DateField(blank=True, null=True)),
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
                                fields=["municipality", "ended_on", "kind", "id"],
                                name="receiver_list",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                "CARE"
                                            ],
                                            netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                "FAMILY_SUPPORT"
                                            ],
                                            netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                "POLICE"
                                            ],
                                            netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                "PROSECUTOR"
                                            ],
                                            netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                "ZVH"
                                            ],
                                        ],
                                    )
                                ),
                                name="a_receiver_is_of_the_list",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("key_checked_by__isnull", True),
                                    models.Q(
                                        ("key_entered_by__isnull", False),
                                        models.Q(
                                            (
                                                "key_checked_by",
                                                models.F("key_entered_by"),
                                            ),
                                            _negated=True,
                                        ),
                                        models.Q(("age_key", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_key_is_compared_by_two",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Disclosure",
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
                            "subject_kind",
                            models.CharField(
                                choices=[
                                    ("case", "case"),
                                    ("weighing", "weighing"),
                                    ("plan", "plan"),
                                    ("family", "family"),
                                    ("assessment", "assessment"),
                                    ("conference", "conference"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("subject_id", models.UUIDField()),
                        ("dossier_id", models.UUIDField()),
                        ("number", models.CharField(max_length=9)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("prepared", "prepared"),
                                    ("left", "left"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "to_kind",
                            models.CharField(
                                choices=[
                                    ("person", "person"),
                                    ("guardian", "guardian"),
                                    ("weighing_partner", "weighing_partner"),
                                    ("care", "care"),
                                    ("police", "police"),
                                    ("prosecutor", "prosecutor"),
                                    ("zvh", "zvh"),
                                    ("family_support", "family_support"),
                                    ("own_print", "own_print"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                choices=[
                                    ("consent", "consent"),
                                    ("public_task", "public_task"),
                                    ("legal_duty", "legal_duty"),
                                    ("vital_interest", "vital_interest"),
                                    ("own_right", "own_right"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("network", "network"),
                                    ("advice", "advice"),
                                    ("concern", "concern"),
                                    ("weighing", "weighing"),
                                    ("case", "case"),
                                    ("support", "support"),
                                    ("coercion", "coercion"),
                                    ("family", "family"),
                                    ("programme", "programme"),
                                    ("account", "account"),
                                    ("oversight", "oversight"),
                                    ("rights", "rights"),
                                    ("administration", "administration"),
                                    ("retention", "retention"),
                                    ("sign_in", "sign_in"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                choices=[
                                    ("paper", "paper"),
                                    ("sealed_file", "sealed_file"),
                                    ("spoken", "spoken"),
                                    ("screen", "screen"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("needs_second", models.BooleanField()),
                        ("has_identity", models.BooleanField()),
                        ("second_id", models.UUIDField(blank=True, null=True)),
                        ("emergency_id", models.UUIDField(blank=True, null=True)),
                        ("made_by", models.UUIDField()),
                        ("made_on", models.DateField()),
                        ("left_by", models.UUIDField(blank=True, null=True)),
                        ("left_on", models.DateField(blank=True, null=True)),
                        ("body", models.BinaryField()),
                        ("once", models.UUIDField(blank=True, null=True)),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
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
                            "recipient",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="casework.disclosurerecipient",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "case", "made_on"],
                                name="disclosure_of_case",
                            ),
                            models.Index(
                                fields=["municipality", "subject_id", "state"],
                                name="disclosure_of",
                            ),
                            models.Index(
                                fields=["municipality", "made_by", "state"],
                                name="disclosure_by",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="disclosed_once"
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "number"),
                                name="disclosure_by_number",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("left_by__isnull", False),
                                        ("left_on__isnull", False),
                                        (
                                            "state",
                                            netwerkregie.domain.casework.rules.disclosures.DisclosureState[
                                                "LEFT"
                                            ],
                                        ),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "state",
                                                netwerkregie.domain.casework.rules.disclosures.DisclosureState[
                                                    "LEFT"
                                                ],
                                            ),
                                            _negated=True,
                                        ),
                                        ("left_on__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="what_left_has_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "state",
                                            netwerkregie.domain.casework.rules.disclosures.DisclosureState[
                                                "LEFT"
                                            ],
                                        ),
                                        _negated=True,
                                    ),
                                    ("needs_second", False),
                                    models.Q(
                                        ("second_id__isnull", False),
                                        models.Q(
                                            ("second_id", models.F("made_by")),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="four_eyes_before_it_left",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("recipient__isnull", False),
                                        (
                                            "to_kind__in",
                                            [
                                                netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                    "CARE"
                                                ],
                                                netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                    "FAMILY_SUPPORT"
                                                ],
                                                netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                    "POLICE"
                                                ],
                                                netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                    "PROSECUTOR"
                                                ],
                                                netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                    "ZVH"
                                                ],
                                            ],
                                        ),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "to_kind__in",
                                                [
                                                    netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                        "CARE"
                                                    ],
                                                    netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                        "FAMILY_SUPPORT"
                                                    ],
                                                    netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                        "POLICE"
                                                    ],
                                                    netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                        "PROSECUTOR"
                                                    ],
                                                    netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                        "ZVH"
                                                    ],
                                                ],
                                            ),
                                            _negated=True,
                                        ),
                                        ("recipient__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_outsider_is_of_the_list",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "to_kind__in",
                                            [
                                                netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                    "POLICE"
                                                ],
                                                netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                    "PROSECUTOR"
                                                ],
                                                netwerkregie.domain.casework.rules.disclosures.RecipientKind[
                                                    "ZVH"
                                                ],
                                            ],
                                        ),
                                        _negated=True,
                                    ),
                                    models.Q(
                                        (
                                            "purpose__in",
                                            [
                                                netwerkregie.foundation.kernel.roles.Purpose[
                                                    "ADVICE"
                                                ],
                                                netwerkregie.foundation.kernel.roles.Purpose[
                                                    "FAMILY"
                                                ],
                                                netwerkregie.foundation.kernel.roles.Purpose[
                                                    "SUPPORT"
                                                ],
                                            ],
                                        ),
                                        _negated=True,
                                    ),
                                    models.Q(
                                        ("emergency_id__isnull", False),
                                        (
                                            "ground",
                                            netwerkregie.domain.casework.rules.disclosures.LegalGround[
                                                "VITAL_INTEREST"
                                            ],
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="support_never_reaches_coercion",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DisclosureSource",
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
                        ("source_id", models.UUIDField()),
                        (
                            "disclosure",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sources",
                                to="casework.disclosure",
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
                                fields=["municipality", "source_id"],
                                name="disclosed_from",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "disclosure", "source_id"),
                                name="disclosed_source_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DisclosureWords",
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
                            "disclosure",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="words",
                                to="casework.disclosure",
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
                                fields=("municipality", "disclosure", "written_by"),
                                name="own_words_about_it_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyAccess",
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
                        ("part_id", models.UUIDField()),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("threat_to_life", "threat_to_life"),
                                    ("unsafe_child", "unsafe_child"),
                                    ("nobody_reached", "nobody_reached"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("is_alone", models.BooleanField()),
                        ("asked_by", models.UUIDField()),
                        ("asked_by_user", models.UUIDField()),
                        ("asked_at", models.DateTimeField()),
                        ("confirmed_by", models.UUIDField(blank=True, null=True)),
                        ("confirmed_by_user", models.UUIDField(blank=True, null=True)),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                        ("ends_at", models.DateTimeField()),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        ("review_by", models.DateField()),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("right", "right"),
                                    ("lesson", "lesson"),
                                    ("not_right", "not_right"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("reviewed_by", models.UUIDField(blank=True, null=True)),
                        ("reviewed_on", models.DateField(blank=True, null=True)),
                        ("body", models.BinaryField()),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
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
                                fields=["municipality", "ends_at", "id"],
                                name="emergency_open",
                            ),
                            models.Index(
                                condition=models.Q(("outcome", "")),
                                fields=["municipality", "review_by"],
                                name="emergency_to_review",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_alone", False),
                                    (
                                        "reason",
                                        netwerkregie.domain.casework.rules.emergency.EmergencyReason[
                                            "THREAT_TO_LIFE"
                                        ],
                                    ),
                                    _connector="OR",
                                ),
                                name="alone_only_for_a_threat_to_life",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("confirmed_by_user__isnull", True),
                                    models.Q(
                                        (
                                            "confirmed_by_user",
                                            models.F("asked_by_user"),
                                        ),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="nobody_confirms_themselves",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("outcome", ""), ("reviewed_by__isnull", True)
                                    ),
                                    models.Q(
                                        models.Q(("outcome", ""), _negated=True),
                                        ("reviewed_by__isnull", False),
                                        ("reviewed_on__isnull", False),
                                        models.Q(
                                            ("reviewed_by", models.F("asked_by")),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_review_has_a_reader",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Recall",
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
                        ("disclosure_id", models.UUIDField()),
                        ("number", models.CharField(max_length=9)),
                        ("left_on", models.DateField()),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("correction", "correction"),
                                    ("erasure", "erasure"),
                                    ("mistake", "mistake"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("owed_by", models.UUIDField(blank=True, null=True)),
                        ("tell_by", models.DateTimeField()),
                        ("told_on", models.DateField(blank=True, null=True)),
                        ("told_by_mail", models.BooleanField(default=False)),
                        ("escalated_on", models.DateField(blank=True, null=True)),
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
                            "recipient",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="casework.disclosurerecipient",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "ended_on", "tell_by"],
                                name="recall_open",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended_on__isnull", True)),
                                fields=("municipality", "disclosure_id", "reason"),
                                name="one_open_notice_per_receiver",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Receipt",
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
                        ("token_hash", models.BinaryField()),
                        ("asked_on", models.DateField()),
                        ("due_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("received", "received"),
                                    ("not_right", "not_right"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        (
                            "disclosure",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="receipts",
                                to="casework.disclosure",
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
                            "recall",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="receipts",
                                to="casework.recall",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("answer", "")),
                                fields=["municipality", "due_on"],
                                name="receipt_open",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "token_hash"),
                                name="receipt_by_token",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("disclosure__isnull", False),
                                        ("recall__isnull", True),
                                    ),
                                    models.Q(
                                        ("disclosure__isnull", True),
                                        ("recall__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_receipt_is_of_one_thing",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("answer", ""), ("answered_on__isnull", True)
                                    ),
                                    models.Q(
                                        models.Q(("answer", ""), _negated=True),
                                        ("answered_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_answer_has_a_day",
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
        migrations.RunSQL(ENTER, "DROP FUNCTION gate.enter_receipt(bytea)"),
    ]
