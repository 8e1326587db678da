# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How questions end: reasons, referrals, danger passed on, debts, and their walls."""

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

KEYS = {
    "Receiver": ("organisation",),
    "Referral": ("thread", "receiver", "link"),
    "PassedOn": ("thread",),
    "DishonestView": ("thread",),
}
GRANTS = {
    "Receiver": {
        "nr_desk": "SELECT, INSERT, UPDATE (ended_on)",
        "nr_retention": "SELECT, DELETE",
        "nr_worker": "SELECT",
    },
    # Nobody edits the words of a referral; the clock empties what it cannot read.
    "Referral": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, answered_on, return_reason)",
        "nr_retention": "SELECT (id, municipality_id, thread_id, receiver_id, link_id, "
        "state, sent_on, answer_by, answered_on, words_gone_on), "
        "UPDATE (state, answered_on, question, words_gone_on), DELETE",
        "nr_worker": "SELECT (id, municipality_id, thread_id, receiver_id, link_id, "
        "state, sent_on, answer_by, answered_on, words_gone_on)",
    },
    "OwedFeedback": {
        "nr_desk": "SELECT, INSERT, UPDATE",
        "nr_worker": "SELECT, UPDATE (reminded_on, owner_id)",
        "nr_retention": "SELECT, UPDATE, DELETE",
    },
    "PassedOn": {
        "nr_desk": "SELECT, INSERT, UPDATE (body, review, reviewed_by, reviewed_on)",
        "nr_worker": "SELECT (id, municipality_id, thread_id, passed_on, made_by, "
        "review_by, reviewed_by)",
        "nr_retention": "SELECT (id, municipality_id, thread_id), DELETE",
    },
    "DishonestView": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT (id, municipality_id, thread_id), DELETE",
    },
    "FeedbackCount": {
        "nr_desk": "SELECT",
        "nr_retention": "SELECT, INSERT, UPDATE (debts)",
    },
    "AnswerCount": {
        "nr_desk": "SELECT",
        "nr_retention": "SELECT, INSERT, UPDATE (threads)",
    },
}


class Migration(migrations.Migration):
    dependencies = [("intake", "0007_library"), ("network", "0010_messages")]

    operations = [
        migrations.AlterField(
            model_name="advicethread",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("advice_given", "advice_given"),
                    ("dispelled", "dispelled"),
                    ("regular_care", "regular_care"),
                    ("immediate_danger", "immediate_danger"),
                    ("became_concern", "became_concern"),
                    ("not_for_us", "not_for_us"),
                    ("dishonest", "dishonest"),
                    ("went_quiet", "went_quiet"),
                ],
                max_length=16,
            ),
        ),
        CreateTables(
            [
                migrations.CreateModel(
                    name="AnswerCount",
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
                        ("days", models.PositiveSmallIntegerField()),
                        ("threads", models.PositiveIntegerField(default=0)),
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
                                fields=("municipality", "month", "days"),
                                name="one_answer_count_per_cell",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DishonestView",
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
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("joke_or_trial", "joke_or_trial"),
                                    ("flooding", "flooding"),
                                    ("advertising", "advertising"),
                                    ("only_abuse", "only_abuse"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("content_hash", models.CharField(max_length=64)),
                        ("given_on", models.DateField()),
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
                            "thread",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.advicethread",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=(
                                    "municipality",
                                    "thread",
                                    "membership_id",
                                    "content_hash",
                                ),
                                name="dishonest_view_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FeedbackCount",
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
                        ("state", models.CharField(max_length=8)),
                        ("in_time", models.BooleanField()),
                        ("debts", models.PositiveIntegerField(default=0)),
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
                                fields=("municipality", "month", "state", "in_time"),
                                name="one_feedback_count_per_cell",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OwedFeedback",
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
                        ("thread_id", models.UUIDField(null=True)),
                        ("concern_id", models.UUIDField(null=True)),
                        ("owner_id", models.UUIDField(null=True)),
                        ("due_on", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("given", "given"),
                                    ("missed", "missed"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "situation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("advice", "advice"),
                                    ("regular_care", "regular_care"),
                                    ("looked_at", "looked_at"),
                                    ("ended", "ended"),
                                    ("cannot_tell", "cannot_tell"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "means",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("thread", "thread"),
                                    ("telephone", "telephone"),
                                    ("in_person", "in_person"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("made_on", models.DateField()),
                        ("settled_on", models.DateField(null=True)),
                        ("reminded_on", models.DateField(null=True)),
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
                                condition=models.Q(("state", "open")),
                                fields=["municipality", "due_on", "id"],
                                name="owed_by_day",
                            ),
                            models.Index(
                                fields=["municipality", "thread_id"],
                                name="owed_of_thread",
                            ),
                            models.Index(
                                fields=["municipality", "concern_id"],
                                name="owed_of_concern",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("thread_id__isnull", False),
                                    ("concern_id__isnull", False),
                                    _connector="OR",
                                ),
                                name="owed_about_something",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "open")),
                                fields=("municipality", "thread_id", "concern_id"),
                                name="owed_once",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "given"),
                                        models.Q(("situation", ""), _negated=True),
                                        models.Q(("means", ""), _negated=True),
                                        ("settled_on__isnull", False),
                                    ),
                                    models.Q(
                                        models.Q(("state", "given"), _negated=True),
                                        ("means", ""),
                                        ("situation", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="given_says_what_and_how",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PassedOn",
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
                            "to",
                            models.CharField(
                                choices=[
                                    ("emergency", "emergency"),
                                    ("doctor", "doctor"),
                                    ("crisis_line", "crisis_line"),
                                    ("safe_home", "safe_home"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(choices=[("life", "life")], max_length=16),
                        ),
                        ("passed_on", models.DateField()),
                        ("body", models.BinaryField()),
                        ("made_by", models.UUIDField()),
                        ("review_by", models.DateField()),
                        (
                            "review",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("right", "right"),
                                    ("too_much", "too_much"),
                                    ("not_needed", "not_needed"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("reviewed_by", models.UUIDField(null=True)),
                        ("reviewed_on", models.DateField(null=True)),
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
                            "thread",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.advicethread",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "thread"], name="passed_on_of"
                            ),
                            models.Index(
                                condition=models.Q(("reviewed_by__isnull", True)),
                                fields=["municipality", "review_by", "id"],
                                name="passed_on_to_review",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ground", "life")),
                                name="passed_on_for_life_alone",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("review", ""), ("reviewed_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("reviewed_by__isnull", False),
                                        models.Q(("review", ""), _negated=True),
                                        models.Q(
                                            ("reviewed_by", models.F("made_by")),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="looked_back_by_another",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Receiver",
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
                            "help",
                            models.CharField(
                                choices=[
                                    ("neighbourhood_team", "neighbourhood_team"),
                                    ("youth_team", "youth_team"),
                                    ("gp", "gp"),
                                    ("school_care", "school_care"),
                                    ("parenting", "parenting"),
                                    ("youth_work", "youth_work"),
                                    ("mediation", "mediation"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("address_id", models.UUIDField(null=True)),
                        ("added_on", models.DateField()),
                        ("ended_on", models.DateField(null=True)),
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
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("address_id__isnull", True),
                                        ("organisation__isnull", False),
                                    ),
                                    models.Q(
                                        ("address_id__isnull", False),
                                        ("organisation__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="receiver_is_one_of_two",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("ended_on__isnull", True)),
                                fields=(
                                    "municipality",
                                    "help",
                                    "organisation",
                                    "address_id",
                                ),
                                name="receiver_once",
                                nulls_distinct=False,
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Referral",
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
                        ("number", models.CharField(max_length=9)),
                        ("question", models.CharField(blank=True, max_length=600)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("accepted", "accepted"),
                                    ("returned", "returned"),
                                    ("expired", "expired"),
                                    ("taken_along", "taken_along"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("sent_on", models.DateField()),
                        ("answer_by", models.DateField()),
                        ("answered_on", models.DateField(null=True)),
                        (
                            "return_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("full", "full"),
                                    ("not_our_help", "not_our_help"),
                                    ("other_area", "other_area"),
                                    ("unclear", "unclear"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("made_by", models.UUIDField(null=True)),
                        ("words_gone_on", models.DateField(null=True)),
                        ("once", models.UUIDField(null=True)),
                        (
                            "link",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
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
                            "receiver",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="intake.receiver",
                            ),
                        ),
                        (
                            "thread",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.advicethread",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "thread"], name="referral_of"
                            ),
                            models.Index(
                                condition=models.Q(("state", "waiting")),
                                fields=["municipality", "answer_by", "id"],
                                name="referral_waits",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="referred_once"
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "number"),
                                name="referral_by_number",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "waiting")),
                                fields=("municipality", "thread"),
                                name="one_referral_waits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("question", ""),
                                    ("link__isnull", False),
                                    _connector="OR",
                                ),
                                name="no_words_without_a_reader",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "returned"),
                                        models.Q(("return_reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "returned"), _negated=True),
                                        ("return_reason", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="given_back_with_a_reason",
                            ),
                        ],
                    },
                ),
            ]
        ),
        migrations.RemoveConstraint(
            model_name="advicecount",
            name="one_count_per_cell",
        ),
        migrations.AddField(
            model_name="advicecount",
            name="channel",
            field=models.CharField(default="anonymous", max_length=16),
        ),
        migrations.AddField(
            model_name="advicethread",
            name="answered_in_time",
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="advicethread",
            name="reason",
            field=models.CharField(
                blank=True,
                choices=[
                    ("how_to_talk", "how_to_talk"),
                    ("how_to_support", "how_to_support"),
                    ("what_is_allowed", "what_is_allowed"),
                    ("where_to_go", "where_to_go"),
                    ("free_to_do", "free_to_do"),
                    ("other_explanation", "other_explanation"),
                    ("growing_up", "growing_up"),
                    ("settled", "settled"),
                    ("help_at_home", "help_at_home"),
                    ("help_at_school", "help_at_school"),
                    ("somebody_to_talk_to", "somebody_to_talk_to"),
                    ("practical_help", "practical_help"),
                    ("threat_to_life", "threat_to_life"),
                    ("behaviour_and_harm", "behaviour_and_harm"),
                    ("elsewhere", "elsewhere"),
                    ("other_service", "other_service"),
                    ("not_our_task", "not_our_task"),
                    ("joke_or_trial", "joke_or_trial"),
                    ("flooding", "flooding"),
                    ("advertising", "advertising"),
                    ("only_abuse", "only_abuse"),
                ],
                db_default="",
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="advicethread",
            name="state",
            field=models.CharField(
                choices=[
                    ("waiting", "waiting"),
                    ("answered", "answered"),
                    ("referred", "referred"),
                    ("closed", "closed"),
                ],
                max_length=12,
            ),
        ),
        migrations.AddIndex(
            model_name="advicethread",
            index=models.Index(
                fields=["municipality", "state", "domain", "promised_on", "id"],
                name="advice_queue_domain",
            ),
        ),
        migrations.AddIndex(
            model_name="advicethread",
            index=models.Index(
                fields=["municipality", "state", "channel", "promised_on", "id"],
                name="advice_queue_channel",
            ),
        ),
        migrations.AddIndex(
            model_name="advicethread",
            index=models.Index(
                fields=["municipality", "state", "owner_id", "promised_on", "id"],
                name="advice_queue_owner",
            ),
        ),
        migrations.AddConstraint(
            model_name="advicecount",
            constraint=models.UniqueConstraint(
                fields=(
                    "municipality",
                    "month",
                    "domain",
                    "channel",
                    "outcome",
                    "answered_in_time",
                ),
                name="one_count_per_cell",
            ),
        ),
        # Who destroys reads no text, and no sealed word either.
        *(
            SecureTable(name, grants=GRANTS[name], foreign_keys=KEYS.get(name, ()))
            for name in GRANTS
        ),
    ]
