// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Demo only: one click signs a member of the cast in. It fetches the ordinary pages,
// which come filled in, and sends their ordinary forms one after the other: password,
// code, unlock phrase. Without this script a person sends the three by hand.

const cast = document.querySelector("[data-cast]");
const MOST_STEPS = 6;

/** Send a form as the browser would, and return the answer. */
function send(form, base) {
  const address = new URL(form.getAttribute("action") || base, base);
  const values = new URLSearchParams(new FormData(form));
  if (form.method === "get") {
    address.search = values.toString();
    return fetch(address, { credentials: "same-origin" });
  }
  return fetch(address, { method: "POST", body: values, credentials: "same-origin" });
}

/** Go on while the page that comes back holds a form that is filled in. */
async function walk(form) {
  let base = location.href;
  for (let step = 0; form && step < MOST_STEPS; step += 1) {
    const answer = await send(form, base);
    base = answer.url;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    form = answer.ok ? page.querySelector("[data-cast-step] form") : null;
  }
  location.assign(base);
}

cast?.addEventListener("submit", (event) => {
  event.preventDefault();
  cast.querySelector("[data-cast-busy]").hidden = false;
  for (const button of cast.querySelectorAll("button")) button.disabled = true;
  walk(event.target).catch(() => event.target.submit());
});
