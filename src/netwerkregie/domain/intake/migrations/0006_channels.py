# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""By which way a question came in; the mailbox knows its own two and no other."""

from django.db import migrations, models

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

# Who asks while signed in, or by telephone, sends a picture along through the desk.
FILES = "GRANT INSERT ON intake_advicefile TO nr_desk"


class Migration(migrations.Migration):
    dependencies = [("intake", "0005_written_along")]

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
    ]
