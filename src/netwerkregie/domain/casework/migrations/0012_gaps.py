# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What left is sealed anew when a seat ends; a name and coercion take two people."""

from django.db import migrations, models

from netwerkregie.domain.casework.rules.disclosures import (
    COERCIVE,
    LegalGround,
    RecipientKind,
)

# Under another key and with the same words: the hash that was signed stays what it was.
RESEAL = """
GRANT UPDATE (body) ON casework_disclosure TO nr_desk;
GRANT UPDATE (body) ON casework_disclosurewords TO nr_desk;
"""


class Migration(migrations.Migration):
    dependencies = [("casework", "0011_samples")]

    operations = [
        migrations.RunSQL(RESEAL, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="disclosure",
            constraint=models.CheckConstraint(
                name="a_name_or_coercion_takes_two",
                condition=models.Q(needs_second=True)
                | models.Q(to_kind=RecipientKind.PERSON)
                | models.Q(
                    emergency_id__isnull=False, ground=LegalGround.VITAL_INTEREST
                )
                | models.Q(has_identity=False)
                & ~models.Q(to_kind__in=sorted(COERCIVE)),
            ),
        ),
    ]
