# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations go out as a file, each time with its purpose in the log (row M13)."""

from dataclasses import dataclass

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.drafts.exports import ExportDraft, ExportKind
from netwerkregie.domain.network.exporter import columns, files, hsds
from netwerkregie.domain.network.phrases.exports import HEADERS, TITLE
from netwerkregie.domain.network.queries.exports import confirmed_offers, listed
from netwerkregie.domain.network.rules.exports import MOST, NARROWS
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import found_in
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy.guard.special import matches_special_category

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TYPES = {
    ExportKind.XLSX: _XLSX,
    ExportKind.CSV: "text/csv; charset=utf-8",
    ExportKind.HSDS: "application/json",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that goes out."""

    name: str
    content_type: str
    data: bytes
    organisations: int


def export(actor: Actor, draft: ExportDraft) -> Exported:
    """Return organisations as a file; no people, no contact counts, no domain."""
    policies.require(policies.may_work_here(actor))
    _require_no_axis(draft)
    found = listed(actor, draft, MOST + 1)
    if not found:
        raise RuleBroken("network.export_empty")
    if len(found) > MOST:
        raise RuleBroken("network.export_too_many", most=f"{MOST:,}")
    rows = [columns.row_of(one) for one in found]
    header = [str(text) for text in HEADERS]
    if draft.kind is ExportKind.XLSX:
        data = files.as_xlsx(header, rows, str(TITLE))
    elif draft.kind is ExportKind.CSV:
        data = files.as_csv(header, rows, for_excel=draft.for_excel)
    else:
        ids = [one.organisation.id for one in found]
        data = hsds.as_hsds(found, confirmed_offers(actor, ids))
    ending = "json" if draft.kind is ExportKind.HSDS else draft.kind.value
    record(
        actor,
        Verb.ORGANISATIONS_EXPORTED,
        None,
        subjects=[one.organisation.id for one in found],
        reason=f"{draft.made_for.value} {draft.kind.value}",
    )
    name = f"{TITLE}-{clock.today().isoformat()}.{ending}".lower()
    return Exported(name, _TYPES[draft.kind], data, len(found))


def _require_no_axis(draft: ExportDraft) -> None:
    """Refuse a file that a belief or another special category would pick out."""
    if draft.domain and draft.domain not in NARROWS:
        raise RuleBroken("network.export_no_such_axis", field="domein")
    if draft.text and (matches_special_category(draft.text) or found_in(draft.text)):
        raise RuleBroken("network.export_no_such_axis", field="q")
