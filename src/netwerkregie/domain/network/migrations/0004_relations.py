# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

ALL = "SELECT, INSERT, UPDATE, DELETE"
GRANTS = {
    # Knowing begins, is taken over and ends; it is never made into another's.
    "Relation": {
        "nr_desk": "SELECT, INSERT, DELETE, UPDATE (accepted_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Handover": {
        "nr_desk": "SELECT, INSERT, UPDATE (stopped_on, done_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, UPDATE (done_on), DELETE",
    },
    "HandoverItem": {
        "nr_desk": "SELECT, INSERT, DELETE, "
        "UPDATE (answer, why_not, answered_by, answered_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    # Nobody edits a promise: what may change is how it stands and how it ends.
    "Promise": {
        "nr_desk": "SELECT, INSERT, DELETE, "
        "UPDATE (text, text_gone_on, state, settled_on, settled_by, said, said_on, "
        "view)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE, "
        "UPDATE (text, text_gone_on, state, settled_on, settled_by, view)",
    },
}
KEYS = {
    "Relation": ["organisation"],
    "HandoverItem": ["handover", "organisation"],
    "Promise": ["organisation", "link"],
}

SQL = """
-- What was promised may vanish; it never becomes something else.
CREATE FUNCTION network_promises_stay() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NEW.text <> '' AND NEW.text <> OLD.text THEN
        RAISE EXCEPTION 'the words of a promise are not changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER promises_stay BEFORE UPDATE ON network_promise
    FOR EACH ROW EXECUTE FUNCTION network_promises_stay();
"""


class Migration(migrations.Migration):
    dependencies = [("network", "0003_doubles")]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="next_set_at",
            field=models.DateTimeField(null=True),
        ),
        CreateTables(
            [
                migrations.CreateModel(
                    name="Handover",
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
                        ("giver", models.UUIDField()),
                        ("successor", models.UUIDField()),
                        ("started_on", models.DateField()),
                        ("stopped_on", models.DateField(null=True)),
                        ("done_on", models.DateField(null=True)),
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
                                condition=models.Q(
                                    ("done_on__isnull", True),
                                    ("stopped_on__isnull", True),
                                ),
                                fields=("municipality", "giver"),
                                name="one_handover_at_a_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("giver", models.F("successor")), _negated=True
                                ),
                                name="handed_to_somebody_else",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandoverItem",
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
                        ("since", models.DateField()),
                        (
                            "answer",
                            models.CharField(
                                choices=[
                                    ("open", "Not answered yet"),
                                    ("accepted", "Taken over"),
                                    ("declined", "Not taken over"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        (
                            "why_not",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("no_room", "No room for it now"),
                                    (
                                        "other_colleague",
                                        "Another colleague fits better",
                                    ),
                                    ("has_ended", "This relation has ended"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("answered_by", models.UUIDField(null=True)),
                        ("answered_on", models.DateField(null=True)),
                        (
                            "handover",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="network.handover",
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
                            "organisation",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(
                                    ("answer", "accepted"), _negated=True
                                ),
                                fields=["municipality", "organisation"],
                                name="handing_of_organisation",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "handover", "organisation"),
                                name="handed_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("answer", "declined"),
                                        models.Q(("why_not", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("answer", "declined"), _negated=True),
                                        ("why_not", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_no_has_a_reason",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Promise",
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
                            "side",
                            models.CharField(
                                choices=[
                                    ("us", "We promised"),
                                    ("them", "They promised"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("text", models.CharField(blank=True, max_length=160)),
                        ("due_on", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("kept", "Kept"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("settled_on", models.DateField(null=True)),
                        ("settled_by", models.UUIDField(null=True)),
                        (
                            "said",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("kept", "The organisation says: kept"),
                                    ("not_kept", "The organisation says: not kept"),
                                    (
                                        "different",
                                        "The organisation says: this was promised differently",
                                    ),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("said_on", models.DateField(null=True)),
                        ("view", models.CharField(blank=True, max_length=300)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("text_until", models.DateField()),
                        ("text_gone_on", models.DateField(null=True)),
                        ("once", models.UUIDField(null=True)),
                        (
                            "link",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="network.organisationlink",
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
                            "organisation",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="promises",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "organisation", "due_on", "id"],
                                name="promise_of_organisation",
                            ),
                            models.Index(
                                condition=models.Q(("state", "open")),
                                fields=["municipality", "due_on", "id"],
                                name="promise_open_by_due",
                            ),
                            models.Index(
                                condition=models.Q(("text", ""), _negated=True),
                                fields=["municipality", "text_until"],
                                name="promise_words_due",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "open"), _negated=True),
                                    models.Q(("text", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_promise_has_words_while_it_is_open",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("due_on__lte", models.F("text_until"))
                                ),
                                name="a_promise_ends_with_its_words",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="promised_once"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Relation",
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
                        ("colleague", models.UUIDField()),
                        ("since", models.DateField()),
                        ("accepted_on", models.DateField(null=True)),
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
                            "organisation",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="known_by",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "colleague", "organisation"],
                                name="known_by_colleague",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "organisation", "colleague"),
                                name="known_once",
                            )
                        ],
                    },
                ),
            ]
        ),
        *(
            SecureTable(name, grants=GRANTS[name], foreign_keys=KEYS.get(name, ()))
            for name in ("Relation", "Handover", "HandoverItem", "Promise")
        ),
        migrations.RunSQL(SQL, elidable=False),
    ]
