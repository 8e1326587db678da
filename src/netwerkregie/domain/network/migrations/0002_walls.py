# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations

from netwerkregie.foundation.tenancy.operations import SecureTable

ALL = "SELECT, INSERT, UPDATE, DELETE"
GRANTS = {
    "Organisation": {
        "nr_desk": ALL,
        "nr_worker": "SELECT, UPDATE",
        "nr_retention": "SELECT, UPDATE, DELETE",
    },
    "OrganisationLink": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, UPDATE, DELETE",
    },
    "District": {"nr_desk": ALL, "nr_worker": "SELECT", "nr_retention": "SELECT"},
    "Serves": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": ALL,
    },
    # Nobody edits another's words: what may change are the ends of a text's life.
    "ContactMoment": {
        "nr_desk": "SELECT, INSERT, DELETE, UPDATE (agreement, text_gone_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE, "
        "UPDATE (agreement, text_gone_on, organisation_id)",
    },
    "ContactAnswer": {
        "nr_desk": "SELECT, INSERT, DELETE, "
        "UPDATE (outcome, settled_on, settled_by, text)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE, UPDATE (text)",
    },
    "PersonEntry": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Invitation": {
        "nr_desk": ALL,
        "nr_worker": "SELECT, UPDATE, DELETE",
        "nr_retention": "SELECT, DELETE",
    },
    "InvitationBlock": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": ALL,
    },
    "RegistrationCode": {"nr_desk": ALL, "nr_retention": "SELECT, DELETE"},
    "ImportRun": {
        "nr_desk": ALL,
        "nr_worker": "SELECT, UPDATE",
        "nr_retention": "SELECT, UPDATE",
    },
    "ImportItem": {"nr_desk": ALL, "nr_retention": "SELECT, DELETE"},
    "ColumnMapping": {"nr_desk": ALL},
    "Merge": {"nr_desk": ALL, "nr_retention": "SELECT, UPDATE, DELETE"},
    "Posting": {"nr_desk": ALL, "nr_worker": "SELECT", "nr_retention": ALL},
    "Term": {"nr_desk": ALL, "nr_worker": "SELECT", "nr_retention": ALL},
}
KEYS = {
    "Organisation": ["merged_into"],
    "OrganisationLink": ["organisation"],
    "Serves": ["organisation", "district"],
    "ContactMoment": ["organisation", "link"],
    "ContactAnswer": ["contact", "link"],
    "PersonEntry": ["organisation"],
    "Invitation": ["organisation"],
    "RegistrationCode": ["organisation"],
    "ImportItem": ["run", "organisation"],
    "Merge": ["kept", "gone"],
    "Posting": ["organisation"],
}
# The order matters: a key over (municipality, id) needs the other table's index.
ORDER = [
    "Organisation",
    "District",
    "OrganisationLink",
    "ContactMoment",
    "ImportRun",
    *(
        name
        for name in GRANTS
        if name
        not in {
            "Organisation",
            "District",
            "OrganisationLink",
            "ContactMoment",
            "ImportRun",
        }
    ),
]

SQL = """
-- Rows M2 and M3: an entry about a person is written in a transaction that was
-- entered by that person's own link, or by the installation when it is set up. A
-- colleague's session cannot, whatever the program does.
CREATE FUNCTION gate.by_own_hand() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT gate.checked(ARRAY['link', 'command']) IS NOT NULL
$$;
REVOKE ALL ON FUNCTION gate.by_own_hand() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.by_own_hand() TO nr_desk, nr_worker, nr_migrate;
CREATE POLICY own_hand_add ON network_personentry AS RESTRICTIVE FOR INSERT
    TO nr_desk, nr_worker, nr_migrate, nr_owner WITH CHECK (gate.by_own_hand());
CREATE POLICY own_hand_change ON network_personentry AS RESTRICTIVE FOR UPDATE
    TO nr_desk, nr_worker, nr_migrate, nr_owner USING (gate.by_own_hand());

-- Words about a contact may vanish; they never become other words.
CREATE FUNCTION network_words_stay() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NEW.agreement <> '' AND NEW.agreement <> OLD.agreement THEN
        RAISE EXCEPTION 'the words about a contact are not changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER words_stay BEFORE UPDATE ON network_contactmoment
    FOR EACH ROW EXECUTE FUNCTION network_words_stay();

-- A link enters the municipality of the host that was asked for, and names the one
-- thing it opens. A wrong word leaves the ticket as it was.
CREATE FUNCTION gate.enter_link(hash bytea)
RETURNS TABLE (opens text, id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found record;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT * INTO found FROM (
        SELECT 'organisation' AS what, l.id FROM public.network_organisationlink l
            WHERE l.municipality_id = here AND l.token_hash = hash
            AND l.closed_on IS NULL
        UNION ALL
        SELECT 'entry', p.id FROM public.network_personentry p
            WHERE p.municipality_id = here AND p.token_hash = hash
        UNION ALL
        SELECT 'invitation', i.id FROM public.network_invitation i
            WHERE i.municipality_id = here AND i.token_hash = hash AND i.state = 'sent'
        UNION ALL
        SELECT 'registration', c.id FROM public.network_registrationcode c
            WHERE c.municipality_id = here AND c.token_hash = hash
    ) AS one LIMIT 1;
    IF found.id IS NULL THEN
        PERFORM gate.issue(here, before);
        RETURN;
    END IF;
    RETURN QUERY SELECT found.what, found.id;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_link(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_link(bytea) TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("network", "0001_initial"),
        ("tenancy", "0002_gate"),
    ]

    operations = [
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS pg_trgm", elidable=False),
        *(
            SecureTable(name, grants=GRANTS[name], foreign_keys=KEYS.get(name, ()))
            for name in ORDER
        ),
        migrations.RunSQL(SQL, elidable=False),
    ]
