# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may touch the queue: the worker runs it, everyone else has one function."""

from django.db import migrations

DEFERRERS = "nr_desk, nr_public, nr_mailbox, nr_worker, nr_retention"
WORKERS = "nr_worker, nr_retention"

# The names below are our own; no value of anyone comes into these statements.
QUEUE = f"""
REVOKE ALL ON procrastinate_jobs, procrastinate_events, procrastinate_workers,
    procrastinate_periodic_defers, jobs_rungbell FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON procrastinate_jobs, procrastinate_events,
    procrastinate_workers, procrastinate_periodic_defers TO {WORKERS};
GRANT USAGE ON SEQUENCE procrastinate_jobs_id_seq, procrastinate_events_id_seq,
    procrastinate_periodic_defers_id_seq, procrastinate_workers_id_seq TO {WORKERS};
GRANT SELECT ON procrastinate_jobs, procrastinate_events, procrastinate_workers,
    procrastinate_periodic_defers, jobs_rungbell TO nr_backup;
DO $$
DECLARE
    function regprocedure;
BEGIN
    FOR function IN SELECT p.oid FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace AND p.proname ~ '^procrastinate_'
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', function);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO {WORKERS}', function);
    END LOOP;
END
$$;

CREATE SCHEMA jobs;
REVOKE ALL ON SCHEMA jobs FROM PUBLIC;
GRANT USAGE ON SCHEMA jobs TO {DEFERRERS};
"""  # noqa: S608

# A word of an enum, an id or a whole number: a sentence has no way in.
FUNCTIONS = """
CREATE FUNCTION jobs.holds_only_ids(args jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT jsonb_typeof(args) = 'object' AND coalesce(bool_and(
        length(key) <= 40 AND (
            (jsonb_typeof(value) = 'number' AND value::text ~ '^-?[0-9]{1,18}$')
            OR (jsonb_typeof(value) = 'string' AND value #>> '{}' ~
                '^([a-z][a-z0-9_.]{0,39}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$')
        )), true)
    FROM jsonb_each(args)
$$;

-- Whoever defers, and by whatever way: the queue holds ids.
ALTER TABLE procrastinate_jobs ADD CONSTRAINT jobs_hold_only_ids
    CHECK (jobs.holds_only_ids(args));

CREATE FUNCTION jobs.put(
    task text, queue text, house uuid, args jsonb, not_before timestamptz,
    once text, in_turn text
) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    INSERT INTO procrastinate_jobs
        (queue_name, task_name, lock, queueing_lock, args, scheduled_at)
    VALUES (queue, task,
        CASE WHEN in_turn <> '' THEN concat_ws('|', house::text, in_turn) END,
        CASE WHEN once <> '' THEN concat_ws('|', house::text, once) END,
        args || jsonb_build_object('municipality_id', house::text), not_before)
    ON CONFLICT (queueing_lock) WHERE status = 'todo' DO NOTHING
    RETURNING id
$$;

CREATE FUNCTION jobs.defer(
    task text, queue text, house uuid, args jsonb, not_before timestamptz,
    once text, in_turn text
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF house IS DISTINCT FROM gate.municipality_by_host() THEN
        RAISE EXCEPTION 'a job belongs to the municipality of its transaction'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN jobs.put(task, queue, house, args, not_before, once, in_turn);
END
$$;

-- The worker rings a slot of the clock once, whoever else tries; each municipality
-- gets its own job.
CREATE FUNCTION jobs.ring(task text, queue text, slot text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    given integer;
BEGIN
    INSERT INTO public.jobs_rungbell (task, slot, rung_at) VALUES (task, slot, now())
        ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN 0; END IF;
    DELETE FROM public.jobs_rungbell b
        WHERE b.task = ring.task AND b.rung_at < now() - interval '7 days';
    SELECT count(jobs.put(task, queue, m.id, '{}', NULL, task, task)) INTO given
        FROM public.tenancy_municipality m;
    RETURN given;
END
$$;

-- A job whose worker is gone goes back in the queue; a worker says every two seconds
-- that it is alive.
CREATE FUNCTION jobs.take_back(silence interval) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    lost bigint;
    taken integer := 0;
BEGIN
    FOR lost IN
        SELECT j.id FROM procrastinate_jobs j
        LEFT JOIN procrastinate_workers w ON w.id = j.worker_id
        WHERE j.status = 'doing'
            AND (w.id IS NULL OR w.last_heartbeat < now() - silence)
        FOR UPDATE OF j SKIP LOCKED
    LOOP
        PERFORM procrastinate_retry_job_v2(lost, NULL, NULL, NULL, NULL);
        taken := taken + 1;
    END LOOP;
    RETURN taken;
END
$$;

-- Entering is for a job that a worker is doing now; its own row names the place.
CREATE FUNCTION gate.enter_job(job bigint)
RETURNS TABLE (municipality_id uuid, slug varchar, name varchar)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    found record;
BEGIN
    SELECT m.id, m.slug, m.name INTO found
    FROM public.procrastinate_jobs j JOIN public.tenancy_municipality m
        ON m.id = (j.args ->> 'municipality_id')::uuid
    WHERE j.id = job AND j.status = 'doing' AND j.worker_id IS NOT NULL;
    IF found.id IS NULL THEN RETURN; END IF;
    PERFORM gate.issue(found.id, 'job');
    RETURN QUERY SELECT found.id, found.slug, found.name;
END
$$;

-- What a page shows: this municipality's jobs, and nothing of what they are about.
CREATE FUNCTION jobs.shown()
RETURNS TABLE (id bigint, task varchar, queue varchar, status text, attempts integer,
    not_before timestamptz, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT j.id, j.task_name, j.queue_name, j.status::text, j.attempts, j.scheduled_at,
        (SELECT max(e.at) FROM public.procrastinate_events e WHERE e.job_id = j.id)
    FROM public.procrastinate_jobs j
    WHERE j.args ->> 'municipality_id' = gate.municipality()::text
    ORDER BY j.id DESC LIMIT 200
$$;

-- A person who looked into it gives a failed job another try.
CREATE FUNCTION jobs.try_again(job bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    PERFORM 1 FROM procrastinate_jobs j WHERE j.id = job AND j.status = 'failed'
        AND j.args ->> 'municipality_id' = gate.municipality()::text;
    IF NOT FOUND THEN RETURN false; END IF;
    PERFORM procrastinate_retry_job_v2(job, NULL, NULL, NULL, NULL);
    RETURN true;
END
$$;

-- Jobs that nobody looked into do not stay: a queue is no archive.
CREATE FUNCTION jobs.sweep(older_than interval) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    swept integer;
BEGIN
    DELETE FROM public.procrastinate_jobs j
    WHERE j.status IN ('failed', 'succeeded', 'cancelled', 'aborted')
        AND j.args ->> 'municipality_id' = gate.municipality()::text
        AND NOT EXISTS (SELECT 1 FROM public.procrastinate_events e
            WHERE e.job_id = j.id AND e.at > now() - older_than);
    GET DIAGNOSTICS swept = ROW_COUNT;
    RETURN swept;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA jobs FROM PUBLIC;
REVOKE ALL ON FUNCTION gate.enter_job(bigint) FROM PUBLIC;
"""

GRANTS = f"""
GRANT EXECUTE ON FUNCTION jobs.holds_only_ids(jsonb) TO {WORKERS};
GRANT EXECUTE ON FUNCTION jobs.defer(text, text, uuid, jsonb, timestamptz, text, text)
    TO {DEFERRERS};
GRANT EXECUTE ON FUNCTION jobs.ring(text, text, text) TO nr_worker;
GRANT EXECUTE ON FUNCTION jobs.take_back(interval) TO {WORKERS};
GRANT EXECUTE ON FUNCTION jobs.sweep(interval) TO nr_worker;
GRANT EXECUTE ON FUNCTION jobs.shown(), jobs.try_again(bigint) TO nr_desk;
GRANT EXECUTE ON FUNCTION gate.enter_job(bigint) TO {WORKERS};
"""


class Migration(migrations.Migration):
    dependencies = [
        ("jobs", "0001_initial"),
        ("tenancy", "0002_gate"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [
        migrations.RunSQL([QUEUE], elidable=False),
        migrations.RunSQL([FUNCTIONS], elidable=False),
        migrations.RunSQL([GRANTS], elidable=False),
    ]
