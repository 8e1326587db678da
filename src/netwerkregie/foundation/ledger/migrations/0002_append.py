# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one way in, and the walls that keep every other way shut."""

from django.db import migrations

WRITERS = "nr_desk, nr_public, nr_mailbox, nr_worker, nr_retention"

TABLES = """
ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_head FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_checkpoint ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_checkpoint FORCE ROW LEVEL SECURITY;
REVOKE ALL ON ledger_entry, ledger_head, ledger_checkpoint FROM PUBLIC;

-- The desk reads (its policies ask for the role); the worker reads hashes to seal a
-- checkpoint; nobody has a right to write: ledger.append() does, as the owner.
GRANT SELECT ON ledger_entry, ledger_head, ledger_checkpoint TO nr_desk, nr_backup;
GRANT SELECT (municipality_id, seq, leaf_hash, chain_hash) ON ledger_entry TO nr_worker;
GRANT SELECT ON ledger_head, ledger_checkpoint TO nr_worker, nr_retention;

CREATE POLICY read ON ledger_entry FOR SELECT TO nr_desk, nr_worker
    USING (municipality_id = ANY (ARRAY(SELECT gate.municipality())));
CREATE POLICY read ON ledger_head FOR SELECT TO nr_desk, nr_worker, nr_retention
    USING (municipality_id = ANY (ARRAY(SELECT gate.municipality())));
CREATE POLICY read ON ledger_checkpoint FOR SELECT TO nr_desk, nr_worker, nr_retention
    USING (municipality_id = ANY (ARRAY(SELECT gate.municipality())));
CREATE POLICY backup ON ledger_entry FOR SELECT TO nr_backup USING (true);
CREATE POLICY backup ON ledger_head FOR SELECT TO nr_backup USING (true);
CREATE POLICY backup ON ledger_checkpoint FOR SELECT TO nr_backup USING (true);

-- The owner's functions meet the same wall. A refusal at the door is written for a
-- visitor who has only a host name, so a host's ticket is enough to write.
CREATE POLICY own_read ON ledger_entry FOR SELECT TO nr_owner
    USING (municipality_id = ANY (ARRAY(SELECT gate.municipality_by_host())));
CREATE POLICY own_add ON ledger_entry FOR INSERT TO nr_owner
    WITH CHECK (municipality_id = ANY (ARRAY(SELECT gate.municipality_by_host())));
CREATE POLICY own_empty ON ledger_entry FOR UPDATE TO nr_owner
    USING (municipality_id = ANY (ARRAY(SELECT gate.municipality())));
CREATE POLICY own_read ON ledger_head FOR SELECT TO nr_owner
    USING (municipality_id = ANY (ARRAY(SELECT gate.municipality_by_host())));
CREATE POLICY own_add ON ledger_head FOR INSERT TO nr_owner
    WITH CHECK (municipality_id = ANY (ARRAY(SELECT gate.municipality_by_host())));
CREATE POLICY own_move ON ledger_head FOR UPDATE TO nr_owner
    USING (municipality_id = ANY (ARRAY(SELECT gate.municipality_by_host())));
CREATE POLICY own_read ON ledger_checkpoint FOR SELECT TO nr_owner
    USING (municipality_id = ANY (ARRAY(SELECT gate.municipality())));
CREATE POLICY own_add ON ledger_checkpoint FOR INSERT TO nr_owner
    WITH CHECK (municipality_id = ANY (ARRAY(SELECT gate.municipality())));
"""

TRIGGERS = """
CREATE SCHEMA ledger;
REVOKE ALL ON SCHEMA ledger FROM PUBLIC;

-- Against the owner too: whoever removes these is a superuser, and then the chain and
-- the signed checkpoints tell.
CREATE FUNCTION ledger.refuse() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is only added to' USING ERRCODE = 'insufficient_privilege';
END
$$;

-- A line may be emptied when its term of five years has ended, and in no other way
-- changed: the hashes stay, so the tree is still provable.
CREATE FUNCTION ledger.only_empty() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF old.at < (extract(epoch FROM now() - interval '5 years') * 1000000)::bigint
        AND new.municipality_id = old.municipality_id AND new.seq = old.seq
        AND new.leaf_hash = old.leaf_hash AND new.chain_hash = old.chain_hash
        AND num_nonnulls(new.at, new.written_at, new.trace_id, new.actor_id,
            new.subject_ref, new.salt) = 0
        AND concat(new.stream, new.door, new.actor_kind, new.roles, new.organisation,
            new.verb, new.subject_kind, new.purpose, new.ground, new.reason,
            new.result) = ''
    THEN
        RETURN new;
    END IF;
    RAISE EXCEPTION 'the ledger is only added to' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE FUNCTION ledger.only_forward() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF new.municipality_id = old.municipality_id AND new.size > old.size THEN
        RETURN new;
    END IF;
    RAISE EXCEPTION 'the ledger is only added to' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER only_empty BEFORE UPDATE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger.only_empty();
CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER only_forward BEFORE UPDATE ON ledger_head
    FOR EACH ROW EXECUTE FUNCTION ledger.only_forward();
CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON ledger_head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
"""

FUNCTIONS = """
-- The same subject has another number in each stream and each municipality: a key of
-- its own per subject, which never leaves this function's callers, and a hash of it
-- per stream.
CREATE FUNCTION ledger.pseudonym(stream text, subject uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT left(encode(sha256(convert_to(gate.keyed(concat_ws('|', 'ledger',
        gate.municipality_by_host()::text, subject::text)) || stream, 'UTF8')), 'hex'),
        32)::uuid
    WHERE subject IS NOT NULL
$$;

CREATE FUNCTION ledger.append(
    house uuid, stated_at bigint, trace uuid, actor uuid, actor_kind text, roles text,
    organisation text, verb text, subject_kind text, subjects uuid[], purpose text,
    ground text, reason text, result text
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    door text := current_setting('nr.kind', true);
    listed uuid[] := CASE WHEN cardinality(subjects) > 0 THEN subjects
        ELSE ARRAY[NULL::uuid] END;
    line public.ledger_entry%ROWTYPE;
    lines public.ledger_entry[] := '{}';
    subject uuid;
    key text;
    first bigint;
    -- What a line says is spelled as text with the number of characters before it.
    middle text;
    who text;
    what text;
    said text;
BEGIN
    IF house IS DISTINCT FROM gate.municipality_by_host() THEN
        RAISE EXCEPTION 'the actor is of another municipality than this transaction'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF verb IS NULL OR verb = '' OR NOT result = ANY (ARRAY['done', 'refused', 'failed'])
        OR trace IS NULL THEN
        RAISE EXCEPTION 'a line needs a verb, a trace and a result'
            USING ERRCODE = 'check_violation';
    END IF;

    -- From here until the commit nobody else writes in this municipality's chain.
    SELECT h.size, h.chain_hash INTO line.seq, line.chain_hash FROM public.ledger_head h
        WHERE h.municipality_id = house FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO public.ledger_head (municipality_id, size, chain_hash)
            VALUES (house, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
        SELECT h.size, h.chain_hash INTO line.seq, line.chain_hash
            FROM public.ledger_head h WHERE h.municipality_id = house FOR UPDATE;
    END IF;
    first := line.seq;
    line.municipality_id := house;
    line.written_at := (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
    -- Only the installation's own command line may tell of an earlier moment.
    line.at := CASE WHEN door = 'command' THEN coalesce(stated_at, line.written_at)
        ELSE line.written_at END;
    -- A reporter who is known to have been at a screen at 14:03:22 is no longer
    -- anonymous: of what they do only the day is kept (UTC).
    IF actor_kind = 'reporter' THEN
        line.written_at := line.written_at - line.written_at % 86400000000;
        line.at := line.at - line.at % 86400000000;
    END IF;
    line.door := door;
    line.trace_id := trace;
    line.verb := verb;
    line.subject_kind := subject_kind;
    line.purpose := purpose;
    line.ground := ground;
    line.result := result;
    middle := concat(char_length(line.at::text), ':', line.at,
        char_length(line.written_at::text), ':', line.written_at,
        char_length(door), ':', door, '36:', trace);
    what := concat(char_length(verb), ':', verb,
        char_length(subject_kind), ':', subject_kind);

    FOREACH subject IN ARRAY listed LOOP
        key := gate.keyed(concat_ws('|', 'ledger', house::text, subject::text));
        FOREACH line.stream IN ARRAY ARRAY['access', 'processing'] LOOP
            IF line.stream = 'access' THEN
                line.actor_id := actor;
                line.actor_kind := actor_kind;
                line.roles := roles;
                line.organisation := organisation;
                line.reason := reason;
            ELSE
                -- The processing stream holds no users: what was done, not by whom.
                line.actor_id := NULL;
                line.actor_kind := '';
                line.roles := '';
                line.organisation := '';
                line.reason := '';
            END IF;
            line.subject_ref := CASE WHEN subject IS NOT NULL THEN left(encode(sha256(
                convert_to(key || line.stream, 'UTF8')), 'hex'), 32)::uuid END;
            who := concat(coalesce(char_length(line.actor_id::text), 0), ':', line.actor_id,
                char_length(line.actor_kind), ':', line.actor_kind,
                char_length(line.roles), ':', line.roles,
                char_length(line.organisation), ':', line.organisation);
            said := concat('1:1', '36:', house, char_length(line.seq::text), ':', line.seq,
                char_length(line.stream), ':', line.stream, middle, who, what,
                coalesce(char_length(line.subject_ref::text), 0), ':', line.subject_ref,
                char_length(purpose), ':', purpose, char_length(ground), ':', ground,
                char_length(line.reason), ':', line.reason,
                char_length(result), ':', result);
            line.salt := uuid_send(gen_random_uuid());
            line.leaf_hash := sha256(
                '\\x00'::bytea || line.salt || convert_to(said, 'UTF8'));
            line.chain_hash := sha256(line.chain_hash || line.leaf_hash);
            lines := lines || line;
            line.seq := line.seq + 1;
        END LOOP;
    END LOOP;

    INSERT INTO public.ledger_entry SELECT * FROM unnest(lines);
    UPDATE public.ledger_head h SET size = line.seq, chain_hash = line.chain_hash
        WHERE h.municipality_id = house;
    RETURN first;
END
$$;

CREATE FUNCTION ledger.keep_checkpoint(size bigint, root bytea, peaks bytea, note text)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    house uuid := gate.municipality();
    head record;
    latest record;
BEGIN
    SELECT h.size INTO head FROM public.ledger_head h
        WHERE h.municipality_id = house FOR UPDATE;
    SELECT c.number, c.ledger_size INTO latest FROM public.ledger_checkpoint c
        WHERE c.municipality_id = house ORDER BY c.number DESC LIMIT 1;
    IF size > coalesce(head.size, 0) OR size < coalesce(latest.ledger_size, 0) THEN
        RAISE EXCEPTION 'a checkpoint lies between the last one and the head'
            USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO public.ledger_checkpoint (municipality_id, number, ledger_size,
        ledger_root, peaks, note, kept_at)
    VALUES (house, coalesce(latest.number, 0) + 1, size, root, peaks, note,
        (extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
    RETURN coalesce(latest.number, 0) + 1;
END
$$;

-- Destroys what lines say whose term has ended, whatever moment is asked for.
CREATE FUNCTION ledger.empty(before bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    emptied bigint;
BEGIN
    UPDATE public.ledger_entry e SET at = NULL, written_at = NULL, trace_id = NULL,
        actor_id = NULL, subject_ref = NULL, salt = NULL, stream = '', door = '',
        actor_kind = '', roles = '', organisation = '', verb = '', subject_kind = '',
        purpose = '', ground = '', reason = '', result = ''
    WHERE e.municipality_id = gate.municipality() AND e.at < least(before,
        (extract(epoch FROM now() - interval '5 years') * 1000000)::bigint);
    GET DIAGNOSTICS emptied = ROW_COUNT;
    RETURN emptied;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
"""

GRANTS = f"""
GRANT USAGE ON SCHEMA ledger TO {WRITERS}, nr_backup;
GRANT EXECUTE ON FUNCTION ledger.append(uuid, bigint, uuid, uuid, text, text, text,
    text, text, uuid[], text, text, text, text) TO {WRITERS};
GRANT EXECUTE ON FUNCTION ledger.pseudonym(text, uuid) TO nr_desk;
GRANT EXECUTE ON FUNCTION ledger.keep_checkpoint(bigint, bytea, bytea, text)
    TO nr_desk, nr_worker;
GRANT EXECUTE ON FUNCTION ledger.empty(bigint) TO nr_retention;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("tenancy", "0002_gate")]

    operations = [
        migrations.RunSQL([TABLES], elidable=False),
        migrations.RunSQL([TRIGGERS], elidable=False),
        migrations.RunSQL([FUNCTIONS], elidable=False),
        migrations.RunSQL([GRANTS], elidable=False),
    ]
