// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2

/** Say that a long piece of work is under way, from the press until the next page. */
export function sayBusy(root) {
  for (const form of root.querySelectorAll("form[data-busy]")) {
    const said = form.querySelector("[data-busy-said]");
    form.addEventListener("submit", () => {
      if (said) said.hidden = false;
    });
    // Whoever goes back finds the form as it was, not still at work.
    window.addEventListener("pageshow", () => {
      if (said) said.hidden = true;
    });
  }
}
