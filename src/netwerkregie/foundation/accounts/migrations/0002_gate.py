# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may touch which table of people, and the doors that a session opens."""

from django.db import migrations

from netwerkregie.foundation.kernel import APART, CONTENT_ROLES, Role
from netwerkregie.foundation.tenancy.operations import SecureTable

RIGHTS = """
-- The counter of sign-in attempts, shared by all processes.
CREATE TABLE accounts_counter (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX accounts_counter_expires ON accounts_counter (expires);

REVOKE ALL ON accounts_user, accounts_session, accounts_counter, account_emailaddress,
    account_emailconfirmation, mfa_authenticator, django_session, django_content_type,
    auth_permission, auth_group, auth_group_permissions FROM PUBLIC, nr_desk,
    nr_public, nr_mailbox, nr_worker, nr_retention;
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts_user, accounts_session,
    accounts_counter, account_emailaddress, account_emailconfirmation,
    mfa_authenticator, django_session TO nr_signin;
GRANT SELECT ON django_content_type, auth_permission, auth_group,
    auth_group_permissions TO nr_signin;
GRANT SELECT ON accounts_user, accounts_session, account_emailaddress,
    account_emailconfirmation, mfa_authenticator, accounts_counter, django_session,
    django_content_type, auth_permission, auth_group, auth_group_permissions
    TO nr_backup;
"""

GATE = """
CREATE FUNCTION gate.hashed(word text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT encode(sha256(convert_to(word, 'UTF8')), 'hex')
$$;
REVOKE ALL ON FUNCTION gate.hashed(text) FROM PUBLIC;

CREATE FUNCTION gate.step_out() RETURNS void
LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT set_config('nr.municipality', '', true), set_config('nr.kind', '', true),
           set_config('nr.ticket', '', true)
$$;
REVOKE ALL ON FUNCTION gate.step_out() FROM PUBLIC;

-- The token is the cookie's own value: a role that could read the table of sessions
-- would find hashes there, which open nothing here.
CREATE FUNCTION gate.enter_session(token text, host text)
RETURNS TABLE (municipality_id uuid, slug varchar, municipality_name varchar,
    membership_id uuid, user_id uuid, name varchar, organisation varchar,
    language varchar, roles varchar[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    s record;
BEGIN
    SELECT e.municipality_id, e.membership_id, e.user_id, m.slug, m.name INTO s
    FROM public.accounts_session e
    JOIN public.accounts_user u ON u.id = e.user_id AND u.is_active
    JOIN public.tenancy_host h ON h.municipality_id = e.municipality_id
        AND h.name = lower(host) AND h.site = 'desk'
    JOIN public.tenancy_municipality m ON m.id = e.municipality_id
    WHERE e.key_hash = gate.hashed(token) AND e.second_factor
        AND e.ends > now() AND e.last_seen > now() - interval '60 minutes';
    IF s.membership_id IS NULL THEN RETURN; END IF;
    PERFORM gate.issue(s.municipality_id, 'session');
    RETURN QUERY
        SELECT s.municipality_id, s.slug, s.name, p.id, p.user_id, p.name,
            p.organisation, p.language, ARRAY(
                SELECT g.role FROM public.accounts_rolegrant g
                WHERE g.membership_id = p.id AND g.municipality_id = p.municipality_id
                    AND g.given IS NOT NULL AND g.ended IS NULL
                    AND (g.valid_until IS NULL OR g.valid_until
                        >= (now() AT TIME ZONE 'Europe/Amsterdam')::date))
        FROM public.accounts_membership p
        WHERE p.id = s.membership_id AND p.user_id = s.user_id AND p.state = 'active';
    IF NOT FOUND THEN PERFORM gate.step_out(); END IF;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_session(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_session(text, text) TO nr_desk;

-- Asked once, at sign-in, in the transaction of the host that was called.
CREATE FUNCTION gate.membership_of(person uuid)
RETURNS TABLE (membership_id uuid, language varchar)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    kind text := current_setting('nr.kind');
BEGIN
    PERFORM gate.issue(here, 'link');
    RETURN QUERY SELECT m.id, m.language FROM public.accounts_membership m
        WHERE m.user_id = person AND m.state = 'active';
    PERFORM gate.issue(here, kind);
END
$$;
REVOKE ALL ON FUNCTION gate.membership_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.membership_of(uuid) TO nr_desk;

CREATE FUNCTION gate.enter_invitation(token text)
RETURNS TABLE (municipality_id uuid, invitation_id uuid, membership_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    kind text := current_setting('nr.kind');
BEGIN
    PERFORM gate.issue(here, 'link');
    RETURN QUERY SELECT i.municipality_id, i.id, i.membership_id
        FROM public.accounts_membershipinvitation i
        JOIN public.accounts_membership m ON m.id = i.membership_id
        WHERE i.token_hash = gate.hashed(token) AND i.accepted IS NULL
            AND i.ends > now() AND m.state = 'invited';
    IF NOT FOUND THEN PERFORM gate.issue(here, kind); END IF;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_invitation(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_invitation(text) TO nr_desk;

-- The handle tells two sessions of one member apart and opens neither.
CREATE FUNCTION gate.sessions_of(membership uuid, token text)
RETURNS TABLE (handle text, created timestamptz, last_seen timestamptz,
    device varchar, is_this_one boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT left(gate.hashed(e.key_hash), 16), e.created, e.last_seen, e.device,
        e.key_hash = gate.hashed(token)
    FROM public.accounts_session e
    WHERE e.municipality_id = gate.municipality() AND e.membership_id = membership
        AND e.ends > now() AND e.last_seen > now() - interval '60 minutes'
    ORDER BY e.last_seen DESC
$$;
REVOKE ALL ON FUNCTION gate.sessions_of(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.sessions_of(uuid, text) TO nr_desk;

-- No handle: all of them. The row goes, so nothing can be continued with it.
CREATE FUNCTION gate.end_sessions(membership uuid, one text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM public.accounts_session e
    WHERE e.municipality_id = gate.municipality() AND e.membership_id = membership
        AND (one = '' OR left(gate.hashed(e.key_hash), 16) = one);
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END
$$;
REVOKE ALL ON FUNCTION gate.end_sessions(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.end_sessions(uuid, text) TO nr_desk;
"""


def _sql_list(roles: frozenset[Role]) -> str:
    return ", ".join(f"'{role.value}'" for role in sorted(roles))


# Whoever runs or watches the house opens nothing, and who watches does not run it.
APART_TRIGGER = f"""
CREATE FUNCTION gate.roles_stay_apart() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    content text[] := ARRAY[{_sql_list(CONTENT_ROLES)}];
    apart text[] := ARRAY[{_sql_list(APART)}];
BEGIN
    IF NEW.ended IS NOT NULL THEN RETURN NEW; END IF;
    -- Two people who give two roles at once must not both find the other's absent.
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.membership_id::text, 0));
    IF EXISTS (
        SELECT FROM public.accounts_rolegrant g
        WHERE g.membership_id = NEW.membership_id AND g.id <> NEW.id
            AND g.ended IS NULL
            AND ((NEW.role = ANY (apart) AND g.role = ANY (content))
                OR (NEW.role = ANY (content) AND g.role = ANY (apart))
                OR (NEW.role = ANY (apart) AND g.role = ANY (apart)
                    AND 'administrator' IN (NEW.role, g.role)
                    AND NEW.role <> g.role))
    ) THEN
        RAISE EXCEPTION 'these two roles do not go together'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'grant_roles_apart';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER grant_roles_apart BEFORE INSERT OR UPDATE ON accounts_rolegrant
    FOR EACH ROW EXECUTE FUNCTION gate.roles_stay_apart();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("sessions", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        SecureTable(
            "Membership",
            grants={
                "nr_desk": "SELECT, INSERT, UPDATE",
                "nr_worker": "SELECT",
                "nr_retention": "SELECT, UPDATE, DELETE",
            },
        ),
        SecureTable(
            "RoleGrant",
            grants={
                "nr_desk": "SELECT, INSERT, UPDATE",
                "nr_worker": "SELECT",
                "nr_retention": "SELECT, UPDATE, DELETE",
            },
            foreign_keys=["membership", "proposed_by", "confirmed_by"],
        ),
        SecureTable(
            "MembershipInvitation",
            grants={
                "nr_desk": "SELECT, INSERT, UPDATE",
                "nr_worker": "SELECT, UPDATE",
                "nr_retention": "SELECT, DELETE",
            },
            foreign_keys=["membership"],
        ),
        migrations.RunSQL(RIGHTS, elidable=False),
        migrations.RunSQL(GATE, elidable=False),
        migrations.RunSQL(APART_TRIGGER, elidable=False),
    ]
