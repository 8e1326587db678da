# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

GRANTS = {
    "Evaluation": {
        "nr_desk": "SELECT, INSERT, UPDATE (closes_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    # What is counted leaves the tray at once, at the desk of whoever answers.
    "EvaluationSheet": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT, DELETE",
    },
    "EvaluationTally": {
        "nr_desk": "SELECT, INSERT, UPDATE (count)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "EvaluationWords": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, destroy_on), DELETE",
        "nr_retention": "SELECT, DELETE",
    },
}
KEYS = {
    "Evaluation": ["activity"],
    "EvaluationSheet": ["evaluation"],
    "EvaluationTally": ["evaluation"],
    "EvaluationWords": ["evaluation"],
}
SQL = """
-- A code of an evaluation names that evaluation. A wrong one leaves the ticket as it
-- was.
CREATE FUNCTION gate.enter_evaluation(wanted text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found uuid;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT e.id INTO found FROM public.programme_evaluation e
        WHERE e.municipality_id = here AND e.code = wanted;
    IF found IS NULL THEN
        PERFORM gate.issue(here, before);
    END IF;
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_evaluation(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_evaluation(text) TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0003_activities"),
        ("tenancy", "0002_gate"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Evaluation",
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
                            "moment",
                            models.CharField(
                                choices=[("before", "Before"), ("after", "Afterwards")],
                                max_length=6,
                            ),
                        ),
                        ("code", models.CharField(max_length=16)),
                        ("opened_on", models.DateField()),
                        ("closes_on", models.DateField()),
                        ("made_by", models.UUIDField(null=True)),
                        (
                            "activity",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="evaluations",
                                to="programme.activity",
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
                        "indexes": [
                            models.Index(
                                fields=["municipality", "closes_on"],
                                name="evaluation_due",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "activity", "moment"),
                                name="one_evaluation_per_moment",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "code"),
                                name="evaluation_by_code",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EvaluationSheet",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("answers", models.JSONField()),
                        (
                            "evaluation",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sheets",
                                to="programme.evaluation",
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
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EvaluationTally",
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
                            "question",
                            models.CharField(
                                choices=[
                                    ("talk", "I dare to talk about this subject"),
                                    (
                                        "check",
                                        "I know how to find out whether something is true",
                                    ),
                                    ("where", "I know where to go when I am worried"),
                                    ("heard", "I could say what I wanted to say"),
                                    ("useful", "I can use what I heard today"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                choices=[
                                    ("yes", "Yes"),
                                    ("a_bit", "A bit"),
                                    ("no", "No"),
                                    ("no_answer", "Rather not say"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("count", models.PositiveIntegerField(default=0)),
                        (
                            "evaluation",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="tallies",
                                to="programme.evaluation",
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
                                fields=(
                                    "municipality",
                                    "evaluation",
                                    "question",
                                    "answer",
                                ),
                                name="one_tally_per_answer",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EvaluationWords",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("text", models.CharField(max_length=300)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Still to be read"),
                                    ("shown", "Shown with the result"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("destroy_on", models.DateField()),
                        (
                            "evaluation",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="words",
                                to="programme.evaluation",
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
                        "indexes": [
                            models.Index(
                                fields=["municipality", "destroy_on"],
                                name="evaluation_words_due",
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
