# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.clock
import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import SecureTable

GATE = """
-- What somebody typed may come in after the session ended: a host is enough to keep
-- it, and nothing but the writer's own key opens it.
CREATE FUNCTION gate.key_of(whose uuid) RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    kind text := current_setting('nr.kind');
    found bytea;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT k.public INTO found FROM public.vault_memberkey k
    JOIN public.accounts_membership m ON m.id = k.membership_id
        AND m.municipality_id = k.municipality_id AND m.state = 'active'
    WHERE k.membership_id = whose AND k.municipality_id = here;
    PERFORM gate.issue(here, kind);
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION gate.key_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.key_of(uuid) TO nr_desk;

CREATE FUNCTION gate.keep_unsent(
    whose uuid, page text, sealed bytea, today timestamptz)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    kind text := current_setting('nr.kind');
BEGIN
    IF octet_length(sealed) > 1000000 THEN
        RAISE EXCEPTION 'too much to keep' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM gate.issue(here, 'link');
    INSERT INTO public.accounts_unsent
        (id, municipality_id, membership_id, place, body, kept, ends)
    SELECT gen_random_uuid(), here, m.id, left(page, 200), sealed, today,
        today + interval '24 hours'
    FROM public.accounts_membership m
    WHERE m.id = whose AND m.municipality_id = here AND m.state = 'active'
    ON CONFLICT (municipality_id, membership_id, place)
        DO UPDATE SET body = excluded.body, kept = excluded.kept,
            ends = excluded.ends;
    PERFORM gate.issue(here, kind);
END
$$;
REVOKE ALL ON FUNCTION gate.keep_unsent(uuid, text, bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.keep_unsent(uuid, text, bytea, timestamptz)
    TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_gate"),
        ("vault", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Unsent",
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
                ("place", models.CharField(max_length=200)),
                ("body", models.BinaryField()),
                (
                    "kept",
                    models.DateTimeField(
                        default=netwerkregie.foundation.kernel.clock.now
                    ),
                ),
                ("ends", models.DateTimeField()),
                (
                    "membership",
                    netwerkregie.foundation.tenancy.models.TenantKey(
                        on_delete=django.db.models.deletion.CASCADE,
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
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "membership", "place"),
                        name="unsent_once_per_place",
                    )
                ],
            },
        ),
        SecureTable(
            "Unsent",
            grants={
                "nr_desk": "SELECT, DELETE",
                "nr_worker": "SELECT, DELETE",
                "nr_retention": "SELECT, DELETE",
            },
            foreign_keys=["membership"],
        ),
        migrations.RunSQL(GATE, elidable=False),
    ]
