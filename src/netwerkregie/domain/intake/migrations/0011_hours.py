# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the desk is there; the anonymous site hears it in the question it always asks."""

from typing import Any

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.domain.intake.models.hours
import netwerkregie.foundation.kernel.ids
from netwerkregie.foundation.tenancy.operations import SecureTable

FACTS = """
DROP FUNCTION mailbox.facts();

CREATE FUNCTION mailbox.facts()
RETURNS TABLE (name varchar, answer_days smallint, is_practice boolean,
    is_open boolean, team uuid, team_key bytea, recovery uuid, recovery_key bytea,
    telephone varchar, week smallint[], days_off date[], crisis_telephone varchar,
    texts varchar[], languages varchar[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
    stands text := gate.module_stands(house, 'advice');
BEGIN
    RETURN QUERY
        SELECT m.name, m.answer_days, stands = 'practice',
            stands IN ('practice', 'on'), t.id, t.public, r.id, r.public,
            h.telephone, h.week, h.days_off, h.crisis_telephone,
            CASE WHEN h.id IS NULL THEN NULL ELSE
                ARRAY[h.crisis_nl, h.crisis_en, h.away_nl, h.away_en]::varchar[] END,
            h.languages::varchar[]
        FROM public.tenancy_municipality m
        LEFT JOIN public.vault_team t
            ON t.municipality_id = m.id AND t.code = 'advice'
        LEFT JOIN public.vault_recoverykey r ON r.municipality_id = m.id
        LEFT JOIN public.intake_deskhours h ON h.municipality_id = m.id
        WHERE m.id = house;
    PERFORM gate.issue(house, came_as);
END
$$;

REVOKE ALL ON FUNCTION mailbox.facts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mailbox.facts() TO nr_mailbox;
"""


def days() -> "models.Field[Any, Any]":
    return django.contrib.postgres.fields.ArrayField(
        base_field=models.DateField(), blank=True, default=list, size=None
    )


class Migration(migrations.Migration):
    dependencies = [("intake", "0010_clocks"), ("tenancy", "0004_module_stands")]

    operations = [
        migrations.CreateModel(
            name="DeskHours",
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
                ("telephone", models.CharField(blank=True, max_length=20)),
                (
                    "week",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(),
                        default=netwerkregie.domain.intake.models.hours.office_hours,
                        size=14,
                    ),
                ),
                ("own_days", days()),
                ("days_off", days()),
                ("days_known_until", models.DateField(blank=True, null=True)),
                ("crisis_telephone", models.CharField(blank=True, max_length=20)),
                ("crisis_nl", models.CharField(blank=True, max_length=300)),
                ("crisis_en", models.CharField(blank=True, max_length=300)),
                ("away_nl", models.CharField(blank=True, max_length=300)),
                ("away_en", models.CharField(blank=True, max_length=300)),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=8),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
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
                        fields=("municipality",), name="one_desk_per_municipality"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("week__len", 14)),
                        name="a_week_has_seven_days",
                    ),
                ],
            },
        ),
        SecureTable(
            "DeskHours",
            grants={
                "nr_desk": "SELECT, INSERT, UPDATE",
                "nr_worker": "SELECT, UPDATE (days_off, days_known_until)",
            },
        ),
        migrations.RunSQL(FACTS, elidable=False),
    ]
