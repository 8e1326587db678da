# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The gate: one secret, one ticket per transaction, one function that checks it."""

from django.db import migrations

GATE = """
CREATE SCHEMA gate;
REVOKE ALL ON SCHEMA gate FROM PUBLIC;
GRANT USAGE ON SCHEMA gate TO nr_desk, nr_mailbox, nr_public, nr_worker, nr_retention,
    nr_signin, nr_backup;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO nr_desk, nr_public, nr_worker, nr_retention,
    nr_signin, nr_backup, nr_mailbox;

-- A setting is not a credential: anybody can call set_config. So the municipality in
-- the setting counts only with a keyed hash over it, this backend and this
-- transaction, under a key that only the owner's functions can read.
CREATE TABLE gate.secret (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    key bytea NOT NULL
);
REVOKE ALL ON gate.secret FROM PUBLIC;
INSERT INTO gate.secret (key) VALUES (
    sha256(convert_to(
        gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text,
        'UTF8'))
);

CREATE FUNCTION gate.keyed(message text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (
        SELECT encode(sha256(key || sha256(key || convert_to(message, 'UTF8'))), 'hex')
        FROM gate.secret
    );
END
$$;
REVOKE ALL ON FUNCTION gate.keyed(text) FROM PUBLIC;

CREATE FUNCTION gate.ticket_of(kind text, municipality text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN gate.keyed(concat_ws('|', kind, municipality, pg_backend_pid()::text,
        (extract(epoch FROM transaction_timestamp()) * 1000000)::bigint::text));
END
$$;
REVOKE ALL ON FUNCTION gate.ticket_of(text, text) FROM PUBLIC;

-- Called by the enter_* functions only; no app role may execute it.
CREATE FUNCTION gate.issue(municipality uuid, kind text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM set_config('nr.municipality', municipality::text, true),
            set_config('nr.kind', kind, true),
            set_config('nr.ticket', gate.ticket_of(kind, municipality::text), true);
END
$$;
REVOKE ALL ON FUNCTION gate.issue(uuid, text) FROM PUBLIC;

CREATE FUNCTION gate.checked(kinds text[]) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    municipality text := nullif(current_setting('nr.municipality', true), '');
    kind text := nullif(current_setting('nr.kind', true), '');
BEGIN
    IF municipality IS NULL THEN
        RAISE EXCEPTION 'no municipality was entered in this transaction'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF current_setting('nr.ticket', true)
        IS DISTINCT FROM gate.ticket_of(kind, municipality) THEN
        RAISE EXCEPTION 'the ticket does not belong to this transaction'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT kind = ANY (kinds) THEN
        RAISE EXCEPTION 'a ticket of kind % does not open this', kind
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN municipality::uuid;
END
$$;
REVOKE ALL ON FUNCTION gate.checked(text[]) FROM PUBLIC;

-- Asked by every policy of every statement, so its plan is kept for the session:
-- a function in plain SQL is planned anew each time, and cost half as much again.
CREATE FUNCTION gate.municipality() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN gate.checked(ARRAY['session', 'job', 'api', 'link', 'command']);
END
$$;
CREATE FUNCTION gate.municipality_by_host() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN gate.checked(ARRAY['session', 'job', 'api', 'link', 'command', 'host']);
END
$$;

CREATE FUNCTION gate.enter_host(host text)
RETURNS TABLE (municipality_id uuid, slug varchar, name varchar, site varchar)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    found record;
BEGIN
    SELECT m.id, m.slug, m.name, h.site INTO found
    FROM public.tenancy_host h JOIN public.tenancy_municipality m
        ON m.id = h.municipality_id
    WHERE h.name = lower(host);
    IF found.id IS NULL THEN RETURN; END IF;
    PERFORM gate.issue(found.id, 'host');
    RETURN QUERY SELECT found.id, found.slug, found.name, found.site;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_host(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_host(text) TO nr_desk, nr_mailbox, nr_public;

-- For the command line of the installation alone.
CREATE FUNCTION gate.enter_command(municipality uuid)
RETURNS TABLE (municipality_id uuid, slug varchar, name varchar)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM gate.issue(municipality, 'command');
    RETURN QUERY SELECT m.id, m.slug, m.name
        FROM public.tenancy_municipality m WHERE m.id = municipality;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_command(uuid) FROM PUBLIC;

GRANT SELECT ON tenancy_municipality, tenancy_host
    TO nr_desk, nr_public, nr_worker, nr_retention, nr_signin, nr_backup;
GRANT UPDATE (name, answer_days) ON tenancy_municipality TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [("tenancy", "0001_initial")]

    operations = [migrations.RunSQL(GATE, elidable=False)]
