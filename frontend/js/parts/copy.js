// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2

/** Make the copy and print buttons work; they stay hidden when scripts do not run. */
export function offerCopyAndPrint(root) {
  for (const button of root.querySelectorAll("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText(source.textContent.trim().replace(/\s+/g, " "));
      const said = document.getElementById(`${button.dataset.copy}-copied`);
      if (said) said.textContent = button.dataset.done;
    });
  }
  for (const button of root.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}
