// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Quick entry without reception. What is written is locked and put on the phone first
// and sent after that, so nothing is lost when the phone dies in between; the server
// takes the same draft once, however often it comes.

import {
  canKeep,
  keepDraft,
  keepName,
  keepsNames,
  keptNames,
  moveIn,
  noteOn,
  openDraft,
  owner,
  setKeepsNames,
  throwAway,
  waitingFor,
} from "./parts/drafts.js";

const form = document.querySelector("form[data-quick]");
const words = JSON.parse(document.getElementById("quick-words").textContent);
const saidHere = document.querySelector("[data-quick-said]");
const isShell = !form.elements.csrfmiddlewaretoken;
const EVERY = 20_000;
const TAKEN = 201;
const REFUSED = 422;
const GONE = 404;
const state = { mine: null, standing: undefined };

function say(text, kind = "info", link = "") {
  const notice = document.createElement("p");
  notice.className = `nr-quick__said nr-quick__said--${kind}`;
  notice.textContent = `${text} `;
  if (link) notice.append(linkTo(link, link === words.signIn ? words.send : words.look));
  saidHere.replaceChildren(notice);
}

function linkTo(address, text) {
  const link = document.createElement("a");
  link.className = "nl-link";
  link.href = address;
  link.textContent = text;
  return link;
}

/** Who is signed in: an object, null for nobody, undefined without reception. */
async function ask() {
  try {
    const answer = await fetch(words.standing, { cache: "no-store" });
    if (!answer.ok) return undefined;
    const said = await answer.json();
    return said.who ? said : null;
  } catch {
    return undefined;
  }
}

async function look() {
  state.standing = await ask();
  state.mine = state.standing ? { ...(await moveIn(state.standing)), session: state.standing.session } : await owner();
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** An empty form for the next contact; on a phone the page may be days old. */
function startAnew() {
  form.reset();
  set("once", crypto.randomUUID());
  set("held_on", today());
  set("written_on", today());
  set("next", "");
  for (const old of document.querySelectorAll("[data-quick-error]")) old.remove();
  document.querySelector(".nr-error-summary")?.remove();
}

function typed() {
  const draft = Object.fromEntries(new FormData(form));
  for (const name of ["csrfmiddlewaretoken", "zoek", "step"]) delete draft[name];
  draft.name = form.querySelector("input[name=organisation]:checked")?.labels[0]?.textContent.trim() ?? "";
  return draft;
}

function fill(draft) {
  startAnew();
  if (draft.organisation) offer([{ id: draft.organisation, name: draft.name }]);
  for (const name of ["kind", "subject", "next", "agreement", "held_on", "written_on", "once", "organisation"]) {
    if (draft[name] !== undefined) set(name, draft[name]);
  }
}

/** Give a control its value; a lone radio button is no list of them. */
function set(name, value) {
  for (const control of form.querySelectorAll(`[name="${name}"]`)) {
    if (control.type === "radio") control.checked = control.value === value;
    else control.value = value;
  }
}

/** Add organisations to choose from that are not on the page yet. */
function offer(names) {
  const box = document.querySelector("[data-kept]");
  const list = isShell ? box.querySelector(".nr-options") : form.querySelector("#id_organisation");
  if (!list) return;
  for (const { id, name } of names) {
    if ([...form.querySelectorAll("input[name=organisation]")].some((one) => one.value === id)) continue;
    const item = document.createElement("div");
    const label = document.createElement("label");
    const choice = Object.assign(document.createElement("input"), { type: "radio", name: "organisation", value: id });
    label.append(choice, ` ${name}`);
    item.append(label);
    list.append(item);
  }
  if (isShell) box.hidden = false;
}

form.addEventListener("submit", async (event) => {
  if (event.submitter?.value === "zoeken" || event.submitter?.hasAttribute("formaction")) return;
  if (!state.mine) {
    if (isShell) {
      event.preventDefault();
      say(words.notReady, "warning", words.signIn);
    }
    return;
  }
  event.preventDefault();
  const draft = typed();
  if (event.submitter?.value === "leave_out") draft.step = "leave_out";
  if (!draft.kind || !draft.subject) {
    say(words.choose, "error");
    saidHere.scrollIntoView();
    return;
  }
  if (!draft.organisation && !isShell) {
    point([{ field: "organisation", text: words.whom }], words.whom);
    return;
  }
  try {
    await keepDraft(state.mine, draft);
  } catch {
    // No room, or a browser that keeps nothing: then it is an ordinary form again.
    form.submit();
    return;
  }
  if (draft.organisation) await keepName(state.mine, draft.organisation, draft.name);
  startAnew();
  if (state.standing === undefined) state.standing = await ask();
  await send({ only: draft.once });
});

/** Send what waits, one after the other; two windows never at once. */
async function send({ only = "", auto = false } = {}) {
  const work = async () => {
    const { rows } = await waitingFor(state.mine.who);
    for (const row of rows) {
      if (only && row.id !== only) continue;
      if (!row.names) continue;
      // Written in an earlier session: the writer says once more that it is theirs.
      if (auto && (row.refused || row.session !== state.standing?.session)) continue;
      if (!(await sendOne(row))) break;
    }
  };
  if (state.mine && state.standing) {
    await (navigator.locks ? navigator.locks.request("nr-quick", work) : work());
  } else if (only) say(state.standing === null ? words.signedOut : words.kept, "ok", state.standing === null ? words.signIn : "");
  await showPhone();
}

/** Send one draft; returns whether it makes sense to go on. */
async function sendOne(row) {
  let draft;
  try {
    draft = await openDraft(state.mine, state.standing.half, row);
  } catch {
    await throwAway(row.id);
    say(words.unreadable, "warning");
    return true;
  }
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(draft)) if (name !== "name") values.set(name, value);
  let answer;
  try {
    answer = await fetch(words.page, {
      method: "POST",
      body: values,
      redirect: "manual",
      headers: { Accept: "application/json", "X-CSRFToken": state.standing.csrf },
    });
  } catch {
    state.standing = undefined;
    say(words.kept, "ok");
    return false;
  }
  if (answer.status === TAKEN) {
    const { organisation } = await answer.json();
    await throwAway(row.id);
    say(words.logged, "ok", `${words.page.replace("snel/", "")}${organisation}/`);
    return true;
  }
  if (answer.status === REFUSED || answer.status === GONE) {
    const { errors } = answer.status === REFUSED ? await answer.json() : { errors: [] };
    const reason = errors.map((one) => one.text).join(" ") || words.refused;
    await noteOn(row, { refused: reason, names: !errors.some((one) => one.field === "organisation") });
    fill(draft);
    // Words about a person: the page itself marks them and offers where they can go.
    if (!isShell && errors.some((one) => one.code === "guarded")) form.submit();
    else point(errors, reason);
    return true;
  }
  if (answer.type === "opaqueredirect") {
    state.standing = null;
    say(words.signedOut, "warning", words.signIn);
    return false;
  }
  say(words.failed, "warning");
  return false;
}

/** Put the sentence of a refusal above the form and beside its field. */
function point(errors, reason) {
  say(reason, "error");
  for (const { field, text } of errors) {
    const [control] = form.querySelectorAll(`[name="${field}"]`);
    const group = control?.closest(".utrecht-form-field, fieldset, .nr-field") ?? control?.parentElement;
    const sentence = document.createElement("p");
    sentence.className = "nr-field__error";
    sentence.dataset.quickError = field;
    sentence.textContent = text;
    group?.prepend(sentence);
  }
  saidHere.scrollIntoView();
}

async function showPhone() {
  const phone = document.querySelector("[data-phone]");
  if (!state.mine) {
    phone.hidden = true;
    say(state.standing === undefined && isShell ? words.notReady : "", "info");
    return;
  }
  const { rows, dropped } = await waitingFor(state.mine.who);
  if (dropped) say(words.dropped, "warning");
  document.querySelector("[data-waiting]").replaceChildren(...rows.map(line));
  const box = document.querySelector("[data-keep]");
  box.checked = await keepsNames();
  // What signing out took away is not put back by somebody who is not here.
  document.querySelector("[data-keeping]").hidden = !state.standing;
  phone.hidden = rows.length === 0 && !state.standing;
  if (isShell) offer([...(await keptNames(state.mine)), { id: "", name: words.later }]);
  if (saidHere.textContent.trim() === "") {
    if (state.standing === undefined) say(words.noReception);
    if (state.standing === null) say(words.signedOut, "info", words.signIn);
  }
}

function line(row) {
  const item = document.createElement("li");
  const what = document.createElement("p");
  const when = new Date(row.writtenAt).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  const why = row.refused || (!row.names && words.nobody) || (state.standing && row.session !== state.standing.session && words.offered) || words.waits;
  what.textContent = `${words.written} ${when}. ${why}.`.replace("..", ".");
  item.append(what);
  const steps = document.createElement("p");
  steps.className = "nr-actions";
  if (state.standing) {
    if (row.names && !row.refused) steps.append(button(words.send, () => send({ only: row.id })));
    steps.append(button(words.open, async () => fill(await openDraft(state.mine, state.standing.half, row))));
  }
  steps.append(button(words.drop, async () => { await throwAway(row.id); await showPhone(); }));
  item.append(steps);
  return item;
}

function button(text, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "nl-button nl-button--secondary" });
  made.append(Object.assign(document.createElement("span"), { className: "nl-button__label", textContent: text }));
  made.addEventListener("click", act);
  return made;
}

async function again() {
  const before = state.standing;
  await look();
  // What was said about reception no longer holds.
  if (before === undefined && state.standing) saidHere.replaceChildren();
  await showPhone();
  await send({ auto: true });
}

if (canKeep()) {
  document.querySelector("[data-keep]").addEventListener("change", (event) => setKeepsNames(event.target.checked));
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", () => document.hidden || again());
  setInterval(() => state.standing || again(), EVERY);
  if (isShell) startAnew();
  again();
}
navigator.serviceWorker?.register(words.worker);
