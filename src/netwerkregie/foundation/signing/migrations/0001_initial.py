# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Second readings, and the check that two people are two."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

TWO_PEOPLE = """
-- The action asks all this too. Here it holds against a mistake in the action, and
-- against two people at once: the row of the request is locked until the commit.
CREATE FUNCTION signing_two_people() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    asked public.signing_signingrequest%ROWTYPE;
    is_author boolean;
BEGIN
    SELECT * INTO asked FROM public.signing_signingrequest r
    WHERE r.id = NEW.request_id AND r.municipality_id = NEW.municipality_id
    FOR SHARE;
    IF NOT FOUND OR asked.state <> 'open' THEN
        RAISE EXCEPTION 'this second reading is over' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'signature_while_open';
    END IF;
    IF NEW.content_hash <> asked.content_hash THEN
        RAISE EXCEPTION 'another content is signed' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'signature_of_same_content';
    END IF;
    IF NEW.place > asked.needed THEN
        RAISE EXCEPTION 'enough people signed' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'signature_no_more_than_needed';
    END IF;
    is_author := NEW.user_id = asked.asked_by_user;
    IF is_author <> (asked.asker_signs AND NEW.place = 1) THEN
        RAISE EXCEPTION 'the author signs first, and never as a reader' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'signature_not_of_the_author';
    END IF;
    IF NEW.user_id = ANY (asked.apart) THEN
        RAISE EXCEPTION 'kept apart' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'signature_kept_apart';
    END IF;
    IF NOT EXISTS (
        SELECT FROM public.accounts_membership m
        WHERE m.id = NEW.membership_id AND m.municipality_id = NEW.municipality_id
            AND m.user_id = NEW.user_id AND m.state = 'active'
    ) THEN
        RAISE EXCEPTION 'nobody signs for another' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'signature_by_own_hand';
    END IF;
    IF NOT is_author AND NOT EXISTS (
        SELECT FROM public.signing_signingopening o
        WHERE o.request_id = NEW.request_id AND o.user_id = NEW.user_id
            AND o.municipality_id = NEW.municipality_id
    ) THEN
        RAISE EXCEPTION 'signed without having opened it' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'signature_after_opening';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER signing_two_people BEFORE INSERT ON signing_signature
    FOR EACH ROW EXECUTE FUNCTION signing_two_people();
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0005_absence"),
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="SigningRequest",
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
                        ("subject_kind", models.CharField(max_length=30)),
                        ("subject_id", models.UUIDField()),
                        ("purpose", models.CharField(max_length=20)),
                        ("content_hash", models.CharField(max_length=64)),
                        ("needed", models.PositiveSmallIntegerField(default=2)),
                        ("asker_signs", models.BooleanField(default=True)),
                        ("asked_by_user", models.UUIDField()),
                        (
                            "apart",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.UUIDField(), default=list, size=None
                            ),
                        ),
                        (
                            "pool",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=20),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("signed", "signed"),
                                    ("void", "void"),
                                    ("withdrawn", "withdrawn"),
                                    ("expired", "expired"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("asked_on", models.DateField()),
                        ("reminded", models.PositiveSmallIntegerField(default=0)),
                        ("ended_on", models.DateField(null=True)),
                        (
                            "asked_by",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.membership",
                            ),
                        ),
                        (
                            "asked_of",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
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
                        "indexes": [
                            models.Index(
                                fields=["municipality", "state", "asked_on"],
                                name="signing_open",
                            ),
                            models.Index(
                                fields=["municipality", "subject_id", "subject_kind"],
                                name="signing_of_subject",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "open")),
                                fields=("municipality", "subject_kind", "subject_id"),
                                name="signing_one_open_at_a_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("needed__gte", 2), ("needed__lte", 3)
                                ),
                                name="signing_takes_two_or_three",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("asked_of__isnull", True),
                                    models.Q(
                                        ("asked_of", models.F("asked_by")),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="signing_never_asked_of_oneself",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pool__len__gte", 1)),
                                name="signing_has_a_pool",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ended_on__isnull", True), ("state", "open")
                                    ),
                                    models.Q(
                                        models.Q(("state", "open"), _negated=True),
                                        ("ended_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="signing_ended_has_a_day",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SigningOpening",
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
                        ("user_id", models.UUIDField()),
                        ("opened_on", models.DateField()),
                        (
                            "membership",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
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
                            "request",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="openings",
                                to="signing.signingrequest",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "request", "user_id"),
                                name="opening_once_per_person",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Signature",
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
                        ("place", models.PositiveSmallIntegerField()),
                        ("user_id", models.UUIDField()),
                        ("content_hash", models.CharField(max_length=64)),
                        ("words_id", models.UUIDField()),
                        ("signed_on", models.DateField()),
                        (
                            "membership",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
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
                            "request",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="signatures",
                                to="signing.signingrequest",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "request", "user_id"),
                                name="signature_once_per_person",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "request", "place"),
                                name="signature_once_per_place",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "request", "words_id"),
                                name="signature_in_own_words",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("place__gte", 1), ("place__lte", 3)
                                ),
                                name="signature_has_a_place",
                            ),
                        ],
                    },
                ),
            ]
        ),
        SecureTable(
            "SigningRequest",
            grants={
                "nr_desk": "SELECT, INSERT, UPDATE (state, ended_on, asked_of_id)",
                "nr_worker": "SELECT, UPDATE (state, ended_on, reminded)",
                "nr_retention": "SELECT, DELETE",
            },
            foreign_keys=["asked_by", "asked_of"],
        ),
        SecureTable(
            "SigningOpening",
            grants={
                "nr_desk": "SELECT, INSERT",
                "nr_retention": "SELECT, DELETE",
            },
            foreign_keys=["request", "membership"],
        ),
        SecureTable(
            "Signature",
            grants={
                "nr_desk": "SELECT, INSERT",
                "nr_worker": "SELECT",
                "nr_retention": "SELECT, DELETE",
            },
            foreign_keys=["request", "membership"],
        ),
        migrations.RunSQL(TWO_PEOPLE, elidable=False),
    ]
