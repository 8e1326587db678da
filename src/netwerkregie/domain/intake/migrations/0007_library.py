# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer library, what municipalities share, and two copies of a question.

A text that is shared is the one thing in this room that another municipality reads.
A question to a colleague crosses the wall by three functions, each of which reads the
caller's own row and writes one row of the other side: nobody chooses an identifier or
a word on the way.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

GRANTS = {
    "LibraryItem": {
        "nr_desk": "SELECT, INSERT, UPDATE, DELETE",
        "nr_retention": "SELECT (id, municipality_id, gone_on), DELETE",
    },
    "LibraryReading": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT (id, municipality_id, item_id), DELETE",
    },
    # Nobody changes what others read: a change takes it away.
    "SharedAnswer": {
        "nr_desk": "SELECT, INSERT, UPDATE (gone_on), DELETE",
        "nr_retention": "SELECT (id, municipality_id, gone_on), DELETE",
    },
    "ColleagueQuestion": {
        "nr_desk": "SELECT, INSERT, DELETE, "
        "UPDATE (state, answer, answered_by, answered_on, seen_on)",
        "nr_retention": "SELECT (id, municipality_id, gone_on), DELETE",
    },
}
KEYS = {"LibraryReading": ["item"]}

SQL = """
-- Who signed in to a municipality of this installation reads what the others share.
CREATE FUNCTION gate.by_session() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT gate.checked(ARRAY['session', 'command']) IS NOT NULL
$$;
REVOKE ALL ON FUNCTION gate.by_session() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.by_session() TO nr_desk, nr_migrate;
CREATE POLICY read_of_others ON intake_sharedanswer FOR SELECT TO nr_desk, nr_migrate
    USING ((SELECT gate.by_session()));

CREATE SCHEMA exchange;
REVOKE ALL ON SCHEMA exchange FROM PUBLIC;
GRANT USAGE ON SCHEMA exchange TO nr_desk, nr_migrate;

-- Lay a copy of one's own open question with the municipality it names.
CREATE FUNCTION exchange.place(question uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.checked(ARRAY['session', 'command']);
    came_as text := current_setting('nr.kind');
    mine record;
    placed boolean;
BEGIN
    SELECT * INTO mine FROM public.intake_colleaguequestion q
    WHERE q.municipality_id = here AND q.id = question AND q.side = 'ours'
        AND q.state = 'open' AND q.other_id IS NOT NULL AND q.other_id <> here;
    IF mine.id IS NULL THEN RETURN false; END IF;
    PERFORM gate.issue(mine.other_id, came_as);
    INSERT INTO public.intake_colleaguequestion (id, municipality_id, side, exchange,
        other_id, theme, subject, body, asked_on, answer_by, state, answer, gone_on)
    VALUES (gen_random_uuid(), mine.other_id, 'theirs', mine.exchange, here,
        mine.theme, mine.subject, mine.body, mine.asked_on, mine.answer_by, 'open',
        '', mine.gone_on)
    ON CONFLICT (municipality_id, exchange) DO NOTHING;
    placed := FOUND;
    PERFORM gate.issue(here, came_as);
    RETURN placed;
END
$$;

-- Bring one's own answer to the copy of who asked; once, while theirs is open.
CREATE FUNCTION exchange.answer(question uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.checked(ARRAY['session', 'command']);
    came_as text := current_setting('nr.kind');
    mine record;
    brought boolean;
BEGIN
    SELECT * INTO mine FROM public.intake_colleaguequestion q
    WHERE q.municipality_id = here AND q.id = question AND q.side = 'theirs'
        AND q.state IN ('answered', 'declined');
    IF mine.id IS NULL THEN RETURN false; END IF;
    PERFORM gate.issue(mine.other_id, came_as);
    UPDATE public.intake_colleaguequestion q
    SET state = mine.state, answer = mine.answer, answered_on = mine.answered_on
    WHERE q.municipality_id = mine.other_id AND q.exchange = mine.exchange
        AND q.side = 'ours' AND q.other_id = here AND q.state = 'open';
    brought := FOUND;
    PERFORM gate.issue(here, came_as);
    RETURN brought;
END
$$;

-- Take one's own question away from the other side while nobody answered it.
CREATE FUNCTION exchange.take_back(question uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.checked(ARRAY['session', 'command']);
    came_as text := current_setting('nr.kind');
    mine record;
    taken boolean;
BEGIN
    SELECT * INTO mine FROM public.intake_colleaguequestion q
    WHERE q.municipality_id = here AND q.id = question AND q.side = 'ours'
        AND q.state = 'open' AND q.other_id IS NOT NULL;
    IF mine.id IS NULL THEN RETURN false; END IF;
    PERFORM gate.issue(mine.other_id, came_as);
    DELETE FROM public.intake_colleaguequestion q
    WHERE q.municipality_id = mine.other_id AND q.exchange = mine.exchange
        AND q.side = 'theirs' AND q.other_id = here AND q.state = 'open';
    taken := FOUND;
    PERFORM gate.issue(here, came_as);
    RETURN taken;
END
$$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA exchange FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA exchange TO nr_desk, nr_migrate;

-- What a municipality chose to show residents: read by two, and not gone stale.
CREATE FUNCTION mailbox.shown_answers(today date)
RETURNS TABLE (id uuid, kind varchar, theme varchar, title varchar, body text,
    title_en varchar, body_en text, phone varchar, hours varchar, hours_en varchar,
    website varchar, read_on date, read_again_on date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    came_as text := current_setting('nr.kind');
    house uuid := mailbox.step_in();
BEGIN
    RETURN QUERY
        SELECT i.id, i.kind, i.theme, i.title, i.body, i.title_en, i.body_en, i.phone,
            i.hours, i.hours_en, i.website, i.read_on, i.read_again_on
        FROM public.intake_libraryitem i
        WHERE i.municipality_id = house AND i.state = 'standing' AND i.is_public
            AND i.kind IN ('reassurance', 'address') AND i.offered_until >= today
        ORDER BY i.title, i.id
        LIMIT 60;
    PERFORM gate.issue(house, came_as);
END
$$;
REVOKE ALL ON FUNCTION mailbox.shown_answers(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mailbox.shown_answers(date) TO nr_mailbox;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0006_channels"),
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="ColleagueQuestion",
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
                                choices=[("ours", "ours"), ("theirs", "theirs")],
                                max_length=6,
                            ),
                        ),
                        ("exchange", models.UUIDField()),
                        ("other_id", models.UUIDField(null=True)),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("conversation", "conversation"),
                                    ("classroom", "classroom"),
                                    ("home", "home"),
                                    ("online", "online"),
                                    ("group", "group"),
                                    ("change", "change"),
                                    ("expression", "expression"),
                                    ("sharing", "sharing"),
                                    ("help", "help"),
                                    ("danger", "danger"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("subject", models.CharField(max_length=120)),
                        ("body", models.TextField(max_length=2000)),
                        ("asked_by", models.UUIDField(null=True)),
                        ("asked_on", models.DateField()),
                        ("answer_by", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("answered", "answered"),
                                    ("declined", "declined"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("answer", models.TextField(blank=True, max_length=4000)),
                        ("answered_by", models.UUIDField(null=True)),
                        ("answered_on", models.DateField(null=True)),
                        ("seen_on", models.DateField(null=True)),
                        ("gone_on", models.DateField()),
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
                                fields=[
                                    "municipality",
                                    "side",
                                    "state",
                                    "-asked_on",
                                    "-id",
                                ],
                                name="colleague_inbox",
                            ),
                            models.Index(
                                fields=["municipality", "gone_on"],
                                name="colleague_gone",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "exchange"),
                                name="colleague_exchange_once",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="colleague_asked_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "state",
                                            "answered",
                                        ),
                                        _negated=True,
                                    ),
                                    models.Q(("answer", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="colleague_answer_has_words",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "side",
                                        "ours",
                                    ),
                                    ("asked_by__isnull", True),
                                    _connector="OR",
                                ),
                                name="colleague_of_ones_own",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LibraryItem",
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
                                    ("answer", "answer"),
                                    ("reassurance", "reassurance"),
                                    ("address", "address"),
                                    ("lesson", "lesson"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("conversation", "conversation"),
                                    ("classroom", "classroom"),
                                    ("home", "home"),
                                    ("online", "online"),
                                    ("group", "group"),
                                    ("change", "change"),
                                    ("expression", "expression"),
                                    ("sharing", "sharing"),
                                    ("help", "help"),
                                    ("danger", "danger"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("title", models.CharField(max_length=120)),
                        ("body", models.TextField(max_length=4000)),
                        ("title_en", models.CharField(blank=True, max_length=120)),
                        ("body_en", models.TextField(blank=True, max_length=4000)),
                        ("phone", models.CharField(blank=True, max_length=20)),
                        ("hours", models.CharField(blank=True, max_length=120)),
                        ("hours_en", models.CharField(blank=True, max_length=120)),
                        ("website", models.CharField(blank=True, max_length=80)),
                        (
                            "words",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("asked", "asked"),
                                    ("standing", "standing"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "sent_back",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("recognisable", "recognisable"),
                                    ("not_right", "not_right"),
                                    ("unclear", "unclear"),
                                    ("not_ours", "not_ours"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("is_public", models.BooleanField(default=False)),
                        ("shipped", models.CharField(blank=True, max_length=40)),
                        ("shared_id", models.UUIDField(null=True)),
                        ("taken_from", models.UUIDField(null=True)),
                        ("written_by", models.UUIDField(null=True)),
                        ("changed_on", models.DateField()),
                        ("signed_by", models.UUIDField(null=True)),
                        ("read_on", models.DateField(null=True)),
                        ("read_again_on", models.DateField(null=True)),
                        ("offered_until", models.DateField(null=True)),
                        ("gone_on", models.DateField()),
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
                                fields=["municipality", "state", "title", "id"],
                                name="library_by_title",
                            ),
                            models.Index(
                                fields=["municipality", "gone_on"], name="library_gone"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="library_written_once",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "taken_from"),
                                name="library_taken_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("shipped", ""), _negated=True),
                                fields=("municipality", "shipped"),
                                name="library_shipped_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "state",
                                            "standing",
                                        ),
                                        _negated=True,
                                    ),
                                    models.Q(("shipped", ""), _negated=True),
                                    models.Q(
                                        ("signed_by__isnull", False),
                                        ("written_by__isnull", False),
                                        models.Q(
                                            ("written_by", models.F("signed_by")),
                                            _negated=True,
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="library_read_by_two",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "state",
                                            "standing",
                                        ),
                                        _negated=True,
                                    ),
                                    models.Q(
                                        ("offered_until__isnull", False),
                                        ("read_again_on__isnull", False),
                                        ("read_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="library_standing_has_its_days",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state",
                                        "standing",
                                    ),
                                    ("is_public", False),
                                    _connector="OR",
                                ),
                                name="library_draft_is_not_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind",
                                        "address",
                                    ),
                                    models.Q(
                                        ("hours", ""),
                                        ("hours_en", ""),
                                        ("phone", ""),
                                        ("website", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="library_only_addresses_have_a_number",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LibraryReading",
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
                        ("content_hash", models.CharField(max_length=64)),
                        (
                            "checks",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=16),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("read_on", models.DateField()),
                        (
                            "item",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="readings",
                                to="intake.libraryitem",
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
                                fields=["municipality", "item"],
                                name="library_reading_of",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SharedAnswer",
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
                                    ("answer", "answer"),
                                    ("reassurance", "reassurance"),
                                    ("address", "address"),
                                    ("lesson", "lesson"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("conversation", "conversation"),
                                    ("classroom", "classroom"),
                                    ("home", "home"),
                                    ("online", "online"),
                                    ("group", "group"),
                                    ("change", "change"),
                                    ("expression", "expression"),
                                    ("sharing", "sharing"),
                                    ("help", "help"),
                                    ("danger", "danger"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("title", models.CharField(max_length=120)),
                        ("body", models.TextField(max_length=4000)),
                        ("title_en", models.CharField(blank=True, max_length=120)),
                        ("body_en", models.TextField(blank=True, max_length=4000)),
                        (
                            "words",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("shared_on", models.DateField()),
                        ("gone_on", models.DateField()),
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
                                fields=["title", "id"], name="shared_by_title"
                            ),
                            models.Index(
                                fields=["municipality", "gone_on"], name="shared_gone"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind",
                                        "address",
                                    ),
                                    _negated=True,
                                ),
                                name="shared_is_no_address",
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
