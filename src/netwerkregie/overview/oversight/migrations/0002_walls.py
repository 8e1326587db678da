# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Walls around retention: the retention role works, the desk looks and agrees."""

from django.db import migrations

from netwerkregie.foundation.tenancy.operations import SecureTable

CERTIFICATES_STAY = """
CREATE FUNCTION oversight_certificate_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    RAISE EXCEPTION 'a certificate is not changed or taken back'
        USING ERRCODE = 'insufficient_privilege';
END
$$;
REVOKE ALL ON FUNCTION oversight_certificate_stays() FROM PUBLIC;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE
    ON oversight_erasurecertificate
    FOR EACH STATEMENT EXECUTE FUNCTION oversight_certificate_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("oversight", "0001_initial"), ("tenancy", "0002_gate")]

    operations = [
        SecureTable(
            "RetentionRun",
            grants={
                "nr_desk": "SELECT, UPDATE (state)",
                "nr_retention": "SELECT, INSERT, UPDATE",
            },
        ),
        SecureTable(
            "Announcement",
            grants={
                "nr_desk": "SELECT",
                "nr_retention": "SELECT, INSERT, UPDATE, DELETE",
            },
            foreign_keys=["run"],
        ),
        SecureTable(
            "RunOpinion",
            grants={"nr_desk": "SELECT, INSERT", "nr_retention": "SELECT"},
            foreign_keys=["run"],
        ),
        SecureTable(
            "ErasureCertificate",
            grants={"nr_desk": "SELECT", "nr_retention": "SELECT, INSERT"},
        ),
        migrations.RunSQL([CERTIFICATES_STAY], elidable=False),
    ]
