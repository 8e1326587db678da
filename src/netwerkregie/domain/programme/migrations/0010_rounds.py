# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# The clock sees days and states and never a word: what hangs on an application is
# destroyed row by row.
ROW = "id, municipality_id, grant_id"
GRANTS = {
    "GrantRound": {
        "nr_desk": "SELECT, INSERT, UPDATE (published_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT (id, municipality_id, line_id, source_id, refused, "
        "withdrawn), UPDATE (refused, withdrawn), DELETE",
    },
    "SmallGrant": {
        "nr_desk": "SELECT, INSERT, UPDATE",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT (id, municipality_id, round_id, commitment_id, state, "
        "made_on, destroy_on), DELETE",
    },
    "SmallGrantCost": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": f"SELECT ({ROW}), DELETE",
    },
    # Who takes an application back is forgotten in the same act, at the desk's role.
    "SmallGrantContact": {
        "nr_desk": "SELECT, INSERT, UPDATE, DELETE",
        "nr_worker": "SELECT",
        "nr_retention": f"SELECT ({ROW}, destroy_on), DELETE",
    },
    "GrantView": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": f"SELECT ({ROW}), DELETE",
    },
    "GrantInterest": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": f"SELECT ({ROW}), DELETE",
    },
    "Photo": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, looked_by, looked_on, destroy_on), "
        "DELETE",
        "nr_retention": f"SELECT ({ROW}, activity_id, destroy_on), DELETE",
    },
}
KEYS = {
    "GrantRound": ["line", "source"],
    "SmallGrant": ["round", "commitment"],
    "SmallGrantCost": ["grant"],
    "SmallGrantContact": ["grant"],
    "GrantView": ["grant"],
    "GrantInterest": ["grant"],
    "Photo": ["grant", "activity"],
}
SQL = """
-- The action asks all this too. Here it holds against a mistake in the action, and
-- against two people who grant at once: the row of the round is locked until the
-- commit, and what was granted is counted after the lock is held.
CREATE FUNCTION programme_small_grant_holds() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    terms public.programme_grantround%ROWTYPE;
    before numeric;
BEGIN
    IF NEW.state IN ('granted', 'refused') AND NEW.state <> OLD.state THEN
        IF EXISTS (SELECT FROM public.programme_grantinterest i
            WHERE i.municipality_id = NEW.municipality_id AND i.grant_id = NEW.id
            AND i.user_id IN (NEW.first_by, NEW.second_by))
        THEN
            RAISE EXCEPTION 'who has an interest does not decide' USING
                ERRCODE = 'check_violation', CONSTRAINT = 'grant_without_interest';
        END IF;
        IF NOT EXISTS (SELECT FROM public.programme_grantview v
                WHERE v.municipality_id = NEW.municipality_id AND v.grant_id = NEW.id
                AND v.place = 1 AND v.user_id = NEW.first_by)
            OR NOT EXISTS (SELECT FROM public.programme_grantview v
                WHERE v.municipality_id = NEW.municipality_id AND v.grant_id = NEW.id
                AND v.place = 2 AND v.user_id = NEW.second_by)
        THEN
            RAISE EXCEPTION 'two people wrote nothing' USING
                ERRCODE = 'check_violation', CONSTRAINT = 'grant_in_own_words';
        END IF;
    END IF;
    IF NEW.granted IS NOT DISTINCT FROM OLD.granted THEN
        RETURN NEW;
    END IF;
    SELECT * INTO terms FROM public.programme_grantround r
        WHERE r.municipality_id = NEW.municipality_id AND r.id = NEW.round_id
        FOR UPDATE;
    SELECT coalesce(sum(g.granted), 0) INTO before FROM public.programme_smallgrant g
        WHERE g.municipality_id = NEW.municipality_id AND g.round_id = NEW.round_id
        AND g.id <> NEW.id;
    IF NEW.granted > terms.most OR before + coalesce(NEW.granted, 0) > terms.ceiling
    THEN
        RAISE EXCEPTION 'the ceiling of the round is reached' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'grant_within_ceiling';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER programme_small_grant_holds BEFORE UPDATE ON programme_smallgrant
    FOR EACH ROW EXECUTE FUNCTION programme_small_grant_holds();
-- An application comes in without an answer; only an update can give it one.
ALTER TABLE programme_smallgrant ADD CONSTRAINT small_grant_not_negative
    CHECK (spent IS NULL OR spent >= 0);
CREATE FUNCTION programme_small_grant_comes() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NEW.state <> 'received' OR NEW.granted IS NOT NULL THEN
        RAISE EXCEPTION 'an application comes in undecided' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'grant_comes_undecided';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER programme_small_grant_comes BEFORE INSERT ON programme_smallgrant
    FOR EACH ROW EXECUTE FUNCTION programme_small_grant_comes();

-- What every visitor may read of rounds: those that are open, or will be.
CREATE FUNCTION gate.public_grant_rounds(today date) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found jsonb;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT jsonb_agg(jsonb_build_object(
        'id', r.id, 'name', r.name, 'criteria', r.criteria, 'ceiling', r.ceiling::text,
        'most', r.most::text, 'opens_on', r.opens_on, 'closes_on', r.closes_on,
        'granted', (SELECT coalesce(sum(g.granted), 0)::text
            FROM public.programme_smallgrant g
            WHERE g.municipality_id = here AND g.round_id = r.id)
        ) ORDER BY r.opens_on, r.id) INTO found
    FROM public.programme_grantround r
    WHERE r.municipality_id = here AND r.published_on IS NOT NULL
        AND r.closes_on >= today;
    PERFORM gate.issue(here, before);
    RETURN coalesce(found, '[]');
END
$$;
REVOKE ALL ON FUNCTION gate.public_grant_rounds(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.public_grant_rounds(date) TO nr_desk;

-- The register of what was granted: the initiative, how much and why, never to whom.
-- What who got it wrote about it comes along once a colleague settled it.
CREATE FUNCTION gate.public_grants() RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found jsonb;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT jsonb_agg(one ORDER BY one->>'decided_on' DESC, one->>'id') INTO found
    FROM (
        SELECT jsonb_build_object(
            'id', g.id, 'title', g.title, 'applicant', g.applicant,
            'granted', g.granted::text, 'fixed', g.fixed::text, 'reason', g.reason,
            'decided_on', g.decided_on, 'round', r.name,
            'report', CASE WHEN g.state = 'settled' THEN g.report ELSE '' END,
            'photos', (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'alt', p.alt)
                ORDER BY p.added_on, p.id)
                FROM public.programme_photo p
                WHERE p.municipality_id = here AND p.grant_id = g.id
                AND p.state = 'shown')) AS one
        FROM public.programme_smallgrant g
        JOIN public.programme_grantround r ON r.municipality_id = here
            AND r.id = g.round_id
        WHERE g.municipality_id = here AND g.granted IS NOT NULL
        ORDER BY g.decided_on DESC, g.id LIMIT 200
    ) rows;
    PERFORM gate.issue(here, before);
    RETURN coalesce(found, '[]');
END
$$;
REVOKE ALL ON FUNCTION gate.public_grants() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.public_grants() TO nr_desk;

-- Activities of the public agenda that were held and have a photo to show.
CREATE FUNCTION gate.public_photos() RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found jsonb;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT jsonb_agg(one ORDER BY one->>'on' DESC, one->>'id') INTO found
    FROM (
        SELECT jsonb_build_object(
            'id', a.id, 'title', a.title, 'kind', a.kind, 'on', a."on",
            'photos', jsonb_agg(jsonb_build_object('id', p.id, 'alt', p.alt)
                ORDER BY p.added_on, p.id)) AS one
        FROM public.programme_photo p
        JOIN public.programme_activity a ON a.municipality_id = here
            AND a.id = p.activity_id AND a.is_public AND a.state = 'held'
        WHERE p.municipality_id = here AND p.state = 'shown'
        GROUP BY a.id, a.title, a.kind, a."on"
        ORDER BY a."on" DESC, a.id LIMIT 50
    ) rows;
    PERFORM gate.issue(here, before);
    RETURN coalesce(found, '[]');
END
$$;
REVOKE ALL ON FUNCTION gate.public_photos() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.public_photos() TO nr_desk;

-- One photo that a second person let be shown, where everybody may see it.
CREATE FUNCTION gate.public_photo(wanted uuid)
RETURNS TABLE (content_type text, content bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT p.content_type, p.content INTO content_type, content
    FROM public.programme_photo p
    LEFT JOIN public.programme_activity a ON a.municipality_id = here
        AND a.id = p.activity_id
    WHERE p.municipality_id = here AND p.id = wanted AND p.state = 'shown'
        AND (p.grant_id IS NOT NULL OR a.is_public);
    PERFORM gate.issue(here, before);
    RETURN NEXT;
END
$$;
REVOKE ALL ON FUNCTION gate.public_photo(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.public_photo(uuid) TO nr_desk;

-- A visitor comes to a round that is open today, to apply in it.
CREATE FUNCTION gate.enter_grant_round(wanted uuid, today date) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found uuid;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT r.id INTO found FROM public.programme_grantround r
        WHERE r.municipality_id = here AND r.id = wanted
        AND r.published_on IS NOT NULL AND today BETWEEN r.opens_on AND r.closes_on;
    IF found IS NULL THEN
        PERFORM gate.issue(here, before);
    END IF;
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_grant_round(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_grant_round(uuid, date) TO nr_desk;

-- A link of an application names that application. A wrong one leaves the ticket as
-- it was.
CREATE FUNCTION gate.enter_small_grant(hash bytea) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found uuid;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT g.id INTO found FROM public.programme_smallgrant g
        WHERE g.municipality_id = here AND g.token_hash = hash;
    IF found IS NULL THEN
        PERFORM gate.issue(here, before);
    END IF;
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_small_grant(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_small_grant(bytea) TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [("programme", "0009_reports"), ("tenancy", "0004_module_stands")]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="GrantRound",
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
                        ("criteria", models.CharField(max_length=2000)),
                        (
                            "ceiling",
                            models.DecimalField(decimal_places=2, max_digits=12),
                        ),
                        ("most", models.DecimalField(decimal_places=2, max_digits=12)),
                        ("currency", models.CharField(default="EUR", max_length=3)),
                        ("opens_on", models.DateField()),
                        ("closes_on", models.DateField()),
                        ("published_on", models.DateField(null=True)),
                        ("refused", models.PositiveIntegerField(default=0)),
                        ("withdrawn", models.PositiveIntegerField(default=0)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        (
                            "line",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rounds",
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
                                related_name="rounds",
                                to="programme.source",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "-closes_on"],
                                name="grant_round_by_end",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="grant_round_once"
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "line", "name"),
                                name="one_round_by_this_name",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ceiling__gt", 0),
                                    ("closes_on__gte", models.F("opens_on")),
                                    ("currency", "EUR"),
                                    ("most__gt", 0),
                                    ("most__lte", models.F("ceiling")),
                                ),
                                name="a_round_is_money",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SmallGrant",
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
                        (
                            "applicant",
                            models.CharField(
                                choices=[
                                    ("resident", "A resident"),
                                    ("group", "A group of residents"),
                                    ("organisation", "An organisation"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=80)),
                        ("about", models.CharField(max_length=1000)),
                        ("place", models.CharField(blank=True, max_length=80)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("asked", models.DecimalField(decimal_places=2, max_digits=12)),
                        ("language", models.CharField(default="nl", max_length=2)),
                        ("token_hash", models.BinaryField(max_length=32)),
                        ("made_on", models.DateField()),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("received", "Received"),
                                    ("incomplete", "We asked something"),
                                    ("proposed", "Two colleagues look at it"),
                                    ("granted", "Granted"),
                                    ("refused", "Not granted"),
                                    ("withdrawn", "Taken back"),
                                    ("settled", "Settled"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("decide_by", models.DateField()),
                        ("question", models.CharField(blank=True, max_length=600)),
                        ("asked_on", models.DateField(null=True)),
                        (
                            "granted",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, null=True
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=600)),
                        ("decided_on", models.DateField(null=True)),
                        ("first_by", models.UUIDField(null=True)),
                        ("second_by", models.UUIDField(null=True)),
                        ("object_by", models.DateField(null=True)),
                        ("objected_on", models.DateField(null=True)),
                        ("paid_on", models.DateField(null=True)),
                        ("report", models.CharField(blank=True, max_length=1000)),
                        ("report_on", models.DateField(null=True)),
                        (
                            "spent",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, null=True
                            ),
                        ),
                        (
                            "fixed",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, null=True
                            ),
                        ),
                        ("fixed_why", models.CharField(blank=True, max_length=600)),
                        ("fixed_on", models.DateField(null=True)),
                        ("destroy_on", models.DateField(null=True)),
                        (
                            "commitment",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="small_grants",
                                to="programme.commitment",
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
                            "round",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="grants",
                                to="programme.grantround",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "round", "state", "made_on"],
                                name="small_grant_of_round",
                            ),
                            models.Index(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        ["received", "incomplete", "proposed"],
                                    )
                                ),
                                fields=["municipality", "decide_by"],
                                name="small_grant_to_decide",
                            ),
                            models.Index(
                                condition=models.Q(("destroy_on__isnull", False)),
                                fields=["municipality", "destroy_on"],
                                name="small_grant_due",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "token_hash"),
                                name="small_grant_by_token",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("asked__gt", 0),
                                    ("ends_on__gte", models.F("starts_on")),
                                ),
                                name="a_small_grant_asks_money",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "state__in",
                                            ["granted", "refused", "settled"],
                                        ),
                                        _negated=True,
                                    ),
                                    models.Q(
                                        ("decided_on__isnull", False),
                                        ("first_by__isnull", False),
                                        ("object_by__isnull", False),
                                        ("second_by__isnull", False),
                                        models.Q(
                                            ("first_by", models.F("second_by")),
                                            _negated=True,
                                        ),
                                        models.Q(("reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_small_grant_is_decided_by_two",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("commitment__isnull", True),
                                        ("granted__isnull", True),
                                        models.Q(
                                            ("state__in", ["granted", "settled"]),
                                            _negated=True,
                                        ),
                                    ),
                                    models.Q(
                                        ("commitment__isnull", False),
                                        ("granted__gt", 0),
                                        ("granted__lte", models.F("asked")),
                                        ("state__in", ["granted", "settled"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="granted_money_was_asked_and_is_promised",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("fixed__isnull", True),
                                        models.Q(("state", "settled"), _negated=True),
                                    ),
                                    models.Q(
                                        ("fixed__gte", 0),
                                        ("fixed__lte", models.F("granted")),
                                        ("state", "settled"),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_small_grant_is_fixed_within_what_was_granted",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Photo",
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
                        ("content", models.BinaryField()),
                        ("content_type", models.CharField(max_length=10)),
                        ("alt", models.CharField(max_length=160)),
                        ("nobody", models.BooleanField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waits for a second look"),
                                    ("shown", "Shown"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("added_on", models.DateField()),
                        ("added_by", models.UUIDField(null=True)),
                        ("looked_by", models.UUIDField(null=True)),
                        ("looked_on", models.DateField(null=True)),
                        ("destroy_on", models.DateField()),
                        (
                            "activity",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="photos",
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
                        (
                            "grant",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="photos",
                                to="programme.smallgrant",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "destroy_on"], name="photo_due"
                            ),
                            models.Index(
                                condition=models.Q(("state", "waiting")),
                                fields=["municipality", "added_on"],
                                name="photo_waiting",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("activity__isnull", False),
                                        ("grant__isnull", True),
                                    ),
                                    models.Q(
                                        ("activity__isnull", True),
                                        ("grant__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_photo_is_of_one_thing",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("nobody", True),
                                    models.Q(("alt", ""), _negated=True),
                                ),
                                name="a_photo_shows_nobody_and_says_what",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "shown"), _negated=True),
                                    models.Q(
                                        ("looked_by__isnull", False),
                                        ("looked_on__isnull", False),
                                        models.Q(
                                            ("added_by__isnull", True),
                                            models.Q(
                                                ("looked_by", models.F("added_by")),
                                                _negated=True,
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_shown_photo_was_looked_at_by_another",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GrantView",
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
                        ("is_grant", models.BooleanField()),
                        (
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=12),
                        ),
                        ("reason", models.CharField(blank=True, max_length=600)),
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
                            "grant",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="views",
                                to="programme.smallgrant",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "grant", "place"),
                                name="one_view_per_place",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "grant", "user_id"),
                                name="one_view_per_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("no_interest", True),
                                    ("place__in", [1, 2]),
                                    models.Q(("words", ""), _negated=True),
                                ),
                                name="who_decides_has_no_interest",
                            ),
                        ]
                    },
                ),
                migrations.CreateModel(
                    name="GrantInterest",
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
                        ("membership_id", models.UUIDField()),
                        ("user_id", models.UUIDField()),
                        ("declared_on", models.DateField()),
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
                            "grant",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="interests",
                                to="programme.smallgrant",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "grant", "user_id"),
                                name="one_interest_each",
                            )
                        ]
                    },
                ),
                migrations.CreateModel(
                    name="SmallGrantContact",
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
                        ("email", models.EmailField(blank=True, max_length=254)),
                        ("phone", models.CharField(blank=True, max_length=20)),
                        ("iban", models.CharField(blank=True, max_length=34)),
                        ("holder", models.CharField(blank=True, max_length=80)),
                        ("destroy_on", models.DateField()),
                        (
                            "grant",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contacts",
                                to="programme.smallgrant",
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
                                name="grant_contact_due",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "grant"),
                                name="one_contact_per_small_grant",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("email", ""), _negated=True),
                                    models.Q(("phone", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_contact_can_be_reached",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SmallGrantCost",
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
                        ("what", models.CharField(max_length=80)),
                        (
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=12),
                        ),
                        (
                            "grant",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="costs",
                                to="programme.smallgrant",
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
                                fields=("municipality", "grant", "position"),
                                name="one_cost_per_place",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)),
                                name="a_cost_is_money",
                            ),
                        ]
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
