// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * While it is busy a form carries a sum (ALTCHA) in its turn. The device works it out
 * beside the page, with nothing to click and nothing asked of anybody but this site.
 * Without it, or without this script, the same form goes by a slower lane.
 */
export function takeTurns(root, script) {
  const address = script && script.dataset.worker;
  for (const turn of root.querySelectorAll("[data-turn]")) {
    const form = turn.closest("form");
    const sum = turn.dataset.challenge && address ? startSum(turn, address) : null;
    if (sum) sendAfter(form, sum);
    if ("again" in form.dataset) sendAgain(form, sum);
  }
}

/** Work the sum out in up to four workers; the answer stands in the form after it. */
function startSum(turn, address) {
  if (!window.Worker || !window.crypto || !window.crypto.subtle) return null;
  const challenge = JSON.parse(turn.dataset.challenge);
  const many = Math.min(4, Math.max(1, (navigator.hardwareConcurrency || 2) - 1));
  const workers = [];
  const stop = () => workers.forEach((worker) => worker.terminate());
  return new Promise((done) => {
    // A device that is too slow for this goes by the other lane.
    const enough = setTimeout(() => (stop(), done(false)), 40_000);
    for (let number = 0; number < many; number += 1) {
      const worker = new Worker(address);
      workers.push(worker);
      worker.onerror = () => done(false);
      worker.onmessage = ({ data: solution }) => {
        if (!solution || !solution.derivedKey) return;
        clearTimeout(enough);
        stop();
        turn.querySelector("[name=altcha]").value = btoa(JSON.stringify({ challenge, solution }));
        done(true);
      };
      worker.postMessage({ type: "work", challenge, counterStart: number, counterStep: many, timeout: 40_000 });
    }
  });
}

/** Hold a press of the button until the sum is done, and keep which button it was. */
function sendAfter(form, sum) {
  let isDone = false;
  sum.then(() => (isDone = true));
  form.addEventListener("submit", (event) => {
    if (isDone || form.dataset.waiting) {
      if (!isDone) event.preventDefault();
      return;
    }
    event.preventDefault();
    form.dataset.waiting = "1";
    say(form, "working");
    sum.then(() => form.requestSubmit(event.submitter));
  });
}

/** On the page that asks to wait: send by itself, unless somebody types or has a file. */
async function sendAgain(form, sum) {
  if ("byHand" in form.dataset) return;
  let mayGo = true;
  form.addEventListener("input", () => {
    mayGo = false;
    say(form, "stopped");
  });
  say(form, "working");
  const waited = new Promise((done) => setTimeout(done, 1000 * Number(form.dataset.again)));
  const isSolved = sum && (await sum);
  if (!isSolved) await waited;
  if (!mayGo) return;
  say(form, "ready");
  form.requestSubmit();
}

function say(form, what) {
  const place = form.querySelector("[data-turn-says]") || addPlace(form);
  place.textContent = place.dataset[what] || "";
}

/** A form on an ordinary page has no such place yet; its words stand on the body. */
function addPlace(form) {
  const place = document.createElement("p");
  place.setAttribute("role", "status");
  place.dataset.turnSays = "";
  place.dataset.working = document.body.dataset.working || "";
  form.append(place);
  return place;
}
