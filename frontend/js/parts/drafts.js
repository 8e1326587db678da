// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What waits on a phone, locked twice. The outer lock is a key of this browser that no
// script can read (non-extractable). The inner lock is a key pair of one person: what
// is written needs the open half, which is on the phone; opening it needs the other
// half, which is wrapped with a secret that our server gives only to that person while
// they are signed in. So whoever finds the phone, or works here under another name, can
// neither read nor send what somebody else wrote on it.

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const DAY = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 7;
const KEPT_MOST = 5;
const WORKING_DAYS = 5;

const bytesOf = (value) => new TextEncoder().encode(JSON.stringify(value));
const valueOf = (bytes) => JSON.parse(new TextDecoder().decode(bytes));
const fromBase64 = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const fresh = () => crypto.getRandomValues(new Uint8Array(12));

/** Whether this browser can keep anything locked; without it the form is an ordinary one. */
export const canKeep = () => Boolean(globalThis.indexedDB && globalThis.crypto?.subtle);

function database() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open("nr-quick", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("owners", { keyPath: "who" });
      asked.result.createObjectStore("drafts", { keyPath: "id" });
      asked.result.createObjectStore("meta", { keyPath: "name" });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

async function within(store, mode, act) {
  const opened = await database();
  try {
    return await new Promise((done, failed) => {
      const work = opened.transaction(store, mode);
      const asked = act(work.objectStore(store));
      // Only when it is on the disk is it kept.
      work.oncomplete = () => done(asked?.result);
      work.onerror = work.onabort = () => failed(work.error);
    });
  } finally {
    opened.close();
  }
}

const get = (store, key) => within(store, "readonly", (rows) => rows.get(key));
const all = (store) => within(store, "readonly", (rows) => rows.getAll());
const put = (store, row) => within(store, "readwrite", (rows) => rows.put(row));
const drop = (store, key) => within(store, "readwrite", (rows) => rows.delete(key));

const aes = (key, use) =>
  crypto.subtle.importKey("raw", key, "AES-GCM", false, use);

async function lock(key, value, about) {
  const iv = fresh();
  const additionalData = bytesOf(about);
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, value);
  return { iv, data };
}

const unlock = (key, { iv, data }, about) =>
  crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: bytesOf(about) }, key, data);

/** Make this phone ready for somebody who is signed in, and remember that it is theirs. */
export async function moveIn({ who, half, session }) {
  const before = await get("meta", "owner");
  if (before && before.who !== who) await signOutHere();
  let owner = await get("owners", who);
  if (!owner) {
    const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
    const secret = await crypto.subtle.exportKey("pkcs8", pair.privateKey);
    owner = {
      who,
      open: await crypto.subtle.exportKey("raw", pair.publicKey),
      wrapped: await lock(await aes(fromBase64(half), ["encrypt"]), secret, [who]),
      device: await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    };
    await put("owners", owner);
  }
  await put("meta", { name: "owner", who, session });
  return owner;
}

/** Who writes on this phone now: the last who was signed in and did not sign out. */
export async function owner() {
  const now = await get("meta", "owner");
  const found = now && (await get("owners", now.who));
  return found ? { ...found, session: now.session } : null;
}

/** Take away what makes this phone somebody's; what waits stays, locked. */
export async function signOutHere() {
  if (!canKeep()) return;
  for (const name of ["owner", "kept", "keeps"]) await drop("meta", name);
}

async function innerKey(bits) {
  const base = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode("nr-quick draft");
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

/** Lock a draft and put it on the disk; the same id replaces what was there. */
export async function keepDraft(mine, draft, more = {}) {
  const about = [mine.who, draft.once];
  const once = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const open = await crypto.subtle.importKey("raw", mine.open, CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: open }, once.privateKey, 256);
  const inner = await lock(await innerKey(bits), bytesOf(draft), about);
  const outer = await lock(mine.device, inner.data, about);
  await put("drafts", {
    id: draft.once,
    who: mine.who,
    session: mine.session,
    writtenAt: Date.now(),
    names: Boolean(draft.organisation),
    sender: await crypto.subtle.exportKey("raw", once.publicKey),
    innerIv: inner.iv,
    outer,
    ...more,
  });
}

/** Open a draft; needs the half that only the signed-in writer gets. */
export async function openDraft(mine, half, row) {
  const about = [mine.who, row.id];
  const wrapping = await aes(fromBase64(half), ["decrypt"]);
  const secret = await unlock(wrapping, mine.wrapped, [mine.who]);
  const own = await crypto.subtle.importKey("pkcs8", secret, CURVE, false, ["deriveBits"]);
  const sender = await crypto.subtle.importKey("raw", row.sender, CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: sender }, own, 256);
  const inner = await unlock(mine.device, row.outer, about);
  return valueOf(await unlock(await innerKey(bits), { iv: row.innerIv, data: inner }, about));
}

/** Note on a draft why it was not taken in; a sentence of ours, never of the writer. */
export const noteOn = async (row, more) => put("drafts", { ...row, ...more });

export const throwAway = (id) => drop("drafts", id);

/** What waits for one person; what grew too old is emptied and told once. */
export async function waitingFor(who) {
  const rows = [];
  let dropped = 0;
  for (const row of await all("drafts")) {
    if (!row.gone && isOver(row.writtenAt)) {
      // Emptied at once, whoever's it is; its writer is told when they are here.
      await put("drafts", { id: row.id, who: row.who, gone: true });
      row.gone = true;
    }
    if (row.who !== who) continue;
    if (row.gone) {
      dropped += 1;
      await drop("drafts", row.id);
    } else rows.push(row);
  }
  rows.sort((one, other) => one.writtenAt - other.writtenAt);
  return { rows, dropped };
}

/** Whether five working days have passed since. */
export function isOver(writtenAt, now = Date.now()) {
  const day = new Date(writtenAt);
  let left = WORKING_DAYS;
  while (left > 0) {
    day.setTime(day.getTime() + DAY);
    if (day.getDay() % 6) left -= 1;
  }
  return now > day.getTime();
}

export const keepsNames = async () => Boolean(await get("meta", "keeps"));

/** Keep names from now on, or take away those that are here. */
export async function setKeepsNames(on) {
  if (on) await put("meta", { name: "keeps" });
  else for (const name of ["keeps", "kept"]) await drop("meta", name);
}

/** The organisations whose names somebody chose to keep here, newest first. */
export async function keptNames(mine) {
  const row = await get("meta", "kept");
  if (!row || row.who !== mine.who) return [];
  const names = valueOf(await unlock(mine.device, row.locked, [mine.who, "kept"]));
  const young = names.filter((one) => Date.now() - one.at < KEPT_DAYS * DAY);
  if (young.length < names.length) await writeNames(mine, young);
  return young;
}

export async function keepName(mine, id, name) {
  if (!(await keepsNames())) return;
  const others = (await keptNames(mine)).filter((one) => one.id !== id);
  await writeNames(mine, [{ id, name, at: Date.now() }, ...others].slice(0, KEPT_MOST));
}

async function writeNames(mine, names) {
  const locked = await lock(mine.device, bytesOf(names), [mine.who, "kept"]);
  await put("meta", { name: "kept", who: mine.who, locked });
}
