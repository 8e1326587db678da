# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the groups by which figures are told."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.groups import Group
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Group.EDUCATION, _("Education")),
        (Group.CARE, _("Care")),
        (Group.WELFARE, _("Welfare")),
        (Group.YOUTH, _("Youth")),
        (Group.SPORT, _("Sport")),
        (Group.HOUSING, _("Housing")),
        (Group.SAFETY, _("Safety")),
        (Group.MUNICIPALITY, _("Municipality")),
        (Group.BUSINESS, _("Business")),
        (Group.CIVIL, _("Civil society")),
        (Group.UNKNOWN, _("Domain not known yet")),
    ]
)
