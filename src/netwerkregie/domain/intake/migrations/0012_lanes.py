# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turns that were used, and a search by code that does the same work for all codes."""

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
from netwerkregie.foundation.tenancy.operations import SecureTable

FUNCTIONS = """
CREATE FUNCTION mailbox.spend_turn(turn bytea, until date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
    is_new boolean;
BEGIN
    INSERT INTO public.intake_spentturn (id, municipality_id, mark, last_day)
    VALUES (gen_random_uuid(), house, turn, until)
    ON CONFLICT (municipality_id, mark) DO NOTHING;
    is_new := FOUND;
    PERFORM gate.issue(house, came_as);
    RETURN is_new;
END
$$;
REVOKE ALL ON FUNCTION mailbox.spend_turn(bytea, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mailbox.spend_turn(bytea, date) TO nr_mailbox;

-- For a code without a thread the same four questions are asked, about a number of
-- nobody: who counts our work learns nothing from it.
CREATE OR REPLACE FUNCTION mailbox.find_thread(lookup bytea, holder uuid)
RETURNS TABLE (thread uuid, state varchar, has_answer boolean, promised date,
    destroyed date, last_position int, turn int, version int, wrapped bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
    found record;
    sought uuid;
    at_version int;
    sealed bytea;
    turns int;
BEGIN
    SELECT t.id, t.state, t.has_answer, t.promised_on, t.destroy_on,
        t.message_count::int AS last_position INTO found
    FROM public.intake_advicethread t
    WHERE t.municipality_id = house AND t.lookup_hash = lookup;
    sought := coalesce(found.id, holder);
    SELECT d.version INTO at_version FROM public.vault_dossier d
    WHERE d.municipality_id = house AND d.id = sought;
    SELECT w.wrapped INTO sealed FROM public.vault_dossierwrap w
    WHERE w.municipality_id = house AND w.dossier_id = sought
        AND w.version = coalesce(at_version, 1)
        AND w.holder_kind = 'reporter' AND w.holder_id = holder;
    SELECT count(*)::int INTO turns FROM public.intake_advicemessage m
    WHERE m.municipality_id = house AND m.thread_id = sought
        AND m.author = 'adviser';
    PERFORM gate.issue(house, came_as);
    IF found.id IS NOT NULL AND at_version IS NOT NULL AND sealed IS NOT NULL THEN
        RETURN QUERY SELECT found.id, found.state, found.has_answer,
            found.promised_on, found.destroy_on, found.last_position, turns,
            at_version, sealed;
    END IF;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0011_hours"), ("tenancy", "0004_module_stands")]

    operations = [
        migrations.CreateModel(
            name="SpentTurn",
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
                ("mark", models.BinaryField(max_length=32)),
                ("last_day", models.DateField()),
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
                    models.Index(fields=["municipality", "last_day"], name="turn_due")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "mark"), name="one_use_per_turn"
                    )
                ],
            },
        ),
        SecureTable(
            "SpentTurn",
            grants={"nr_retention": "SELECT (id, municipality_id, last_day), DELETE"},
        ),
        migrations.RunSQL(FUNCTIONS, elidable=False),
    ]
