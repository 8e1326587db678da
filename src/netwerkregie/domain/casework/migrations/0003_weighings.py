# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weighings, and what the database itself refuses: one organisation never decides."""

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.domain.casework.rules.weighings
import netwerkregie.foundation.kernel.ages
import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# Words are added and sealed anew, never changed; what was signed is decided once. Who
# destroys reads no word, not even sealed.
GRANTS = {
    "Weighing": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, chair_id, next_on, destroy_on, "
        "table_on, outcome, reason, decided_on)",
        "nr_worker": "SELECT, UPDATE (state, chair_id, next_on)",
        "nr_retention": "SELECT, UPDATE (state, chair_id, next_on), DELETE",
    },
    "WeighingStatement": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": "SELECT (id, municipality_id, weighing_id, position), DELETE",
    },
    "WeighingSeat": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, aside_reason, declared_on, "
        "judged_on, criteria_met_on, ended_on)",
        "nr_worker": "SELECT, UPDATE (state, ended_on)",
        "nr_retention": "SELECT, UPDATE (state, ended_on), DELETE",
    },
    "Judgement": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": "SELECT (id, municipality_id, weighing_id, seat_id), DELETE",
    },
    "WeighingPerson": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": "SELECT (id, municipality_id, weighing_id), DELETE",
    },
    "WeighingOutcome": {
        "nr_desk": "SELECT, INSERT, UPDATE (body, decided_on)",
        "nr_retention": "SELECT (id, municipality_id, weighing_id), DELETE",
    },
    "InformationRequest": {
        "nr_desk": "SELECT, INSERT, UPDATE (body, answered_on, answer_id, closed_on)",
        "nr_worker": "SELECT (id, municipality_id, weighing_id, answer_by, closed_on), "
        "UPDATE (closed_on)",
        "nr_retention": "SELECT (id, municipality_id, weighing_id, answer_by, "
        "closed_on), UPDATE (closed_on), DELETE",
    },
    "WeighingFrame": {
        "nr_desk": "SELECT, INSERT",
        "nr_retention": "SELECT, DELETE",
    },
    "WeighingCount": {
        "nr_desk": "SELECT",
        "nr_retention": "SELECT, INSERT, UPDATE (weighings)",
    },
}
KEYS = {
    "WeighingStatement": ["weighing"],
    "WeighingSeat": ["weighing"],
    "Judgement": ["weighing", "seat"],
    "WeighingPerson": ["weighing"],
    "WeighingOutcome": ["weighing"],
    "InformationRequest": ["weighing", "answer"],
}

# Row M10. The actions ask all this too; here it holds against a mistake in them, and
# against two people at once. An organisation is compared without capitals and doubled
# spaces, and a natural person by account and by address.
WALLS = r"""
CREATE FUNCTION weighing_seat_apart() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    put public.casework_weighing%ROWTYPE;
    mine public.accounts_membership%ROWTYPE;
BEGIN
    SELECT * INTO put FROM public.casework_weighing w
    WHERE w.id = NEW.weighing_id AND w.municipality_id = NEW.municipality_id;
    SELECT * INTO mine FROM public.accounts_membership m
    WHERE m.id = NEW.membership_id AND m.municipality_id = NEW.municipality_id;
    IF mine.user_id IS DISTINCT FROM NEW.user_id
        OR mine.organisation IS DISTINCT FROM NEW.controller THEN
        RAISE EXCEPTION 'a seat is of the person and the organisation it says' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'seat_of_a_real_person';
    END IF;
    IF NEW.user_id IN (put.taken_in_user, put.handed_over_user)
        OR EXISTS (
            SELECT FROM public.accounts_membership t
            WHERE t.id = put.taken_in_by AND t.municipality_id = put.municipality_id
                AND (t.user_id = NEW.user_id OR lower(t.email) = lower(mine.email))
        ) THEN
        RAISE EXCEPTION 'who took it in never weighs it' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'seat_never_of_who_took_it_in';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER weighing_seat_apart
    BEFORE INSERT OR UPDATE OF membership_id, user_id, controller, weighing_id
    ON casework_weighingseat FOR EACH ROW EXECUTE FUNCTION weighing_seat_apart();

CREATE FUNCTION judgement_before_the_table() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    put public.casework_weighing%ROWTYPE;
BEGIN
    SELECT * INTO put FROM public.casework_weighing w
    WHERE w.id = NEW.weighing_id AND w.municipality_id = NEW.municipality_id
    FOR SHARE;
    IF put.state <> 'judging' OR put.table_on IS NOT NULL AND EXISTS (
        SELECT FROM public.casework_judgement j
        WHERE j.seat_id = NEW.seat_id AND j.municipality_id = NEW.municipality_id
    ) THEN
        RAISE EXCEPTION 'the table is or was open' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'judgement_before_the_table';
    END IF;
    IF NOT EXISTS (
        SELECT FROM public.casework_weighingseat s
        WHERE s.id = NEW.seat_id AND s.municipality_id = NEW.municipality_id
            AND s.weighing_id = NEW.weighing_id AND s.state = 'ready'
            AND s.membership_id = NEW.written_by
    ) THEN
        RAISE EXCEPTION 'only who sits judges' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'judgement_of_who_sits';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER judgement_before_the_table BEFORE INSERT ON casework_judgement
    FOR EACH ROW EXECUTE FUNCTION judgement_before_the_table();

CREATE FUNCTION outcome_of_two() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    organisations integer;
    people integer;
BEGIN
    IF NEW.decided_on IS NULL THEN
        RETURN NEW;
    END IF;
    SELECT count(DISTINCT lower(btrim(regexp_replace(s.controller, '\s+', ' ', 'g')))),
        count(DISTINCT g.user_id)
    INTO organisations, people
    FROM public.signing_signature g
    JOIN public.signing_signingrequest r ON r.id = g.request_id
        AND r.municipality_id = g.municipality_id
    JOIN public.casework_weighingseat s ON s.user_id = g.user_id
        AND s.municipality_id = g.municipality_id
        AND s.membership_id = g.membership_id
    JOIN public.casework_weighing w ON w.id = s.weighing_id
        AND w.municipality_id = s.municipality_id
    WHERE g.municipality_id = NEW.municipality_id
        AND g.content_hash = NEW.content_hash
        AND r.content_hash = NEW.content_hash
        AND r.subject_kind = 'weighing_outcome' AND r.subject_id = NEW.id
        AND r.state = 'signed'
        AND s.weighing_id = NEW.weighing_id AND s.state = 'ready'
        AND s.judged_on IS NOT NULL
        AND s.user_id NOT IN (w.taken_in_user, w.handed_over_user);
    IF organisations < 2 OR people < 2 THEN
        RAISE EXCEPTION 'an outcome needs two people of two organisations' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'outcome_of_two_organisations';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER outcome_of_two
    BEFORE INSERT OR UPDATE OF decided_on, kind, reason, content_hash, weighing_id
    ON casework_weighingoutcome FOR EACH ROW EXECUTE FUNCTION outcome_of_two();

CREATE FUNCTION weighing_decided_by_outcome() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NOT EXISTS (
        SELECT FROM public.accounts_membership m
        WHERE m.id = NEW.taken_in_by AND m.municipality_id = NEW.municipality_id
            AND m.user_id = NEW.taken_in_user
    ) THEN
        RAISE EXCEPTION 'who took it in is a person of this house' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'weighing_taken_in_by_a_person';
    END IF;
    IF NEW.outcome <> '' AND NOT EXISTS (
        SELECT FROM public.casework_weighingoutcome o
        WHERE o.weighing_id = NEW.id AND o.municipality_id = NEW.municipality_id
            AND o.kind = NEW.outcome AND o.reason = NEW.reason
            AND o.decided_on IS NOT NULL
    ) THEN
        RAISE EXCEPTION 'no outcome without signatures of two organisations' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'outcome_of_two_organisations';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER weighing_decided_by_outcome
    BEFORE INSERT OR UPDATE OF outcome, reason, state, decided_on
    ON casework_weighing FOR EACH ROW EXECUTE FUNCTION weighing_decided_by_outcome();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0002_walls"),
        ("accounts", "0005_absence"),
        ("signing", "0001_initial"),
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Weighing",
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
                        ("concern_id", models.UUIDField()),
                        ("nickname", models.CharField(max_length=40)),
                        (
                            "age_band",
                            models.CharField(
                                choices=[
                                    ("child", "child"),
                                    ("young_teen", "young_teen"),
                                    ("older_teen", "older_teen"),
                                    ("adult", "adult"),
                                    ("unknown", "unknown"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("convening", "convening"),
                                    ("judging", "judging"),
                                    ("table", "table"),
                                    ("informing", "informing"),
                                    ("decided", "decided"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("chair_id", models.UUIDField()),
                        ("taken_in_by", models.UUIDField()),
                        ("taken_in_user", models.UUIDField()),
                        ("handed_over_user", models.UUIDField()),
                        ("opened_on", models.DateField()),
                        ("first_processed_on", models.DateField()),
                        ("next_on", models.DateField()),
                        ("destroy_on", models.DateField()),
                        ("table_on", models.DateField(blank=True, null=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("no_action", "no_action"),
                                    ("more_information", "more_information"),
                                    ("regular_care", "regular_care"),
                                    ("person_centred", "person_centred"),
                                    ("handed_over", "handed_over"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("dispelled", "dispelled"),
                                    ("not_enough", "not_enough"),
                                    ("other_help", "other_help"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("is_practice", models.BooleanField(default=False)),
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
                                fields=["municipality", "state", "next_on", "id"],
                                name="weighing_list",
                            ),
                            models.Index(
                                fields=["municipality", "chair_id", "state"],
                                name="weighing_chair",
                            ),
                            models.Index(
                                fields=["municipality", "destroy_on"],
                                name="weighing_due",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "concern_id"),
                                name="one_weighing_per_concern",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "age_band",
                                        netwerkregie.foundation.kernel.ages.AgeBand[
                                            "CHILD"
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                name="a_child_is_not_weighed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("next_on__lte", models.F("destroy_on"))
                                ),
                                name="a_weighing_has_a_day_before_its_end",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_on__isnull", False),
                                        (
                                            "state",
                                            netwerkregie.domain.casework.rules.weighings.State[
                                                "DECIDED"
                                            ],
                                        ),
                                        models.Q(("outcome", ""), _negated=True),
                                    ),
                                    models.Q(
                                        ("decided_on__isnull", True),
                                        ("outcome", ""),
                                        (
                                            "state__in",
                                            (
                                                netwerkregie.domain.casework.rules.weighings.State[
                                                    "CONVENING"
                                                ],
                                                netwerkregie.domain.casework.rules.weighings.State[
                                                    "JUDGING"
                                                ],
                                                netwerkregie.domain.casework.rules.weighings.State[
                                                    "TABLE"
                                                ],
                                                netwerkregie.domain.casework.rules.weighings.State[
                                                    "INFORMING"
                                                ],
                                            ),
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_decided_weighing_has_an_outcome",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "outcome",
                                            netwerkregie.domain.casework.rules.weighings.Outcome[
                                                "NO_ACTION"
                                            ],
                                        ),
                                        models.Q(("reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "outcome",
                                                netwerkregie.domain.casework.rules.weighings.Outcome[
                                                    "NO_ACTION"
                                                ],
                                            ),
                                            _negated=True,
                                        ),
                                        ("reason", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="no_action_has_a_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("chair_id", models.F("taken_in_by")), _negated=True
                                ),
                                name="who_took_it_in_is_no_chair",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WeighingCount",
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
                        ("month", models.DateField()),
                        ("outcome", models.CharField(max_length=16)),
                        ("weighings", models.PositiveIntegerField(default=0)),
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
                                fields=("municipality", "month", "outcome"),
                                name="one_weighing_count_per_cell",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WeighingFrame",
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
                            "decided_by",
                            models.CharField(
                                choices=[
                                    ("executive", "executive"),
                                    ("mayor", "mayor"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("decided_on", models.DateField()),
                        (
                            "ground",
                            models.CharField(
                                choices=[
                                    ("public_task", "public_task"),
                                    ("legal_duty", "legal_duty"),
                                    ("vital_interest", "vital_interest"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("advice_reference", models.CharField(max_length=80)),
                        ("advice_on", models.DateField()),
                        ("recorded_by", models.UUIDField()),
                        ("recorded_on", models.DateField()),
                        ("position", models.PositiveSmallIntegerField()),
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
                                fields=("municipality", "position"),
                                name="one_frame_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WeighingOutcome",
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
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("no_action", "no_action"),
                                    ("more_information", "more_information"),
                                    ("regular_care", "regular_care"),
                                    ("person_centred", "person_centred"),
                                    ("handed_over", "handed_over"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("dispelled", "dispelled"),
                                    ("not_enough", "not_enough"),
                                    ("other_help", "other_help"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("holder_id", models.UUIDField(blank=True, null=True)),
                        (
                            "receiver",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("police", "police"),
                                    ("prosecutor", "prosecutor"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("answer_by", models.DateField(blank=True, null=True)),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("content_hash", models.CharField(max_length=64)),
                        ("body", models.BinaryField()),
                        ("decided_on", models.DateField(blank=True, null=True)),
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
                            "weighing",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="outcomes",
                                to="casework.weighing",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["weighing", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "weighing", "position"),
                                name="one_outcome_per_place",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "kind",
                                            netwerkregie.domain.casework.rules.weighings.Outcome[
                                                "NO_ACTION"
                                            ],
                                        ),
                                        models.Q(("reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        ("answer_by__isnull", False),
                                        (
                                            "kind",
                                            netwerkregie.domain.casework.rules.weighings.Outcome[
                                                "MORE_INFORMATION"
                                            ],
                                        ),
                                    ),
                                    (
                                        "kind",
                                        netwerkregie.domain.casework.rules.weighings.Outcome[
                                            "REGULAR_CARE"
                                        ],
                                    ),
                                    models.Q(
                                        ("holder_id__isnull", False),
                                        (
                                            "kind",
                                            netwerkregie.domain.casework.rules.weighings.Outcome[
                                                "PERSON_CENTRED"
                                            ],
                                        ),
                                    ),
                                    models.Q(
                                        (
                                            "kind",
                                            netwerkregie.domain.casework.rules.weighings.Outcome[
                                                "HANDED_OVER"
                                            ],
                                        ),
                                        models.Q(("receiver", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_outcome_says_what_it_needs",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WeighingPerson",
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
                        ("body", models.BinaryField()),
                        ("released_by", models.UUIDField()),
                        ("released_on", models.DateField()),
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
                            "weighing",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="persons",
                                to="casework.weighing",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "weighing"),
                                name="one_person_per_weighing",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WeighingSeat",
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
                        ("controller", models.CharField(max_length=80)),
                        ("is_youth_professional", models.BooleanField(default=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asked", "asked"),
                                    ("ready", "ready"),
                                    ("aside", "aside"),
                                    ("ended", "ended"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "aside_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("knows_somebody", "knows_somebody"),
                                    ("worked_on_it", "worked_on_it"),
                                    ("own_interest", "own_interest"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("given_by", models.UUIDField()),
                        ("given_on", models.DateField()),
                        ("declared_on", models.DateField(blank=True, null=True)),
                        ("judged_on", models.DateField(blank=True, null=True)),
                        ("criteria_met_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
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
                            "weighing",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="seats",
                                to="casework.weighing",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "membership_id", "state"],
                                name="weighing_seat_of",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "weighing", "user_id"),
                                name="one_seat_per_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "state",
                                            netwerkregie.domain.casework.rules.weighings.SeatState[
                                                "ASIDE"
                                            ],
                                        ),
                                        models.Q(("aside_reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "state",
                                                netwerkregie.domain.casework.rules.weighings.SeatState[
                                                    "ASIDE"
                                                ],
                                            ),
                                            _negated=True,
                                        ),
                                        ("aside_reason", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="who_steps_aside_gives_a_code",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("judged_on__isnull", True),
                                    ("declared_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="who_judges_declared_first",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Judgement",
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
                        ("position", models.PositiveSmallIntegerField()),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
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
                            "weighing",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="judgements",
                                to="casework.weighing",
                            ),
                        ),
                        (
                            "seat",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="judgements",
                                to="casework.weighingseat",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["weighing", "seat", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "seat", "position"),
                                name="one_judgement_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WeighingStatement",
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
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("fact", "fact"),
                                    ("harm", "harm"),
                                    ("view", "view"),
                                    ("alternative", "alternative"),
                                    ("protective", "protective"),
                                    ("done", "done"),
                                    ("sensitive", "sensitive"),
                                    ("answer", "answer"),
                                    ("dissent", "dissent"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
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
                            "weighing",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="statements",
                                to="casework.weighing",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["weighing", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "weighing", "position"),
                                name="one_weighed_statement_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InformationRequest",
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
                        ("asked_by", models.UUIDField()),
                        ("asked_on", models.DateField()),
                        ("answer_by", models.DateField()),
                        ("body", models.BinaryField()),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        ("closed_on", models.DateField(blank=True, null=True)),
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
                            "weighing",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="requests",
                                to="casework.weighing",
                            ),
                        ),
                        (
                            "answer",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="casework.weighingstatement",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "closed_on", "answer_by"],
                                name="weighing_asked",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("closed_on__isnull", True)),
                                fields=("municipality", "weighing"),
                                name="one_open_question_per_weighing",
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
        migrations.RunSQL(WALLS),
    ]
