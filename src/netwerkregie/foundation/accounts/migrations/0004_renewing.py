# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A letter may also let somebody back in who lost password or phone."""

from django.db import migrations

GATE = """
CREATE OR REPLACE FUNCTION gate.enter_invitation(token text)
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
            AND i.ends > now() AND m.state IN ('invited', 'active');
    IF NOT FOUND THEN PERFORM gate.issue(here, kind); END IF;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_unsent")]

    operations = [migrations.RunSQL(GATE, elidable=False)]
