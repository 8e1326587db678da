# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

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
                    name="District",
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
                        ("code", models.CharField(max_length=20)),
                        ("name", models.CharField(max_length=80)),
                        ("area_code", models.CharField(blank=True, max_length=20)),
                        ("border", models.JSONField(null=True)),
                        ("refreshed_on", models.DateField()),
                        ("gone_on", models.DateField(null=True)),
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
                                fields=("municipality", "code"), name="district_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportRun",
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
                                    ("relations", "Contact list"),
                                    ("schools", "School list (DUO)"),
                                    ("districts", "Neighbourhood borders"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("once", models.UUIDField()),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("rows", models.PositiveIntegerField(default=0)),
                        ("created", models.PositiveIntegerField(default=0)),
                        ("known", models.PositiveIntegerField(default=0)),
                        ("gone", models.PositiveIntegerField(default=0)),
                        ("invited", models.PositiveIntegerField(default=0)),
                        ("refused", models.PositiveIntegerField(default=0)),
                        ("undo_until", models.DateField()),
                        ("sent_at", models.DateTimeField(null=True)),
                        ("undone_at", models.DateTimeField(null=True)),
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
                                fields=("municipality", "once"), name="accepted_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InvitationBlock",
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
                        ("until", models.DateField()),
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
                                fields=("municipality", "address_hash"),
                                name="block_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Organisation",
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
                        ("name", models.CharField(max_length=120)),
                        ("name_key", models.CharField(max_length=120)),
                        (
                            "domain",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("education", "Education"),
                                    ("care", "Care"),
                                    ("welfare", "Welfare"),
                                    ("youth", "Youth"),
                                    ("faith", "Faith and philosophy"),
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
                        ("domain_confirmed_on", models.DateField(null=True)),
                        (
                            "register_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("kvk", "Trade register (KVK)"),
                                    ("duo", "School register (DUO)"),
                                    ("lrk", "Childcare register (LRK)"),
                                    (
                                        "subsidy",
                                        "Public grants register of the municipality",
                                    ),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "register_number",
                            models.CharField(blank=True, max_length=30),
                        ),
                        ("register_gone_on", models.DateField(null=True)),
                        ("street", models.CharField(blank=True, max_length=80)),
                        ("house_number", models.CharField(blank=True, max_length=12)),
                        ("postcode", models.CharField(blank=True, max_length=7)),
                        ("city", models.CharField(blank=True, max_length=60)),
                        ("email", models.EmailField(blank=True, max_length=254)),
                        ("phone", models.CharField(blank=True, max_length=20)),
                        ("website", models.CharField(blank=True, max_length=120)),
                        ("about", models.CharField(blank=True, max_length=300)),
                        (
                            "best_time",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("morning", "In the morning"),
                                    ("afternoon", "In the afternoon"),
                                    ("evening", "In the evening"),
                                    ("weekend", "At the weekend"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "entrance",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("front", "Front door"),
                                    ("side", "Side door"),
                                    ("back", "Back door"),
                                    ("reception", "Through reception"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("shoes_off", models.BooleanField(default=False)),
                        (
                            "reach_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("call", "By phone"),
                                    ("email", "By e-mail"),
                                    ("letter", "By letter"),
                                    ("message", "By text message"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("rhythm_days", models.PositiveSmallIntegerField(default=90)),
                        ("known_since", models.DateField()),
                        ("last_contact_on", models.DateField(null=True)),
                        ("next_on", models.DateField(null=True)),
                        ("due_on", models.DateField()),
                        ("representative_since", models.DateField(null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "merged_into",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="absorbed",
                                to="network.organisation",
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
                                condition=models.Q(("merged_into__isnull", True)),
                                fields=["municipality", "name_key", "id"],
                                name="organisation_by_name",
                            ),
                            models.Index(
                                condition=models.Q(("merged_into__isnull", True)),
                                fields=["municipality", "domain", "name_key", "id"],
                                name="organisation_by_domain",
                            ),
                            models.Index(
                                condition=models.Q(("merged_into__isnull", True)),
                                fields=["municipality", "due_on", "id"],
                                name="organisation_by_due",
                            ),
                            models.Index(
                                condition=models.Q(("merged_into__isnull", True)),
                                fields=["municipality", "domain", "due_on", "id"],
                                name="organisation_by_domain_due",
                            ),
                            models.Index(
                                condition=models.Q(("next_on__isnull", False)),
                                fields=["municipality", "next_on", "id"],
                                name="organisation_by_next",
                            ),
                            models.Index(
                                fields=["municipality", "postcode"],
                                name="organisation_by_postcode",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("about", ""),
                                    models.Q(("register_kind", ""), _negated=True),
                                    ("representative_since__isnull", False),
                                    _connector="OR",
                                ),
                                name="no_text_without_a_register_or_representative",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("register_kind", ""), ("register_number", "")
                                    ),
                                    models.Q(
                                        models.Q(("register_kind", ""), _negated=True),
                                        models.Q(
                                            ("register_number", ""), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_register_has_a_number",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("rhythm_days__gte", 7), ("rhythm_days__lte", 730)
                                ),
                                name="rhythm_is_sensible",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("merged_into__isnull", True),
                                    models.Q(("register_number", ""), _negated=True),
                                ),
                                fields=(
                                    "municipality",
                                    "register_kind",
                                    "register_number",
                                ),
                                name="registered_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Merge",
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
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("undo_until", models.DateField()),
                        ("undone_at", models.DateTimeField(null=True)),
                        ("before", models.JSONField(default=dict)),
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
                            "gone",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="network.organisation",
                            ),
                        ),
                        (
                            "kept",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "undo_until"],
                                name="merge_by_undo",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invitation",
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
                        ("name", models.CharField(max_length=100)),
                        ("address", models.EmailField(max_length=254)),
                        ("address_hash", models.BinaryField(max_length=32)),
                        ("role", models.CharField(blank=True, max_length=60)),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("colleague", "a conversation with our colleague"),
                                    ("list", "a contact list that our colleague kept"),
                                    ("organisation", "your organisation"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("ready", "Ready to send"),
                                    ("sent", "Waiting for an answer"),
                                    ("withdrawn", "Being called back"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("language", models.CharField(default="nl", max_length=2)),
                        ("token_hash", models.BinaryField(max_length=32)),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("sent_on", models.DateField(null=True)),
                        ("reminders", models.PositiveSmallIntegerField(default=0)),
                        ("expires_on", models.DateField(null=True)),
                        ("run_id", models.UUIDField(null=True)),
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
                                related_name="invitations",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "expires_on"],
                                name="invitation_by_expiry",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "token_hash"),
                                name="invitation_by_token",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "address_hash"),
                                name="invited_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportItem",
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
                        ("contact_id", models.UUIDField(null=True)),
                        ("district_id", models.UUIDField(null=True)),
                        ("is_new", models.BooleanField(default=False)),
                        ("before", models.JSONField(default=dict)),
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
                            "run",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="network.importrun",
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
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationLink",
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
                        ("token_hash", models.BinaryField(max_length=32)),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("address", models.EmailField(blank=True, max_length=254)),
                        ("language", models.CharField(default="nl", max_length=2)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("expires_on", models.DateField()),
                        ("confirmed_on", models.DateField(null=True)),
                        ("confirmed_as", models.CharField(blank=True, max_length=60)),
                        ("closed_on", models.DateField(null=True)),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "token_hash"),
                                name="link_by_token",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContactMoment",
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
                                    ("visit", "Visit"),
                                    ("call", "Phone call"),
                                    ("message", "Message or letter"),
                                    ("meeting", "Meeting"),
                                    ("event", "Gathering"),
                                    ("earlier", "Earlier contact"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("acquaintance", "Getting to know each other"),
                                    ("keeping_in_touch", "Keeping in touch"),
                                    ("activity", "An activity together"),
                                    ("lesson", "A lesson at school"),
                                    ("training", "A training"),
                                    ("agreement", "An agreement"),
                                    ("space", "A room or a place"),
                                    ("neighbourhood", "The neighbourhood"),
                                    ("question", "A question of the organisation"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("agreement", models.CharField(blank=True, max_length=160)),
                        ("held_on", models.DateField()),
                        ("next_on", models.DateField(null=True)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("text_until", models.DateField()),
                        ("text_gone_on", models.DateField(null=True)),
                        ("once", models.UUIDField(null=True)),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contacts",
                                to="network.organisation",
                            ),
                        ),
                        (
                            "link",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="network.organisationlink",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=[
                                    "municipality",
                                    "organisation",
                                    "-held_on",
                                    "-id",
                                ],
                                name="contact_timeline",
                            ),
                            models.Index(
                                condition=models.Q(("agreement", ""), _negated=True),
                                fields=["municipality", "text_until"],
                                name="contact_words_due",
                            ),
                            models.Index(
                                fields=["municipality", "held_on"],
                                name="contact_by_day",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("agreement", ""),
                                    ("link__isnull", False),
                                    _connector="OR",
                                ),
                                name="no_words_without_a_reader",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="logged_once"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContactAnswer",
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
                                    ("view", "Our own view"),
                                    ("objection", "We object"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("text", models.CharField(blank=True, max_length=500)),
                        ("made_at", models.DateTimeField()),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("text_removed", "The text was removed"),
                                    (
                                        "text_stays",
                                        "The text stays, beside what you wrote",
                                    ),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("settled_on", models.DateField(null=True)),
                        ("settled_by", models.UUIDField(null=True)),
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
                            "contact",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="network.contactmoment",
                            ),
                        ),
                        (
                            "link",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="network.organisationlink",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(
                                    ("kind", "objection"), ("outcome", "")
                                ),
                                fields=["municipality", "made_at"],
                                name="objection_open",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PersonEntry",
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
                                    ("professional", "For my work"),
                                    ("key_person", "As a key person"),
                                    ("volunteer", "As a volunteer"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("name", models.CharField(max_length=100)),
                        ("role", models.CharField(blank=True, max_length=60)),
                        ("email", models.EmailField(max_length=254)),
                        ("phone", models.CharField(blank=True, max_length=20)),
                        (
                            "reach_by",
                            models.CharField(
                                choices=[
                                    ("call", "By phone"),
                                    ("email", "By e-mail"),
                                    ("letter", "By letter"),
                                    ("message", "By text message"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "topics",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("lessons", "Lessons at school"),
                                        ("dialogue", "Dialogue in the neighbourhood"),
                                        ("training", "Training of professionals"),
                                        ("parenting", "Raising children"),
                                        ("online", "Online life"),
                                        ("sport", "Sport"),
                                        ("neighbourhood", "The neighbourhood"),
                                        ("advice", "Thinking along with a question"),
                                    ],
                                    max_length=20,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("offer", models.CharField(blank=True, max_length=300)),
                        ("language", models.CharField(default="nl", max_length=2)),
                        ("token_hash", models.BinaryField(max_length=32)),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("confirmed_on", models.DateField()),
                        ("confirm_by", models.DateField()),
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="people",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "confirm_by"],
                                name="entry_by_confirmation",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "token_hash"),
                                name="entry_by_token",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Posting",
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
                        ("name_key", models.CharField(max_length=120)),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="postings",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=(
                                    "municipality",
                                    "term",
                                    "name_key",
                                    "organisation",
                                ),
                                name="posting_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RegistrationCode",
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
                        ("token_hash", models.BinaryField(max_length=32)),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("expires_at", models.DateTimeField()),
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
                            models.UniqueConstraint(
                                fields=("municipality", "token_hash"),
                                name="code_by_token",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Serves",
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
                                related_name="served_by",
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
                            "organisation",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="serves",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "district", "organisation"],
                                name="serves_by_district",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "organisation", "district"),
                                name="serves_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Term",
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
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "size", "term"],
                                name="term_by_size",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "term"), name="term_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ColumnMapping",
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
                        ("header", models.CharField(max_length=60)),
                        (
                            "column",
                            models.CharField(
                                choices=[
                                    ("organisation", "Name of the organisation"),
                                    ("domain", "Domain"),
                                    ("district", "District"),
                                    ("street", "Street"),
                                    ("house_number", "House number"),
                                    ("postcode", "Postcode"),
                                    ("city", "Town"),
                                    (
                                        "general_email",
                                        "General e-mail address of the organisation",
                                    ),
                                    (
                                        "general_phone",
                                        "General phone number of the organisation",
                                    ),
                                    ("website", "Website of the organisation"),
                                    ("register_number", "Trade register number"),
                                    ("person", "Contact person, to be invited"),
                                    ("person_role", "Role of the contact person"),
                                    (
                                        "person_address",
                                        "Work address of the contact person",
                                    ),
                                    ("last_contact", "Date of the last contact"),
                                ],
                                max_length=20,
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
                                fields=("municipality", "header"), name="mapping_once"
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
