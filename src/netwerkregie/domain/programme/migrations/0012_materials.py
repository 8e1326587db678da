# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lesson formats, and the one place where municipalities read each other's.

What is shared is a copy in three tables of its own with a second policy for reading:
whoever entered a municipality by a session reads all rows, and adding, ending and
taking away stay its author's. A version that was signed, called back or taken over
does not change any more, whatever the application asks.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

GRANTS = {
    "LessonFormat": {
        "nr_desk": "SELECT, INSERT, DELETE, "
        "UPDATE (maker_number, recall_seen_on, gone_on)",
        "nr_retention": "SELECT (id, municipality_id, gone_on), DELETE",
    },
    "FormatVersion": {
        "nr_desk": "SELECT, INSERT, UPDATE, DELETE",
        "nr_retention": "SELECT (id, municipality_id, format_id), DELETE",
    },
    "FormatFile": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT (id, municipality_id, version_id), DELETE",
    },
    "FormatReading": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT (id, municipality_id, version_id), DELETE",
    },
    "FormatNote": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT (id, municipality_id, format_id), DELETE",
    },
    "FormatUse": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    # Nobody changes what others read: a newer version or a recall takes its place.
    "SharedFormat": {
        "nr_desk": "SELECT, INSERT, UPDATE (gone_on), DELETE",
        "nr_retention": "SELECT (id, municipality_id, gone_on), DELETE",
    },
    "SharedFile": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT (id, municipality_id, shared_id), DELETE",
    },
    "SharedRecall": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT (id, municipality_id, gone_on), DELETE",
    },
}
KEYS = {
    "FormatVersion": ["format"],
    "FormatFile": ["version"],
    "FormatReading": ["version"],
    "FormatNote": ["format"],
    "FormatUse": ["activity", "version"],
    "SharedFile": ["shared"],
}
SQL = """
-- Who signed in to a municipality of this installation reads what the others share.
CREATE POLICY read_of_others ON programme_sharedformat FOR SELECT
    TO nr_desk, nr_migrate, nr_owner USING ((SELECT gate.by_session()));
CREATE POLICY read_of_others ON programme_sharedfile FOR SELECT
    TO nr_desk, nr_migrate, nr_owner USING ((SELECT gate.by_session()));
CREATE POLICY read_of_others ON programme_sharedrecall FOR SELECT
    TO nr_desk, nr_migrate, nr_owner USING ((SELECT gate.by_session()));

-- Not a word changes of a version that was shared or taken over, and no file comes.
CREATE FUNCTION programme_version_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    moving text[] := ARRAY['state', 'is_newest'];
BEGIN
    IF OLD.state IN ('shared', 'replaced', 'recalled', 'taken') AND (
        to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
        OR (OLD.state, NEW.state) NOT IN (('shared', 'shared'),
            ('shared', 'replaced'), ('shared', 'recalled'), ('replaced', 'replaced'),
            ('recalled', 'recalled'), ('taken', 'taken'))
    ) THEN
        RAISE EXCEPTION 'what was shared does not change' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'version_stays';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER version_stays BEFORE UPDATE ON programme_formatversion
    FOR EACH ROW EXECUTE FUNCTION programme_version_stays();

CREATE FUNCTION programme_file_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (
        SELECT FROM public.programme_formatversion v
        WHERE v.id = NEW.version_id AND v.municipality_id = NEW.municipality_id
            AND v.state IN ('shared', 'replaced', 'recalled', 'taken')
    ) THEN
        RAISE EXCEPTION 'what was shared does not change' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'version_stays';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER file_stays BEFORE INSERT OR UPDATE ON programme_formatfile
    FOR EACH ROW EXECUTE FUNCTION programme_file_stays();

-- A teacher comes to the page of one planned lesson, until a month after it. A wrong
-- code leaves the ticket as it was.
CREATE FUNCTION gate.enter_lesson(wanted text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    here uuid := gate.municipality_by_host();
    before text := current_setting('nr.kind', true);
    found uuid;
BEGIN
    PERFORM gate.issue(here, 'link');
    SELECT u.id INTO found FROM public.programme_formatuse u
        JOIN public.programme_activity a ON a.id = u.activity_id
            AND a.municipality_id = here
        WHERE u.municipality_id = here AND u.code = wanted
            AND a."on" + 30 >= (now() AT TIME ZONE 'Europe/Amsterdam')::date;
    IF found IS NULL THEN
        PERFORM gate.issue(here, before);
    END IF;
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION gate.enter_lesson(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate.enter_lesson(text) TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0011_quotes"),
        # gate.by_session, by which what is shared is read.
        ("intake", "0007_library"),
        ("tenancy", "0002_gate"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="LessonFormat",
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
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "came",
                            models.CharField(
                                choices=[
                                    ("own", "Our own"),
                                    ("adopted", "Taken over"),
                                    ("imported", "From a file"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("line", models.UUIDField()),
                        ("maker_line", models.UUIDField(null=True)),
                        ("maker_name", models.CharField(blank=True, max_length=120)),
                        ("maker_number", models.PositiveSmallIntegerField(null=True)),
                        ("recall_seen_on", models.DateField(null=True)),
                        ("gone_on", models.DateField()),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "gone_on"], name="format_gone"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="format_written_once",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "maker_line"),
                                name="format_adopted_once",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "line"), name="format_by_line"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormatVersion",
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
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("lesson", "Guest lesson"),
                                    ("dialogue", "Dialogue"),
                                    ("parents", "Evening for parents"),
                                    ("theatre", "Theatre"),
                                    ("training", "Training"),
                                    ("intervision", "Intervision"),
                                    ("meeting", "Network meeting"),
                                    ("residents", "Residents' initiative"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=80)),
                        ("purpose", models.CharField(max_length=600)),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("pupils", "Pupils"),
                                    ("pupils_teachers", "Pupils and teachers together"),
                                    ("teachers", "Teachers"),
                                    ("parents", "Parents"),
                                    ("professionals", "Professionals"),
                                    ("partners", "Partners in the network"),
                                    ("residents", "Residents"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "ages",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("children", "9 to 11 years"),
                                        ("young", "12 to 14 years"),
                                        ("older", "15 to 17 years"),
                                        ("adults", "18 years and older"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "levels",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        (
                                            "primary",
                                            "Primary school, the oldest classes",
                                        ),
                                        ("lower_vmbo", "vmbo, first two years"),
                                        (
                                            "lower_havo_vwo",
                                            "havo or vwo, first three years",
                                        ),
                                        ("upper_vmbo", "vmbo, last two years"),
                                        ("upper_havo_vwo", "havo or vwo, last years"),
                                        ("mbo", "mbo"),
                                        ("practical", "Practical education"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("minutes", models.PositiveSmallIntegerField()),
                        (
                            "language",
                            models.CharField(
                                choices=[
                                    ("nl", "Dutch"),
                                    ("nl_easy", "Easy Dutch"),
                                    ("fy", "Frisian"),
                                    ("en", "English"),
                                    ("pictures", "Pictures, few words"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("preparation", models.CharField(blank=True, max_length=2000)),
                        (
                            "step_minutes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "step_words",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=600),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "needs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "links",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("expect", models.CharField(blank=True, max_length=600)),
                        ("works", models.CharField(blank=True, max_length=600)),
                        ("works_not", models.CharField(blank=True, max_length=600)),
                        (
                            "licence",
                            models.CharField(
                                choices=[
                                    ("cc0", "CC0 1.0: everything is allowed"),
                                    ("cc_by", "CC BY 4.0: with the maker's name"),
                                    (
                                        "cc_by_sa",
                                        "CC BY-SA 4.0: with the name, changes under the same",
                                    ),
                                    (
                                        "cc_by_nc",
                                        "CC BY-NC 4.0: with the name, not for money",
                                    ),
                                    (
                                        "cc_by_nc_sa",
                                        "CC BY-NC-SA 4.0: with the name, not for money, changes under the same",
                                    ),
                                    (
                                        "permission",
                                        "Permission of the maker, in writing",
                                    ),
                                    ("unknown", "Not known: for ourselves only"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("credit", models.CharField(max_length=120)),
                        (
                            "based_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=300),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "words",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("content_hash", models.CharField(max_length=64)),
                        (
                            "format",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="programme.lessonformat",
                            ),
                        ),
                        ("permission", models.CharField(blank=True, max_length=120)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Being written"),
                                    ("asked", "Waits for a second reader"),
                                    ("shared", "Shared"),
                                    ("replaced", "Shared before, replaced since"),
                                    ("recalled", "Called back"),
                                    ("taken", "As it came"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "sent_back",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "recognisable",
                                        "Somebody can be recognised in it",
                                    ),
                                    ("licence", "I am not sure that we may share it"),
                                    ("unclear", "It is not clear"),
                                    ("not_right", "Something in it is not right"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("is_newest", models.BooleanField(default=True)),
                        ("written_by", models.UUIDField(null=True)),
                        ("signed_by", models.UUIDField(null=True)),
                        ("shared_on", models.DateField(null=True)),
                        ("changed_on", models.DateField()),
                        ("revision", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("is_newest", True)),
                                fields=["municipality", "title", "id"],
                                name="version_by_title",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "format", "number"),
                                name="version_by_number",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_newest", True)),
                                fields=("municipality", "format"),
                                name="one_newest_version",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "state__in",
                                            ["shared", "replaced", "recalled"],
                                        ),
                                        _negated=True,
                                    ),
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
                                name="a_shared_version_was_read_by_two",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "state__in",
                                            ["shared", "replaced", "recalled"],
                                        ),
                                        _negated=True,
                                    ),
                                    models.Q(("licence", "unknown"), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_shared_version_has_a_licence",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormatFile",
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
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "version",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="programme.formatversion",
                            ),
                        ),
                        ("title", models.CharField(max_length=80)),
                        (
                            "content_type",
                            models.CharField(
                                choices=[
                                    ("application/pdf", "application/pdf"),
                                    ("image/jpeg", "image/jpeg"),
                                    ("image/png", "image/png"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("content", models.BinaryField()),
                        ("size", models.PositiveIntegerField()),
                        ("digest", models.CharField(max_length=64)),
                    ],
                ),
                migrations.CreateModel(
                    name="FormatReading",
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
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "version",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="readings",
                                to="programme.formatversion",
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
                    ],
                ),
                migrations.CreateModel(
                    name="FormatNote",
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
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "format",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notes",
                                to="programme.lessonformat",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        (
                            "side",
                            models.CharField(
                                choices=[
                                    ("works", "This works"),
                                    ("works_not", "This does not work"),
                                    ("tip", "A tip"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("words", models.CharField(max_length=600)),
                        ("written_on", models.DateField()),
                        ("written_by", models.UUIDField(null=True)),
                        ("once", models.UUIDField(null=True)),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "format", "-written_on"],
                                name="notes_of_format",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="format_note_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormatUse",
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
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "activity",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="formats",
                                to="programme.activity",
                            ),
                        ),
                        (
                            "version",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="uses",
                                to="programme.formatversion",
                            ),
                        ),
                        ("code", models.CharField(max_length=32)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "activity"),
                                name="one_format_per_activity",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "code"),
                                name="format_use_by_code",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SharedFormat",
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
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("lesson", "Guest lesson"),
                                    ("dialogue", "Dialogue"),
                                    ("parents", "Evening for parents"),
                                    ("theatre", "Theatre"),
                                    ("training", "Training"),
                                    ("intervision", "Intervision"),
                                    ("meeting", "Network meeting"),
                                    ("residents", "Residents' initiative"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=80)),
                        ("purpose", models.CharField(max_length=600)),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("pupils", "Pupils"),
                                    ("pupils_teachers", "Pupils and teachers together"),
                                    ("teachers", "Teachers"),
                                    ("parents", "Parents"),
                                    ("professionals", "Professionals"),
                                    ("partners", "Partners in the network"),
                                    ("residents", "Residents"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "ages",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("children", "9 to 11 years"),
                                        ("young", "12 to 14 years"),
                                        ("older", "15 to 17 years"),
                                        ("adults", "18 years and older"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "levels",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        (
                                            "primary",
                                            "Primary school, the oldest classes",
                                        ),
                                        ("lower_vmbo", "vmbo, first two years"),
                                        (
                                            "lower_havo_vwo",
                                            "havo or vwo, first three years",
                                        ),
                                        ("upper_vmbo", "vmbo, last two years"),
                                        ("upper_havo_vwo", "havo or vwo, last years"),
                                        ("mbo", "mbo"),
                                        ("practical", "Practical education"),
                                    ],
                                    max_length=16,
                                ),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("minutes", models.PositiveSmallIntegerField()),
                        (
                            "language",
                            models.CharField(
                                choices=[
                                    ("nl", "Dutch"),
                                    ("nl_easy", "Easy Dutch"),
                                    ("fy", "Frisian"),
                                    ("en", "English"),
                                    ("pictures", "Pictures, few words"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("preparation", models.CharField(blank=True, max_length=2000)),
                        (
                            "step_minutes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "step_words",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=600),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "needs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "links",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("expect", models.CharField(blank=True, max_length=600)),
                        ("works", models.CharField(blank=True, max_length=600)),
                        ("works_not", models.CharField(blank=True, max_length=600)),
                        (
                            "licence",
                            models.CharField(
                                choices=[
                                    ("cc0", "CC0 1.0: everything is allowed"),
                                    ("cc_by", "CC BY 4.0: with the maker's name"),
                                    (
                                        "cc_by_sa",
                                        "CC BY-SA 4.0: with the name, changes under the same",
                                    ),
                                    (
                                        "cc_by_nc",
                                        "CC BY-NC 4.0: with the name, not for money",
                                    ),
                                    (
                                        "cc_by_nc_sa",
                                        "CC BY-NC-SA 4.0: with the name, not for money, changes under the same",
                                    ),
                                    (
                                        "permission",
                                        "Permission of the maker, in writing",
                                    ),
                                    ("unknown", "Not known: for ourselves only"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("credit", models.CharField(max_length=120)),
                        (
                            "based_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=300),
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "words",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40),
                                default=list,
                                size=None,
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("content_hash", models.CharField(max_length=64)),
                        ("line", models.UUIDField()),
                        ("shared_on", models.DateField()),
                        ("gone_on", models.DateField()),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["title", "id"], name="shared_format_by_title"
                            ),
                            models.Index(
                                fields=["municipality", "gone_on"],
                                name="shared_format_gone",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "line"),
                                name="shared_format_by_line",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("licence", "unknown"), _negated=True
                                ),
                                name="a_shared_format_has_a_licence",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SharedFile",
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
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "shared",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="programme.sharedformat",
                            ),
                        ),
                        ("title", models.CharField(max_length=80)),
                        (
                            "content_type",
                            models.CharField(
                                choices=[
                                    ("application/pdf", "application/pdf"),
                                    ("image/jpeg", "image/jpeg"),
                                    ("image/png", "image/png"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("content", models.BinaryField()),
                        ("size", models.PositiveIntegerField()),
                        ("digest", models.CharField(max_length=64)),
                    ],
                ),
                migrations.CreateModel(
                    name="SharedRecall",
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
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        ("line", models.UUIDField()),
                        ("title", models.CharField(max_length=80)),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("mistake", "There is a mistake in it"),
                                    ("licence", "We may not share it after all"),
                                    ("went_wrong", "It worked out badly"),
                                    ("outdated", "It is out of date"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("words", models.CharField(blank=True, max_length=600)),
                        ("recalled_on", models.DateField()),
                        ("gone_on", models.DateField()),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "gone_on"],
                                name="shared_recall_gone",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "line"), name="recalled_once"
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
