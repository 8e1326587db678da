// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Everything here is a comfort: each page works without it.

import { sayBusy } from "./parts/busy.js";
import { offerCopyAndPrint } from "./parts/copy.js";
import { keepCounting } from "./parts/counter.js";
import { signOutHere } from "./parts/drafts.js";
import { guideTalks } from "./parts/sheet.js";

/** One open menu at a time, closed by Escape or by a click elsewhere. */
function closeMenus() {
  const menus = document.querySelectorAll("details[data-menu]");
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
  });
  for (const menu of menus) {
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus) {
      if (menu.open && menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    }
  });
}

const comfort = (root) => {
  offerCopyAndPrint(root);
  keepCounting(root);
  sayBusy(root);
  guideTalks(root);
};

/** Signing out takes away what makes this phone somebody's, before it leaves the page. */
function tidyOnSignOut() {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.action?.endsWith("/toegang/uitloggen/") && !form.matches("[data-sign-out]")) return;
    event.preventDefault();
    const patience = new Promise((done) => { setTimeout(done, 1000); });
    await Promise.race([signOutHere().catch(() => {}), patience]);
    form.submit();
  });
}

comfort(document);
tidyOnSignOut();
closeMenus();
document.addEventListener("htmx:load", (event) => comfort(event.detail.elt));
