# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# A quote is written down once; what it said stays as it came. The clock reads no word.
GRANTS = {
    "Supplier": {
        "nr_desk": "SELECT, INSERT, UPDATE",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT (id, municipality_id, used_on), DELETE",
    },
    "QuoteRequest": {
        "nr_desk": "SELECT, INSERT, UPDATE",
        "nr_worker": "SELECT",
        # It looks whether a line, a source or an activity is still asked for.
        "nr_retention": "SELECT (id, municipality_id, line_id, source_id, activity_id, "
        "commitment_id), DELETE",
    },
    "QuoteCriterion": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT (id, municipality_id, request_id), DELETE",
    },
    "Quote": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT (id, municipality_id, request_id, supplier_id), DELETE",
    },
    "QuoteRemark": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT (id, municipality_id, quote_id), DELETE",
    },
    "QuoteView": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT (id, municipality_id, request_id), DELETE",
    },
}
KEYS = {
    "Supplier": [],
    "QuoteRequest": ["line", "source", "activity", "commitment"],
    "QuoteCriterion": ["request"],
    "Quote": ["request", "supplier"],
    "QuoteRemark": ["quote", "criterion"],
    "QuoteView": ["request"],
}
SQL = """
-- Evidence before payment, in the database as well: neither an invoice that is paid
-- nor an amount that is spent, where nobody wrote down what came. What comes back (a
-- credit note) needs none.
CREATE FUNCTION programme_paid_after_delivery() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.programme_delivery d
        WHERE d.municipality_id = NEW.municipality_id
        AND d.commitment_id = NEW.commitment_id)
    THEN
        RAISE EXCEPTION 'nothing was delivered yet' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'paid_after_delivery';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER programme_invoice_after_delivery
    BEFORE INSERT OR UPDATE OF state ON programme_invoice
    FOR EACH ROW WHEN (NEW.state = 'paid' AND NEW.amount > 0)
    EXECUTE FUNCTION programme_paid_after_delivery();
CREATE TRIGGER programme_entry_after_delivery BEFORE INSERT ON programme_entry
    FOR EACH ROW WHEN (NEW.kind = 'spent' AND NEW.amount > 0)
    EXECUTE FUNCTION programme_paid_after_delivery();

-- Who agrees is another than who chose, and both wrote that they have no interest.
CREATE FUNCTION programme_quote_holds() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    people integer;
BEGIN
    SELECT count(DISTINCT v.user_id) INTO people FROM public.programme_quoteview v
        WHERE v.municipality_id = NEW.municipality_id AND v.request_id = NEW.id
        AND v.user_id IN (NEW.first_by, NEW.second_by);
    IF people < 1 + NEW.needs_two::integer THEN
        RAISE EXCEPTION 'too few people chose' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'quote_chosen_by_enough';
    END IF;
    IF NOT EXISTS (SELECT FROM public.programme_quote q
        WHERE q.municipality_id = NEW.municipality_id AND q.request_id = NEW.id
        AND q.id = NEW.chosen_id)
    THEN
        RAISE EXCEPTION 'a quote of another request' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'quote_of_this_request';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER programme_quote_holds BEFORE UPDATE ON programme_quoterequest
    FOR EACH ROW WHEN (NEW.state = 'decided' AND OLD.state <> 'decided')
    EXECUTE FUNCTION programme_quote_holds();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0010_rounds"),
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="QuoteRequest",
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
                        ("title", models.CharField(max_length=80)),
                        ("what", models.CharField(max_length=1000)),
                        ("answer_by", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Quotes are asked"),
                                    ("chosen", "Waits for a second person"),
                                    ("decided", "Chosen and promised"),
                                    ("ended", "Ended without a choice"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("chosen_id", models.UUIDField(null=True)),
                        ("needs_two", models.BooleanField(default=False)),
                        ("why", models.CharField(blank=True, max_length=600)),
                        ("only_one_why", models.CharField(blank=True, max_length=600)),
                        (
                            "overrun_reason",
                            models.CharField(blank=True, max_length=300),
                        ),
                        ("first_by", models.UUIDField(null=True)),
                        ("second_by", models.UUIDField(null=True)),
                        ("decided_on", models.DateField(null=True)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        (
                            "activity",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="requests",
                                to="programme.activity",
                            ),
                        ),
                        (
                            "commitment",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="quote_requests",
                                to="programme.commitment",
                            ),
                        ),
                        (
                            "line",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="requests",
                                to="programme.budgetline",
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
                            "source",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="requests",
                                to="programme.source",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "-answer_by", "id"],
                                name="quote_request_by_day",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="quote_request_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "decided"), _negated=True),
                                    models.Q(
                                        ("chosen_id__isnull", False),
                                        ("commitment__isnull", False),
                                        ("decided_on__isnull", False),
                                        ("first_by__isnull", False),
                                        models.Q(("why", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_choice_has_its_reason_and_its_promise",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("needs_two", True),
                                        ("state", "decided"),
                                        _negated=True,
                                    ),
                                    models.Q(
                                        ("second_by__isnull", False),
                                        models.Q(
                                            ("second_by", models.F("first_by")),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_large_choice_is_made_by_two",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuoteCriterion",
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
                        ("position", models.PositiveSmallIntegerField()),
                        ("name", models.CharField(max_length=80)),
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
                            "request",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="criteria",
                                to="programme.quoterequest",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "request", "position"),
                                name="one_criterion_per_place",
                            )
                        ]
                    },
                ),
                migrations.CreateModel(
                    name="QuoteView",
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
                        ("place", models.PositiveSmallIntegerField()),
                        ("membership_id", models.UUIDField()),
                        ("user_id", models.UUIDField()),
                        ("words", models.CharField(max_length=600)),
                        ("no_interest", models.BooleanField()),
                        ("content_hash", models.CharField(max_length=64)),
                        ("written_on", models.DateField()),
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
                            "request",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="views",
                                to="programme.quoterequest",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "request", "place"),
                                name="quote_view_per_place",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "request", "user_id"),
                                name="quote_view_per_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("no_interest", True),
                                    ("place__in", [1, 2]),
                                    models.Q(("words", ""), _negated=True),
                                ),
                                name="who_chooses_has_no_interest",
                            ),
                        ]
                    },
                ),
                migrations.CreateModel(
                    name="Supplier",
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
                        ("name", models.CharField(max_length=80)),
                        ("number", models.CharField(blank=True, max_length=8)),
                        ("email", models.EmailField(blank=True, max_length=254)),
                        ("phone", models.CharField(blank=True, max_length=20)),
                        ("facts", models.CharField(blank=True, max_length=300)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("used_on", models.DateField()),
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
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="supplier_once"
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "name"),
                                name="one_supplier_by_this_name",
                            ),
                        ]
                    },
                ),
                migrations.CreateModel(
                    name="Quote",
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
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=12),
                        ),
                        ("currency", models.CharField(default="EUR", max_length=3)),
                        ("received_on", models.DateField()),
                        ("valid_until", models.DateField()),
                        ("content_type", models.CharField(blank=True, max_length=20)),
                        ("content", models.BinaryField(null=True)),
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
                            "request",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="quotes",
                                to="programme.quoterequest",
                            ),
                        ),
                        (
                            "supplier",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="quotes",
                                to="programme.supplier",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="quote_once"
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "request", "supplier"),
                                name="one_quote_per_supplier",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__gt", 0),
                                    ("currency", "EUR"),
                                    ("valid_until__gte", models.F("received_on")),
                                ),
                                name="a_quote_is_money",
                            ),
                        ]
                    },
                ),
                migrations.CreateModel(
                    name="QuoteRemark",
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
                        ("words", models.CharField(max_length=200)),
                        (
                            "criterion",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="remarks",
                                to="programme.quotecriterion",
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
                            "quote",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="remarks",
                                to="programme.quote",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "quote", "criterion"),
                                name="one_remark_per_criterion",
                            )
                        ],
                    },
                ),
            ]
        ),
        *(
            SecureTable(name, grants=grants, foreign_keys=KEYS[name])
            for name, grants in GRANTS.items()
        ),
        migrations.RunSQL(SQL, migrations.RunSQL.noop),
    ]
