# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

ALL = "SELECT, INSERT, UPDATE, DELETE"

SQL = """
-- A device reads its owner's own agenda. Its word is looked up in the municipality of
-- the host that was asked for, as with every link; whoever left, lost the role or
-- disconnected the device is not let in from that moment on, and every way to fail
-- gives the same nothing and leaves the ticket as it was (ADR 2, ADR 26).
CREATE FUNCTION gate.enter_feed(hash bytea)
RETURNS TABLE (feed_id uuid, membership_id uuid, name varchar, organisation varchar,
    language varchar, roles varchar[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    today date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
    PERFORM gate.issue(here, 'link');
    RETURN QUERY
        SELECT f.id, m.id, m.name, m.organisation, m.language, held.roles
        FROM public.network_agendafeed f
        JOIN public.accounts_membership m ON m.municipality_id = f.municipality_id
            AND m.id = f.membership AND m.state = 'active'
        JOIN public.accounts_user u ON u.id = m.user_id AND u.is_active
        CROSS JOIN LATERAL (
            SELECT array_agg(g.role) AS roles FROM public.accounts_rolegrant g
            WHERE g.municipality_id = m.municipality_id AND g.membership_id = m.id
                AND g.given IS NOT NULL AND g.ended IS NULL
                AND (g.valid_until IS NULL OR g.valid_until >= today)
        ) AS held
        WHERE f.municipality_id = here AND f.token_hash = hash AND f.ends_on > today
            AND held.roles && ARRAY['network_director', 'deputy']::varchar[];
    IF NOT FOUND THEN PERFORM gate.issue(here, before); END IF;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_feed(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_feed(bytea) TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [("network", "0008_people")]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="AgendaFeed",
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
                        ("membership", models.UUIDField()),
                        (
                            "device",
                            models.CharField(
                                choices=[
                                    ("outlook", "Outlook"),
                                    ("nextcloud", "Nextcloud"),
                                    ("iphone", "iPhone"),
                                    ("android", "Android phone"),
                                    ("tablet", "Tablet"),
                                    ("computer", "Another computer"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("token_hash", models.BinaryField(max_length=32)),
                        ("made_at", models.DateTimeField()),
                        ("ends_on", models.DateField()),
                        ("fetched_on", models.DateField(null=True)),
                        ("content_hash", models.BinaryField(max_length=32, null=True)),
                        ("content_at", models.DateTimeField(null=True)),
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
                                fields=["municipality", "membership"],
                                name="feed_by_membership",
                            ),
                            models.Index(
                                fields=["municipality", "ends_on"], name="feed_by_end"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "token_hash"),
                                name="feed_by_token",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Visit",
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
                                    ("meeting", "Meeting"),
                                    ("event", "Gathering"),
                                    ("call", "Phone call"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("on", models.DateField()),
                        ("at", models.TimeField(null=True)),
                        ("minutes", models.PositiveSmallIntegerField(null=True)),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("theirs", "At their place"),
                                    ("ours", "At our place"),
                                    ("distance", "By phone or video"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("goes", models.UUIDField(null=True)),
                        ("along", models.UUIDField(null=True)),
                        ("mails_us", models.BooleanField(default=False)),
                        ("mails_them", models.BooleanField(default=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("held", "Held and logged"),
                                    ("cancelled", "Cancelled"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("sequence", models.PositiveSmallIntegerField(default=0)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("changed_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        (
                            "contact",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="network.contactmoment",
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
                                related_name="visits",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "on", "at"], name="visit_by_day"
                            ),
                            models.Index(
                                fields=["municipality", "organisation", "on"],
                                name="visit_by_organisation",
                            ),
                            models.Index(
                                condition=models.Q(("contact__isnull", False)),
                                fields=["municipality", "contact"],
                                name="visit_by_contact",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="planned_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "planned"), _negated=True),
                                    models.Q(
                                        ("at__isnull", False),
                                        ("goes__isnull", False),
                                        ("minutes__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_planned_visit_is_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("along__isnull", True),
                                    ("goes__isnull", True),
                                    models.Q(
                                        ("along", models.F("goes")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="two_who_go_are_two",
                            ),
                        ],
                    },
                ),
            ]
        ),
        SecureTable(
            "Visit",
            grants={
                "nr_desk": ALL,
                "nr_worker": "SELECT",
                "nr_retention": "SELECT, UPDATE, DELETE",
            },
            foreign_keys=["organisation", "contact"],
        ),
        SecureTable(
            "AgendaFeed",
            grants={"nr_desk": ALL, "nr_retention": "SELECT, DELETE"},
        ),
        migrations.RunSQL(SQL, elidable=False),
    ]
