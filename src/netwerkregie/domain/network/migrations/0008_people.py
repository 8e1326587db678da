# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

ALL = "SELECT, INSERT, UPDATE, DELETE"
GRANTS = {
    "JoinRequest": {
        "nr_desk": "SELECT, INSERT, DELETE, UPDATE (sent_on)",
        "nr_worker": "SELECT, DELETE, UPDATE (sent_on)",
        "nr_retention": "SELECT, DELETE",
    },
    # A colleague signs; who arrived and when is not theirs to change.
    "Arrival": {
        "nr_desk": "SELECT, INSERT, DELETE, UPDATE (welcomed_by)",
        "nr_worker": "SELECT, DELETE, UPDATE (welcomed_by)",
        "nr_retention": "SELECT, DELETE",
    },
    "CharterRound": {
        "nr_desk": "SELECT",
        "nr_worker": "SELECT, INSERT",
        "nr_retention": "SELECT",
    },
    "OfferedTraining": {
        "nr_desk": ALL,
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
}
KEYS = {"Arrival": ["who"]}

SQL = """
-- A bell is rung by whoever arrives, behind the own link (rows M2 and M3).
CREATE POLICY own_hand_add ON network_arrival AS RESTRICTIVE FOR INSERT
    TO nr_desk, nr_worker, nr_migrate, nr_owner WITH CHECK (gate.by_own_hand());

-- A visitor of the public page can leave an address and do nothing else: the ticket
-- is the host's again when the function is done, and nothing comes back.
CREATE FUNCTION gate.knock(
    joining uuid, mail text, mail_hash bytea, tongue text, word_hash bytea, day date
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
BEGIN
    PERFORM gate.issue(here, 'link');
    INSERT INTO public.network_joinrequest (id, municipality_id, address,
        address_hash, language, token_hash, round, asked_on)
        VALUES (joining, here, mail, mail_hash, tongue, word_hash, 1, day);
    PERFORM gate.issue(here, before);
END
$$;
REVOKE ALL ON FUNCTION gate.knock(uuid, text, bytea, text, bytea, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.knock(uuid, text, bytea, text, bytea, date)
    TO nr_desk, nr_migrate;

-- The link that came by mail opens the page to join on, and nothing beside it.
CREATE FUNCTION gate.enter_joining(hash bytea) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found uuid;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT j.id INTO found FROM public.network_joinrequest j
        WHERE j.municipality_id = here AND j.token_hash = hash;
    IF found IS NULL THEN
        PERFORM gate.issue(here, before);
    END IF;
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_joining(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_joining(bytea) TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [("network", "0007_initiatives")]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Arrival",
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
                        ("welcomed_by", models.UUIDField(null=True)),
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
                            "who",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="network.personentry",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "who"), name="arrives_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CharterRound",
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
                        ("version", models.PositiveSmallIntegerField()),
                        ("asked_on", models.DateField()),
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
                                fields=("municipality", "version"),
                                name="charter_asked_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JoinRequest",
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
                        ("address", models.EmailField(max_length=254)),
                        ("address_hash", models.BinaryField(max_length=32)),
                        ("language", models.CharField(default="nl", max_length=2)),
                        ("token_hash", models.BinaryField(max_length=32)),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("asked_on", models.DateField()),
                        ("sent_on", models.DateField(null=True)),
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
                                fields=["municipality", "address_hash"],
                                name="joining_by_address",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "token_hash"),
                                name="joining_by_token",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfferedTraining",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("basics", "Basic training for focal points"),
                                    ("refresher", "Refresher"),
                                    (
                                        "conversation",
                                        "A conversation that is difficult",
                                    ),
                                    ("online", "What happens online"),
                                    ("sharing", "What you may share, and with whom"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("held_on", models.DateField()),
                        ("begins_at", models.TimeField()),
                        ("ends_at", models.TimeField()),
                        ("place", models.CharField(max_length=120)),
                        ("about", models.CharField(blank=True, max_length=300)),
                        ("places", models.PositiveSmallIntegerField()),
                        ("asked", models.PositiveSmallIntegerField(default=0)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("called_off_on", models.DateField(null=True)),
                        ("gone_by", models.DateField()),
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
                        "indexes": [
                            models.Index(
                                fields=["municipality", "held_on"],
                                name="training_by_day",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="training_once"
                            )
                        ],
                    },
                ),
            ]
        ),
        migrations.AddField(
            model_name="personentry",
            name="availability",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("daytime", "in the daytime"),
                        ("evening", "in the evening"),
                        ("weekend", "at the weekend"),
                    ],
                    max_length=10,
                ),
                default=list,
                size=None,
            ),
        ),
        migrations.AddField(
            model_name="personentry",
            name="basics_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="personentry",
            name="charter",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="personentry",
            name="coming_to",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.UUIDField(), default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="personentry",
            name="conversation_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="personentry",
            name="is_focal_point",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="personentry",
            name="is_sixteen",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="personentry",
            name="languages",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("nl", "in Dutch"),
                        ("en", "in English"),
                        ("ar", "in Arabic"),
                        ("tr", "in Turkish"),
                        ("ti", "in Tigrinya"),
                        ("zgh", "in Tamazight"),
                        ("pl", "in Polish"),
                        ("uk", "in Ukrainian"),
                        ("fr", "in French"),
                        ("de", "in German"),
                        ("es", "in Spanish"),
                        ("pap", "in Papiamento"),
                        ("fa", "in Persian"),
                        ("so", "in Somali"),
                        ("dse", "in Dutch sign language"),
                    ],
                    max_length=3,
                ),
                default=list,
                size=None,
            ),
        ),
        migrations.AddField(
            model_name="personentry",
            name="online_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="personentry",
            name="refresher_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="personentry",
            name="sharing_on",
            field=models.DateField(null=True),
        ),
        migrations.AddIndex(
            model_name="personentry",
            index=models.Index(
                fields=["municipality", "name", "id"], name="entry_by_name"
            ),
        ),
        migrations.AddIndex(
            model_name="personentry",
            index=models.Index(
                condition=models.Q(("is_focal_point", True)),
                fields=["municipality", "organisation"],
                name="entry_focal_point",
            ),
        ),
        *(
            SecureTable(name, grants=GRANTS[name], foreign_keys=KEYS.get(name, ()))
            for name in GRANTS
        ),
        migrations.RunSQL(SQL, elidable=False),
    ]
