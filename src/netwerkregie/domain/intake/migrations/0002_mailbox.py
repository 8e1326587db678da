# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""All that the anonymous door can ask of the database: a handful of functions.

Its role has no right on any table, so a hole in that door gives away what belongs to
one code at a time and nothing else. Each function takes the municipality from the
ticket of the host, opens the rows for itself alone, and puts the ticket back that its
caller had.
"""

from django.db import migrations

FUNCTIONS = """
CREATE SCHEMA mailbox;
REVOKE ALL ON SCHEMA mailbox FROM PUBLIC;
GRANT USAGE ON SCHEMA mailbox TO nr_mailbox;

CREATE FUNCTION mailbox.step_in() RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    house uuid := gate.municipality_by_host();
BEGIN
    PERFORM gate.issue(house, 'link');
    RETURN house;
END
$$;

CREATE FUNCTION mailbox.facts()
RETURNS TABLE (name varchar, answer_days smallint, is_practice boolean,
    is_open boolean, team uuid, team_key bytea, recovery uuid, recovery_key bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
    stands text := gate.module_stands(house, 'advice');
BEGIN
    RETURN QUERY
        SELECT m.name, m.answer_days, stands = 'practice',
            stands IN ('practice', 'on'), t.id, t.public, r.id, r.public
        FROM public.tenancy_municipality m
        LEFT JOIN public.vault_team t
            ON t.municipality_id = m.id AND t.code = 'advice'
        LEFT JOIN public.vault_recoverykey r ON r.municipality_id = m.id
        WHERE m.id = house;
    PERFORM gate.issue(house, came_as);
END
$$;

CREATE FUNCTION mailbox.create_thread(
    thread uuid, lookup bytea, nickname text, language text, want text, domain text,
    received date, promised date, destroyed date,
    holder_kinds text[], holder_ids uuid[], wraps bytea[], publics bytea[],
    message uuid, sealed bytea, digest bytea
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
    INSERT INTO public.intake_advicethread (id, municipality_id, lookup_hash, nickname,
        language, want, domain, state, outcome, received_on, promised_on,
        last_message_on, destroy_on, message_count, has_answer, is_practice)
    VALUES (thread, house, lookup, nickname, language, want, domain, 'waiting', '',
        received, promised, received, destroyed, 1, false, stands = 'practice')
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

CREATE FUNCTION mailbox.find_thread(lookup bytea, holder uuid)
RETURNS TABLE (thread uuid, state varchar, has_answer boolean, promised date,
    destroyed date, last_position int, turn int, version int, wrapped bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
BEGIN
    RETURN QUERY
        SELECT t.id, t.state, t.has_answer, t.promised_on, t.destroy_on,
            t.message_count::int,
            (SELECT count(*)::int FROM public.intake_advicemessage m
                WHERE m.municipality_id = house AND m.thread_id = t.id
                AND m.author = 'adviser'),
            w.version, w.wrapped
        FROM public.intake_advicethread t
        JOIN public.vault_dossier d ON d.municipality_id = house AND d.id = t.id
        JOIN public.vault_dossierwrap w ON w.municipality_id = house
            AND w.dossier_id = t.id AND w.version = d.version
            AND w.holder_kind = 'reporter' AND w.holder_id = holder
        WHERE t.municipality_id = house AND t.lookup_hash = lookup;
    PERFORM gate.issue(house, came_as);
END
$$;

CREATE FUNCTION mailbox.read_messages(lookup bytea)
RETURNS TABLE (message uuid, author varchar, written date, sealed bytea, files int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
BEGIN
    RETURN QUERY
        SELECT m.id, m.author, m.written_on, m.body,
            (SELECT count(*)::int FROM public.intake_advicefile f
                WHERE f.municipality_id = house AND f.message_id = m.id)
        FROM public.intake_advicemessage m
        JOIN public.intake_advicethread t ON t.municipality_id = house
            AND t.id = m.thread_id AND t.lookup_hash = lookup
        WHERE m.municipality_id = house
        ORDER BY m.position;
    PERFORM gate.issue(house, came_as);
END
$$;

CREATE FUNCTION mailbox.append_message(
    lookup bytea, message uuid, sealed bytea, digest bytea, written date,
    promised date, destroyed date
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
    found record;
    known bytea := digest;
BEGIN
    SELECT t.id, t.state, t.message_count, t.promised_on INTO found
    FROM public.intake_advicethread t
    WHERE t.municipality_id = house AND t.lookup_hash = lookup
    FOR UPDATE;
    IF found.id IS NULL OR EXISTS (
        SELECT FROM public.intake_advicemessage m
        WHERE m.municipality_id = house AND m.thread_id = found.id
            AND m.author = 'asker' AND m.digest = known
    ) THEN
        PERFORM gate.issue(house, came_as);
        RETURN false;
    END IF;
    INSERT INTO public.intake_advicemessage (id, municipality_id, thread_id, position,
        author, written_on, body, digest)
    VALUES (message, house, found.id, found.message_count + 1, 'asker', written,
        sealed, digest);
    -- Who adds to a question that still waits keeps the date that was promised.
    UPDATE public.intake_advicethread t SET
        state = 'waiting', outcome = '', closed_on = NULL,
        promised_on = CASE WHEN found.state = 'waiting' THEN found.promised_on
            ELSE promised END,
        last_message_on = written, destroy_on = destroyed,
        message_count = found.message_count + 1
    WHERE t.municipality_id = house AND t.id = found.id;
    PERFORM gate.issue(house, came_as);
    RETURN true;
END
$$;

CREATE FUNCTION mailbox.keep_file(
    file uuid, thread uuid, message uuid, content_type text, sealed bytea,
    destroyed date
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
BEGIN
    INSERT INTO public.intake_advicefile (id, municipality_id, thread_id, message_id,
        content_type, content, destroy_on)
    VALUES (file, house, thread, message, content_type, sealed, destroyed);
    PERFORM gate.issue(house, came_as);
    RETURN true;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA mailbox FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mailbox.facts(),
    mailbox.create_thread(uuid, bytea, text, text, text, text, date, date, date,
        text[], uuid[], bytea[], bytea[], uuid, bytea, bytea),
    mailbox.find_thread(bytea, uuid),
    mailbox.read_messages(bytea),
    mailbox.append_message(bytea, uuid, bytea, bytea, date, date, date),
    mailbox.keep_file(uuid, uuid, uuid, text, bytea, date)
TO nr_mailbox;
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_initial"), ("vault", "0001_initial")]

    operations = [migrations.RunSQL(FUNCTIONS, elidable=False)]
