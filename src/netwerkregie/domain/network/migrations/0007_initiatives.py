# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

ALL = "SELECT, INSERT, UPDATE, DELETE"
OWN = {
    "nr_desk": ALL,
    "nr_worker": "SELECT",
    "nr_retention": "SELECT, UPDATE, DELETE",
}
# The order matters: a key over (municipality, id) needs the other table's index.
GRANTS = {
    "Initiative": OWN,
    "TakesPlace": OWN,
    "Partnership": OWN,
    "InitiativeNeed": OWN,
    "InitiativeResult": OWN,
    # The worker forgets the address once the answer is mailed.
    "Proposal": OWN | {"nr_worker": "SELECT, UPDATE"},
    "EndedCount": {"nr_desk": "SELECT", "nr_retention": ALL},
}
KEYS = {
    "TakesPlace": ["initiative", "district"],
    "Partnership": ["initiative", "organisation"],
    "InitiativeNeed": ["initiative"],
    "InitiativeResult": ["initiative"],
    "Proposal": ["initiative"],
}

SQL = """
-- Somebody without an account may add a proposal and read none: a ticket of kind
-- 'host' sees published facts only, and this is the one thing it writes.
CREATE POLICY visitor_proposes ON network_proposal FOR INSERT TO nr_desk
    WITH CHECK (
        municipality_id = ANY (ARRAY(SELECT gate.municipality_by_host()))
        AND state = 'waiting' AND reason = '' AND words = '' AND said_back = ''
        AND initiative_id IS NULL
    );

-- A code of a proposal enters the municipality of the host that was asked for, and
-- names that proposal. A wrong code leaves the ticket as it was.
CREATE FUNCTION gate.enter_proposal(hash bytea) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found uuid;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT p.id INTO found FROM public.network_proposal p
        WHERE p.municipality_id = here AND p.token_hash = hash;
    IF found IS NULL THEN
        PERFORM gate.issue(here, before);
    END IF;
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_proposal(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_proposal(bytea) TO nr_desk;

-- What every visitor may read of initiatives: those that organisations carry which
-- have all agreed to be shown, in words and names, and not a column more.
CREATE FUNCTION gate.public_initiatives() RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found jsonb;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT jsonb_agg(jsonb_build_object(
        'name', i.name, 'about', i.about, 'stage', i.stage, 'topics', i.topics,
        'partners', (
            SELECT jsonb_agg(o.name ORDER BY o.name)
            FROM public.network_partnership p
            JOIN public.network_organisation o ON o.municipality_id = here
                AND o.id = p.organisation_id
            WHERE p.municipality_id = here AND p.initiative_id = i.id
                AND p.shown_on IS NOT NULL),
        'districts', (
            SELECT jsonb_agg(d.name ORDER BY d.name)
            FROM public.network_takesplace t
            JOIN public.network_district d ON d.municipality_id = here
                AND d.id = t.district_id
            WHERE t.municipality_id = here AND t.initiative_id = i.id),
        'needs', (
            SELECT jsonb_agg(jsonb_build_object('kind', n.kind, 'text', n.text)
                ORDER BY n.kind, n.text)
            FROM public.network_initiativeneed n
            WHERE n.municipality_id = here AND n.initiative_id = i.id),
        'results', (
            SELECT jsonb_agg(jsonb_build_object('day', r.held_on, 'text', r.text)
                ORDER BY r.held_on DESC)
            FROM public.network_initiativeresult r
            WHERE r.municipality_id = here AND r.initiative_id = i.id)
        ) ORDER BY i.name, i.id) INTO found
    FROM public.network_initiative i
    WHERE i.municipality_id = here AND i.stage <> 'stopped'
        AND EXISTS (SELECT FROM public.network_partnership p
            WHERE p.municipality_id = here AND p.initiative_id = i.id
            AND p.confirmed_on IS NOT NULL)
        AND NOT EXISTS (SELECT FROM public.network_partnership p
            WHERE p.municipality_id = here AND p.initiative_id = i.id
            AND p.confirmed_on IS NOT NULL AND p.shown_on IS NULL);
    PERFORM gate.issue(here, before);
    RETURN coalesce(found, '[]');
END
$$;
REVOKE ALL ON FUNCTION gate.public_initiatives() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.public_initiatives() TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [("network", "0006_offers")]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Initiative",
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
                        ("name", models.CharField(max_length=120)),
                        ("about", models.CharField(blank=True, max_length=500)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("idea", "Idea"),
                                    ("trying_out", "Trying out"),
                                    ("running", "Running"),
                                    ("lasting", "Lasting"),
                                    ("stopped", "Stopped"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "topics",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("lessons", "Lessons at school"),
                                        ("dialogue", "Dialogue in the neighbourhood"),
                                        ("training", "Training of professionals"),
                                        ("parenting", "Raising children"),
                                        ("online", "Online life"),
                                        ("sport", "Sport"),
                                        ("neighbourhood", "The neighbourhood"),
                                    ],
                                    max_length=20,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("confirmed_on", models.DateField()),
                        ("confirm_by", models.DateField()),
                        ("version", models.PositiveIntegerField(default=1)),
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
                                fields=["municipality", "name", "id"],
                                name="initiative_by_name",
                            ),
                            models.Index(
                                fields=["municipality", "confirm_by"],
                                name="initiative_by_end",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="initiative_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InitiativeNeed",
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
                                    ("room", "A room or a place"),
                                    ("hands", "Hands: people who help"),
                                    ("money", "Money"),
                                    ("knowledge", "Knowledge or a speaker"),
                                    ("material", "Material"),
                                    ("partner", "An organisation that joins"),
                                    ("attention", "Attention: that people know of it"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("text", models.CharField(blank=True, max_length=120)),
                        (
                            "initiative",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="needs",
                                to="network.initiative",
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
                    name="InitiativeResult",
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
                        ("held_on", models.DateField()),
                        ("text", models.CharField(max_length=300)),
                        (
                            "initiative",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="results",
                                to="network.initiative",
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
                    name="Partnership",
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
                        ("asked_on", models.DateField()),
                        ("confirmed_on", models.DateField(null=True)),
                        ("shown_on", models.DateField(null=True)),
                        (
                            "initiative",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="partners",
                                to="network.initiative",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="partnerships",
                                to="network.organisation",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "initiative", "organisation"),
                                name="partner_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("shown_on__isnull", True),
                                    ("confirmed_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="shown_only_when_confirmed",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Proposal",
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
                        ("name", models.CharField(max_length=120)),
                        ("about", models.CharField(max_length=500)),
                        ("place", models.CharField(blank=True, max_length=80)),
                        ("email", models.EmailField(blank=True, max_length=254)),
                        ("language", models.CharField(default="nl", max_length=2)),
                        ("token_hash", models.BinaryField(max_length=32)),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("made_on", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for our answer"),
                                    ("asked", "We asked a question"),
                                    ("accepted", "Accepted"),
                                    ("declined", "Not accepted"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "fits",
                                        "It fits: we are going to look who can join",
                                    ),
                                    (
                                        "joins",
                                        "It fits with something that is going on already",
                                    ),
                                    (
                                        "unclear",
                                        "It is not clear yet what would happen",
                                    ),
                                    (
                                        "place_unclear",
                                        "It is not clear yet where or for whom",
                                    ),
                                    (
                                        "not_ours",
                                        "It is not something the network is for",
                                    ),
                                    ("exists", "It exists already"),
                                    ("about_persons", "It is about particular people"),
                                    ("commercial", "It is an offer to sell something"),
                                    (
                                        "no_answer",
                                        "Our question was not answered in time",
                                    ),
                                    (
                                        "too_late",
                                        "We did not get to it in time; we are sorry",
                                    ),
                                ],
                                max_length=15,
                            ),
                        ),
                        ("words", models.CharField(blank=True, max_length=300)),
                        ("said_back", models.CharField(blank=True, max_length=500)),
                        ("until", models.DateField()),
                        (
                            "initiative",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="network.initiative",
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
                                fields=["municipality", "until"], name="proposal_by_end"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "token_hash"),
                                name="proposal_by_token",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state__in", ["waiting", "asked"]),
                                        _negated=True,
                                    ),
                                    ("initiative__isnull", True),
                                    _connector="OR",
                                ),
                                name="an_open_proposal_has_no_initiative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TakesPlace",
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
                            "district",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="network.district",
                            ),
                        ),
                        (
                            "initiative",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="network.initiative",
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
                                fields=("municipality", "initiative", "district"),
                                name="takes_place_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EndedCount",
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
                                    ("proposal_accepted", "Accepted proposals"),
                                    (
                                        "proposal_declined",
                                        "Proposals that were not accepted",
                                    ),
                                    ("initiative", "Initiatives that ended"),
                                    ("message", "Messages whose term ended"),
                                    ("incident", "Incidents whose term ended"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("number", models.PositiveIntegerField(default=0)),
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
                                fields=("municipality", "kind", "year"),
                                name="ended_count_once",
                            )
                        ],
                    },
                ),
            ]
        ),
        *(
            SecureTable(name, grants=GRANTS[name], foreign_keys=KEYS.get(name, ()))
            for name in GRANTS
        ),
        migrations.RunSQL(SQL, elidable=False),
    ]
