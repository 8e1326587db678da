# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""By which way a question came in; the mailbox knows its own two and no other."""

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import SecureTable

FUNCTIONS = """
DROP FUNCTION mailbox.create_thread(uuid, bytea, text, text, text, text, date, date,
    date, text[], uuid[], bytea[], bytea[], uuid, bytea, bytea);

CREATE FUNCTION mailbox.create_thread(
    thread uuid, lookup bytea, nickname text, language text, want text, domain text,
    received date, promised date, destroyed date,
    holder_kinds text[], holder_ids uuid[], wraps bytea[], publics bytea[],
    message uuid, sealed bytea, digest bytea,
    channel text
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
    stands text := gate.module_stands(house, 'advice');
BEGIN
    IF stands NOT IN ('practice', 'on') THEN
        RAISE EXCEPTION 'the advice line is not open here'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- This door lets in by its own two ways, whatever it is asked.
    IF channel NOT IN ('anonymous', 'short_address') THEN
        RAISE EXCEPTION 'not a way through this door'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO public.intake_advicethread (id, municipality_id, lookup_hash, nickname,
        language, channel, want, domain, state, outcome, received_on, promised_on,
        last_message_on, destroy_on, message_count, has_answer, is_practice)
    VALUES (thread, house, lookup, nickname, language, channel, want, domain,
        'waiting', '', received, promised, received, destroyed, 1, false, stands = 'practice')
    ON CONFLICT (municipality_id, lookup_hash) DO NOTHING;
    IF NOT FOUND THEN
        PERFORM gate.issue(house, came_as);
        RETURN false;
    END IF;
    INSERT INTO public.vault_dossier (id, municipality_id, kind, purpose, version,
        rotation_due)
    VALUES (thread, house, 'advice', 'advice', 1, false);
    INSERT INTO public.vault_dossierwrap (id, municipality_id, dossier_id, version,
        holder_kind, holder_id, wrapped, public)
    SELECT gen_random_uuid(), house, thread, 1, w.kind, w.holder, w.wrapped, w.public
    FROM unnest(holder_kinds, holder_ids, wraps, publics)
        AS w (kind, holder, wrapped, public);
    INSERT INTO public.intake_advicemessage (id, municipality_id, thread_id, position,
        author, written_on, body, digest)
    VALUES (message, house, thread, 1, 'asker', received, sealed, digest);
    PERFORM gate.issue(house, came_as);
    RETURN true;
END
$$;

REVOKE ALL ON FUNCTION
    mailbox.create_thread(uuid, bytea, text, text, text, text, date, date,
    date, text[], uuid[], bytea[], bytea[], uuid, bytea, bytea, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
    mailbox.create_thread(uuid, bytea, text, text, text, text, date, date,
    date, text[], uuid[], bytea[], bytea[], uuid, bytea, bytea, text) TO nr_mailbox;
"""

# What stands above the ordinary page, and how many could have sent it; one answer for
# a word that was never drawn and one that ended: none.
SHORT_ADDRESS = """
CREATE FUNCTION mailbox.short_address(typed text)
RETURNS TABLE (name varchar, domain varchar, with_address int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
BEGIN
    RETURN QUERY
        SELECT coalesce(k.name, o.name), coalesce(k.domain, o.domain),
            (SELECT count(DISTINCT other.id)::int
                FROM public.intake_shortaddress also
                JOIN public.network_organisation other
                    ON other.municipality_id = house
                    AND other.id = also.organisation_id
                WHERE also.municipality_id = house AND also.ended_on IS NULL
                    AND other.domain = coalesce(k.domain, o.domain))
        FROM public.intake_shortaddress a
        JOIN public.network_organisation o
            ON o.municipality_id = house AND o.id = a.organisation_id
        LEFT JOIN public.network_organisation k
            ON k.municipality_id = house AND k.id = o.merged_into_id
        WHERE a.municipality_id = house AND a.word = typed AND a.ended_on IS NULL;
    PERFORM gate.issue(house, came_as);
END
$$;
REVOKE ALL ON FUNCTION mailbox.short_address(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mailbox.short_address(text) TO nr_mailbox;
"""

# Who asks while signed in, or by telephone, sends a picture along through the desk.
FILES = "GRANT INSERT ON intake_advicefile TO nr_desk"


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0005_written_along"),
        ("network", "0002_walls"),
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        migrations.AddField(
            model_name="advicethread",
            name="channel",
            field=models.CharField(
                choices=[
                    ("anonymous", "anonymous"),
                    ("signed_in", "signed_in"),
                    ("telephone", "telephone"),
                    ("short_address", "short_address"),
                ],
                default="anonymous",
                max_length=16,
            ),
        ),
        migrations.RunSQL(FUNCTIONS, elidable=False),
        migrations.RunSQL(FILES, elidable=False),
        migrations.CreateModel(
            name="ShortAddress",
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
                ("word", models.CharField(max_length=40)),
                ("made_on", models.DateField()),
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="network.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_on__isnull", False)),
                        fields=["municipality", "ended_on"],
                        name="short_address_ended",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "word"),
                        name="one_short_address_per_word",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("municipality", "organisation"),
                        name="one_short_address_at_a_time",
                    ),
                ],
            },
        ),
        SecureTable(
            "ShortAddress",
            grants={
                "nr_desk": "SELECT, INSERT, DELETE, UPDATE (ended_on)",
                "nr_retention": "SELECT, DELETE",
            },
            foreign_keys=["organisation"],
        ),
        migrations.RunSQL(SHORT_ADDRESS, elidable=False),
    ]
