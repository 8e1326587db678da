# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""`netwerkregie verify`: prove both chains here, or from files on another computer.

An export is a folder of four plain files: ledger.jsonl, releases.jsonl,
checkpoints.txt and key.txt. Checking one needs no database, no vault and no network;
the key is best handed over beforehand, on another way than the files.
"""

import argparse
import base64
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from uuid import UUID

from netwerkregie.foundation.kernel import VaultUnavailable
from netwerkregie.foundation.ledger import chain, reading
from netwerkregie.foundation.ledger.verdict import Evidence, Verdict, judge
from netwerkregie.foundation.tenancy import enter
from netwerkregie.foundation.tenancy.models import Municipality
from netwerkregie.foundation.vault import client, notes, wire
from netwerkregie.foundation.vault.releaselog import Leaf

LEDGER, RELEASES = "ledger.jsonl", "releases.jsonl"
CHECKPOINTS, KEY = "checkpoints.txt", "key.txt"
NOTE_ENDS = "\n====\n"
PAGE = 1_000


def verify_municipality(municipality_id: UUID) -> Verdict:
    """Verify both chains as they stand; call it inside the municipality."""
    evidence = gather(municipality_id)
    marks = evidence.marks(municipality_id) if evidence else ()
    walk = chain.Walk(municipality_id, marks)
    for batch in reading.batches(municipality_id):
        walk.take(batch)
        if walk.has_finding:
            break
    acts = [line.trace for line in evidence.acts() if line.trace] if evidence else []
    return judge(
        walk.finish(*reading.head(municipality_id)),
        evidence,
        municipality_id=municipality_id,
        stored=reading.stored_notes(municipality_id),
        not_completed=sorted(reading.traces_without_act(municipality_id, acts)),
    )


def gather(municipality_id: UUID) -> Evidence | None:
    """Ask the vault for its log, its checkpoints and its key; None when it is away."""
    leaves: list[Leaf] = []
    try:
        name, key = client.verify_key()
        signed = client.checkpoints(municipality_id)
        while True:
            page = client.release_log(municipality_id, start=len(leaves), limit=PAGE)
            leaves += page
            if not page:
                break
    except VaultUnavailable:
        return None
    return Evidence(name, key, tuple(signed), tuple(leaves))


def export(municipality_id: UUID, folder: Path) -> None:
    """Write what another computer needs to verify; call it inside the municipality.

    Raises:
        VaultUnavailable: without the vault's evidence there is nothing to compare.

    """
    evidence = gather(municipality_id)
    if evidence is None:
        raise VaultUnavailable
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LEDGER).open("w", encoding="utf-8") as file:
        size, head_hash = reading.head(municipality_id)
        stored = reading.stored_notes(municipality_id)
        start = {
            "municipality": str(municipality_id),
            "size": size,
            "chain": head_hash.hex(),
            "stored": stored,
        }
        file.write(json.dumps(start) + "\n")
        for batch in reading.batches(municipality_id):
            file.writelines(_to_json(line) + "\n" for line in batch)
    with (folder / RELEASES).open("w", encoding="utf-8") as file:
        file.writelines(_leaf_to_json(leaf) + "\n" for leaf in evidence.releases)
    (folder / CHECKPOINTS).write_text(NOTE_ENDS.join(evidence.signed), encoding="utf-8")
    key = notes.verifier_text(evidence.name, evidence.verify_key)
    (folder / KEY).write_text(key + "\n", encoding="utf-8")


def verify_files(folder: Path, key: str = "") -> Verdict:
    """Verify an export, offline.

    Args:
        folder: where the four files are.
        key: the vault's key as "name+hash+key"; without it the file's own is taken,
            which proves that the files agree with each other and not who made them.

    """
    name, verify_key = _read_key(key or (folder / KEY).read_text(encoding="utf-8"))
    text = (folder / CHECKPOINTS).read_text(encoding="utf-8")
    signed = tuple(note for note in text.split(NOTE_ENDS) if note)
    releases = tuple(map(_leaf_from_json, _lines_of(folder / RELEASES)))
    evidence = Evidence(name, verify_key, signed, releases)
    lines = _lines_of(folder / LEDGER)
    start = json.loads(next(lines))
    house = UUID(start["municipality"])
    walk = chain.Walk(house, evidence.marks(house))
    seen: set[str] = set()
    walk.take(_noting_traces(map(_from_json, lines), seen))
    acts = {line.trace for line in evidence.acts() if line.trace}
    return judge(
        walk.finish(start["size"], bytes.fromhex(start["chain"])),
        evidence,
        municipality_id=house,
        stored=start["stored"],
        not_completed=sorted(trace for trace in acts if str(trace) not in seen),
    )


def main(argv: Sequence[str]) -> int:
    """Run `netwerkregie verify`; the exit code is 0 only if everything holds."""
    parser = argparse.ArgumentParser(
        prog="netwerkregie verify",
        description="Prove that nobody changed the ledger or the release log.",
    )
    parser.add_argument("--municipality", help="one municipality, by its short name")
    parser.add_argument("--export", type=Path, help="write the files for elsewhere")
    parser.add_argument("--files", type=Path, help="verify such files, offline")
    parser.add_argument("--key", default="", help="the vault's key: name+hash+key")
    asked = parser.parse_args(argv)
    if asked.files:
        verdicts = [(str(asked.files), verify_files(asked.files, asked.key))]
    else:
        verdicts = list(_verify_here(asked.municipality, asked.export))
    for name, verdict in verdicts:
        sys.stdout.write(f"{name}\n" + "".join(f"  {line}\n" for line in say(verdict)))
    return 0 if verdicts and all(verdict.is_whole for _, verdict in verdicts) else 1


def say(verdict: Verdict) -> Iterator[str]:
    """Return the verdict in plain lines for a terminal."""
    yield f"ledger: {verdict.lines} lines, {_found(verdict.first_bad_line)}"
    if verdict.emptied:
        yield f"  {verdict.emptied} of them at the end of their term, only hashes left"
    if verdict.told:
        yield f"  {verdict.told} of them told afterwards by the command line"
    if not verdict.vault_answered:
        yield "release log: the vault did not answer, so this is half a proof"
        return
    yield f"release log: {verdict.releases} lines, {_found(verdict.first_bad_release)}"
    yield (
        f"checkpoints: {verdict.checkpoints} signed, the newest over"
        f" {verdict.signed_until} ledger lines{verdict.bad_checkpoint and ': '}"
        f"{verdict.bad_checkpoint}"
    )
    if verdict.not_completed:
        yield f"released, not completed: {len(verdict.not_completed)}"
        yield from (f"  trace {trace}" for trace in verdict.not_completed[:20])
    yield "WHOLE" if verdict.is_whole else "NOT WHOLE"


def _found(finding: object) -> str:
    if finding is None:
        return "all in order"
    seq, what = finding.seq, finding.what  # type: ignore[attr-defined]
    return f"FIRST BAD LINE {seq}: {what}"


def _verify_here(
    slug: str | None, folder: Path | None
) -> Iterator[tuple[str, Verdict]]:
    asked = Municipality.objects.order_by("slug")
    for municipality in asked.filter(slug=slug) if slug else asked:
        with enter.as_command(municipality.id):
            if folder:
                export(municipality.id, folder / municipality.slug)
            yield municipality.name, verify_municipality(municipality.id)


def _noting_traces(lines: Iterable[chain.Line], seen: set[str]) -> Iterator[chain.Line]:
    for line in lines:
        if line.text is not None:
            seen.add(chain.read(line.text)["trace_id"])
        yield line


def _lines_of(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as file:
        yield from file


def _to_json(line: chain.Line) -> str:
    values = {
        "seq": line.seq,
        "salt": line.salt.hex() if line.salt is not None else None,
        "line": line.text.decode() if line.text is not None else None,
        "leaf": line.leaf_hash.hex(),
        "chain": line.chain_hash.hex(),
    }
    return json.dumps(values, ensure_ascii=False)


def _from_json(text: str) -> chain.Line:
    values = json.loads(text)
    return chain.Line(
        seq=values["seq"],
        salt=bytes.fromhex(values["salt"]) if values["salt"] is not None else None,
        text=values["line"].encode() if values["line"] is not None else None,
        leaf_hash=bytes.fromhex(values["leaf"]),
        chain_hash=bytes.fromhex(values["chain"]),
    )


def _leaf_to_json(leaf: Leaf) -> str:
    values = {
        "seq": leaf.seq,
        "salt": wire.to_text(leaf.salt) if leaf.salt is not None else None,
        "line": leaf.text,
        "leaf": leaf.leaf_hash.hex(),
        "chain": leaf.chain.hex(),
    }
    return json.dumps(values, ensure_ascii=False)


def _leaf_from_json(text: str) -> Leaf:
    values = json.loads(text)
    return Leaf(
        seq=values["seq"],
        salt=wire.to_bytes(values["salt"]) if values["salt"] is not None else None,
        text=values["line"],
        leaf_hash=bytes.fromhex(values["leaf"]),
        chain=bytes.fromhex(values["chain"]),
    )


def _read_key(text: str) -> tuple[str, bytes]:
    name, _, encoded = text.strip().split("+", 2)
    raw = base64.b64decode(encoded, validate=True)
    if raw[:1] != notes.ED25519 or notes.verifier_text(name, raw[1:]) != text.strip():
        raise notes.BadNote("not a verifier key")
    return name, raw[1:]
