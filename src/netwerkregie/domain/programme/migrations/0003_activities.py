# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

GRANTS = {
    "ActivitySeries": {
        "nr_desk": "SELECT, INSERT",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Activity": {
        "nr_desk": "SELECT, INSERT, UPDATE",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, UPDATE (line_id, organisation_id, booked), DELETE",
    },
    "ActivityBooking": {
        "nr_desk": "SELECT, INSERT, UPDATE (state)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
}
KEYS = {
    "Activity": ["series", "organisation", "line"],
    "ActivityBooking": ["activity"],
}
SQL = """
ALTER TABLE programme_commitment
    ADD CONSTRAINT programme_commitment_activity_same
    FOREIGN KEY (municipality_id, activity_id)
    REFERENCES programme_activity (municipality_id, id)
    DEFERRABLE INITIALLY IMMEDIATE NOT VALID;

-- What every visitor may read of activities: those in the public agenda that are to
-- come and go on, in words and numbers, and not a column more.
CREATE FUNCTION gate.public_activities() RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found jsonb;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT jsonb_agg(one ORDER BY one->>'on', one->>'at', one->>'id') INTO found
    FROM (
        SELECT jsonb_build_object(
            'id', a.id, 'kind', a.kind, 'title', a.title, 'audience', a.audience,
            'on', a."on", 'at', a.at, 'minutes', a.minutes, 'about', a.about,
            'sequence', a.sequence, 'changed_at', a.changed_at, 'places', a.places,
            'where', CASE WHEN a.place <> '' THEN a.place ELSE coalesce(
                concat_ws(', ', o.name,
                    nullif(concat_ws(' ', nullif(o.street, ''),
                        nullif(o.house_number, '')), ''),
                    nullif(o.city, '')), '') END,
            'taken', (SELECT coalesce(sum(b.seats), 0)
                FROM public.programme_activitybooking b
                WHERE b.municipality_id = here AND b.activity_id = a.id
                AND b.state = 'placed'),
            'waiting', (SELECT coalesce(sum(b.seats), 0)
                FROM public.programme_activitybooking b
                WHERE b.municipality_id = here AND b.activity_id = a.id
                AND b.state = 'waiting')) AS one
        FROM public.programme_activity a
        LEFT JOIN public.network_organisation o ON o.municipality_id = here
            AND o.id = a.organisation_id
        WHERE a.municipality_id = here AND a.is_public AND a.state = 'planned'
            AND a."on" >= (now() AT TIME ZONE 'Europe/Amsterdam')::date
        ORDER BY a."on", a.at LIMIT 200
    ) rows;
    PERFORM gate.issue(here, before);
    RETURN coalesce(found, '[]');
END
$$;
REVOKE ALL ON FUNCTION gate.public_activities() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.public_activities() TO nr_desk;

-- A visitor comes to one activity of the public agenda, to book a place in it.
CREATE FUNCTION gate.enter_activity(wanted uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found uuid;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT a.id INTO found FROM public.programme_activity a
        WHERE a.municipality_id = here AND a.id = wanted AND a.is_public;
    IF found IS NULL THEN
        PERFORM gate.issue(here, before);
    END IF;
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_activity(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_activity(uuid) TO nr_desk;

-- A code of a booking names that booking. A wrong one leaves the ticket as it was.
CREATE FUNCTION gate.enter_booking(hash bytea) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found uuid;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT b.id INTO found FROM public.programme_activitybooking b
        WHERE b.municipality_id = here AND b.code_hash = hash;
    IF found IS NULL THEN
        PERFORM gate.issue(here, before);
    END IF;
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_booking(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_booking(bytea) TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0002_walls"),
        ("network", "0010_messages"),
        ("tenancy", "0002_gate"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="ActivitySeries",
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
                        ("title", models.CharField(max_length=80)),
                        (
                            "repeat",
                            models.CharField(
                                choices=[
                                    ("once", "Once"),
                                    ("weekly", "Every week"),
                                    ("fortnightly", "Every two weeks"),
                                    ("monthly", "Every month, on the same weekday"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
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
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Activity",
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
                                    ("lesson", "Guest lesson"),
                                    ("dialogue", "Dialogue"),
                                    ("parents", "Evening for parents"),
                                    ("theatre", "Theatre"),
                                    ("training", "Training"),
                                    ("intervision", "Intervision"),
                                    ("meeting", "Network meeting"),
                                    ("residents", "Residents' initiative"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=80)),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("pupils", "Pupils"),
                                    ("pupils_teachers", "Pupils and teachers together"),
                                    ("teachers", "Teachers"),
                                    ("parents", "Parents"),
                                    ("professionals", "Professionals"),
                                    ("partners", "Partners in the network"),
                                    ("residents", "Residents"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "class_level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("primary", "Primary school, the oldest classes"),
                                    ("lower_vmbo", "vmbo, first two years"),
                                    (
                                        "lower_havo_vwo",
                                        "havo or vwo, first three years",
                                    ),
                                    ("upper_vmbo", "vmbo, last two years"),
                                    ("upper_havo_vwo", "havo or vwo, last years"),
                                    ("mbo", "mbo"),
                                    ("practical", "Practical education"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("on", models.DateField()),
                        ("at", models.TimeField()),
                        ("minutes", models.PositiveSmallIntegerField()),
                        ("place", models.CharField(blank=True, max_length=80)),
                        ("places", models.PositiveSmallIntegerField(null=True)),
                        ("is_public", models.BooleanField(default=False)),
                        ("about", models.CharField(blank=True, max_length=600)),
                        ("preparation", models.CharField(blank=True, max_length=600)),
                        ("plan", models.CharField(blank=True, max_length=600)),
                        ("mails_them", models.BooleanField(default=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("held", "Held"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="planned",
                                max_length=10,
                            ),
                        ),
                        ("cancelled_why", models.CharField(blank=True, max_length=160)),
                        ("attended", models.PositiveSmallIntegerField(null=True)),
                        ("booked", models.PositiveSmallIntegerField(default=0)),
                        ("went_well", models.CharField(blank=True, max_length=600)),
                        ("next_time", models.CharField(blank=True, max_length=600)),
                        ("sequence", models.PositiveSmallIntegerField(default=0)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("changed_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        (
                            "line",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="programme.budgetline",
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
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="network.organisation",
                            ),
                        ),
                        (
                            "series",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="activities",
                                to="programme.activityseries",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "on", "at"],
                                name="activity_by_day",
                            ),
                            models.Index(
                                fields=["municipality", "organisation", "on"],
                                name="activity_by_organisation",
                            ),
                            models.Index(
                                fields=["municipality", "series", "on"],
                                name="activity_by_series",
                            ),
                            models.Index(
                                condition=models.Q(("is_public", True)),
                                fields=["municipality", "on", "at"],
                                name="activity_public",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once", "on"),
                                name="activity_planned_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "held"), _negated=True),
                                    ("attended__isnull", False),
                                    _connector="OR",
                                ),
                                name="a_held_activity_says_how_many_came",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "cancelled"), _negated=True),
                                    models.Q(("cancelled_why", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_cancelled_activity_says_why",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActivityBooking",
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
                        ("seats", models.PositiveSmallIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("placed", "You have your places"),
                                    ("waiting", "You are on the waiting list"),
                                    ("given_back", "You gave your places back"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("turn", models.PositiveIntegerField()),
                        ("code_hash", models.BinaryField(max_length=32)),
                        ("made_on", models.DateField()),
                        ("destroy_on", models.DateField()),
                        (
                            "activity",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="bookings",
                                to="programme.activity",
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
                                fields=["municipality", "destroy_on"],
                                name="booking_due",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "code_hash"),
                                name="booking_by_code",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "activity", "turn"),
                                name="booking_by_turn",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("seats__gte", 1), ("seats__lte", 40)
                                ),
                                name="a_booking_takes_a_place",
                            ),
                        ],
                    },
                ),
            ]
        ),
        migrations.AddField(
            model_name="commitment",
            name="activity",
            field=netwerkregie.foundation.tenancy.models.TenantKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="commitments",
                to="programme.activity",
            ),
        ),
        migrations.AddIndex(
            model_name="commitment",
            index=models.Index(
                condition=models.Q(("activity__isnull", False)),
                fields=["municipality", "activity"],
                name="commitment_of_activity",
            ),
        ),
        *(
            SecureTable(name, grants=grants, foreign_keys=KEYS.get(name, ()))
            for name, grants in GRANTS.items()
        ),
        migrations.RunSQL(SQL, migrations.RunSQL.noop),
    ]
