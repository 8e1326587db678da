# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

ROW = "id, municipality_id, year_id"
GRANTS = {
    "ReportWords": {
        "nr_desk": "SELECT, INSERT, UPDATE (text, sequence, changed_at, made_by)",
        "nr_retention": f"SELECT ({ROW}), DELETE",
    },
    # What was fixed is not written anew by anybody.
    "ReportVersion": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": f"SELECT ({ROW}), DELETE",
    },
    "FinanceColumn": {
        "nr_desk": "SELECT, INSERT, UPDATE (meaning)",
        "nr_retention": "SELECT, DELETE",
    },
    "FinanceRun": {
        "nr_desk": "SELECT, INSERT, UPDATE (undone_at, undone_by)",
        "nr_retention": "SELECT, DELETE",
    },
    "FinanceRow": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT, DELETE",
    },
}
KEYS = {
    "ReportWords": ["year"],
    "ReportVersion": ["year"],
    "FinanceRow": ["run", "invoice"],
}
SQL = """
-- A closed year takes no entry, whatever asks for it. Closing locks the year for itself
-- and an entry shares it, so of two at the same moment one comes first.
CREATE FUNCTION gate.books_are_open() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    stands text;
BEGIN
    SELECT y.state INTO stands
        FROM public.programme_budgetline l
        JOIN public.programme_budgetyear y
            ON y.municipality_id = l.municipality_id AND y.id = l.year_id
        WHERE l.municipality_id = NEW.municipality_id AND l.id = NEW.line_id
        FOR SHARE OF y;
    IF stands IS DISTINCT FROM 'open' THEN
        RAISE EXCEPTION 'the books of this year are closed'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION gate.books_are_open() FROM PUBLIC;
CREATE TRIGGER books_are_open BEFORE INSERT ON programme_entry
    FOR EACH ROW EXECUTE FUNCTION gate.books_are_open();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0008_goal_trees"),
        ("tenancy", "0002_gate"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="FinanceRun",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("first_on", models.DateField()),
                        ("last_on", models.DateField()),
                        ("seen_before", models.PositiveIntegerField(default=0)),
                        ("left_out", models.PositiveIntegerField(default=0)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("undone_at", models.DateTimeField(null=True)),
                        ("undone_by", models.UUIDField(null=True)),
                        ("once", models.UUIDField()),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "-made_at"],
                                name="list_by_moment",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="list_taken_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FinanceRow",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("row", models.PositiveIntegerField()),
                        ("line_hash", models.CharField(max_length=64)),
                        ("on", models.DateField()),
                        (
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=12),
                        ),
                        (
                            "fate",
                            models.CharField(
                                choices=[
                                    ("pays", "pays an invoice that waits"),
                                    ("receives", "writes the invoice down and pays it"),
                                    ("known", "was paid here already: laid beside it"),
                                    (
                                        "asks",
                                        "stays out until you choose for what it is",
                                    ),
                                    ("blocked", "stays out"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "invoice",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="programme.invoice",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "run",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rows",
                                to="programme.financerun",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "line_hash"],
                                name="line_by_hash",
                            ),
                            models.Index(
                                fields=["municipality", "invoice"],
                                name="line_of_invoice",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "run", "row"),
                                name="a_line_of_a_list_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount", 0), _negated=True),
                                name="a_booked_line_is_money",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportVersion",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("body", models.JSONField()),
                        ("content_hash", models.CharField(max_length=64)),
                        ("what_changed", models.CharField(blank=True, max_length=600)),
                        ("fixed_at", models.DateTimeField()),
                        ("fixed_by", models.UUIDField(null=True)),
                        ("once", models.UUIDField(null=True)),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "year",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="report_versions",
                                to="programme.budgetyear",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "year", "number"),
                                name="one_report_a_number",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="report_fixed_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("number", 1),
                                    models.Q(("what_changed", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_correction_says_what_changed",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportWords",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "chapter",
                            models.CharField(
                                choices=[
                                    ("foreword", "Foreword"),
                                    ("wanted", "What we wanted"),
                                    ("did", "What we did"),
                                    ("cost", "What it cost"),
                                    ("came_in", "Questions and concerns"),
                                    ("failed", "What did not work"),
                                    ("unknown", "What we do not know"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=3000)),
                        ("sequence", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField()),
                        ("made_by", models.UUIDField(null=True)),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "year",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="report_words",
                                to="programme.budgetyear",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "year", "chapter"),
                                name="words_per_chapter",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FinanceColumn",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("header", models.CharField(max_length=60)),
                        (
                            "meaning",
                            models.CharField(
                                choices=[
                                    ("day", "Day of booking"),
                                    ("amount", "Amount"),
                                    ("debit", "Debit"),
                                    ("credit", "Credit"),
                                    ("number", "Number of the invoice"),
                                    ("party", "Supplier"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "header"),
                                name="one_meaning_per_heading",
                            )
                        ],
                    },
                ),
            ]
        ),
        *(
            SecureTable(name, grants=grants, foreign_keys=KEYS.get(name, ()))
            for name, grants in GRANTS.items()
        ),
        migrations.RunSQL(SQL, migrations.RunSQL.noop),
    ]
