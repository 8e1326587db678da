# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One answer to "is this module on here?", for Python and for the mailbox alike."""

from django.db import migrations

from netwerkregie.foundation.tenancy.operations import SecureTable

STANDS = """
GRANT SELECT ON tenancy_runningmodule
    TO nr_desk, nr_public, nr_worker, nr_retention, nr_backup;

CREATE FUNCTION gate.module_stands(house uuid, wanted text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH last AS (
        SELECT d.step FROM public.tenancy_moduledecision d
        WHERE d.municipality_id = house AND d.module = wanted
            AND d.step IN ('decided', 'suspended', 'resumed')
        ORDER BY d.id DESC LIMIT 1
    ), decided AS (
        SELECT d.dpia_hash FROM public.tenancy_moduledecision d
        WHERE d.municipality_id = house AND d.module = wanted AND d.step = 'decided'
        ORDER BY d.id DESC LIMIT 1
    )
    SELECT CASE
        WHEN NOT EXISTS (SELECT FROM last) THEN 'practice'
        WHEN (SELECT step FROM last) = 'suspended' THEN 'suspended'
        WHEN (SELECT dpia_hash FROM decided) IS DISTINCT FROM (
            SELECT r.dpia_hash FROM public.tenancy_runningmodule r
            WHERE r.module = wanted) THEN 'read_only'
        ELSE 'on'
    END
$$;
REVOKE ALL ON FUNCTION gate.module_stands(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.module_stands(uuid, text)
    TO nr_desk, nr_public, nr_worker, nr_retention;
"""


class Migration(migrations.Migration):
    dependencies = [("tenancy", "0003_modules")]

    operations = [
        SecureTable("ModuleDecision", grants={"nr_desk": "SELECT, INSERT"}),
        migrations.RunSQL(STANDS, elidable=False),
    ]
