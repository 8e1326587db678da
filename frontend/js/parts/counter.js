// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2

const PAUSE = 700; // A screen reader hears the count when typing rests, not per key.

/** Keep "… characters left" current under every field that has a limit. */
export function keepCounting(root) {
  for (const counter of root.querySelectorAll("[data-counter-for]")) {
    const field = document.getElementById(counter.dataset.counterFor);
    if (!field || counter.dataset.counting) continue;
    counter.dataset.counting = "yes";
    const limit = Number(counter.dataset.limit);
    const spoken = counter.querySelector("[data-counter-spoken]");
    const seen = counter.querySelector("[data-counter-seen]");
    let timer;
    const show = () => {
      const left = limit - [...field.value].length;
      const words = left < 0 ? counter.dataset.over : counter.dataset.left;
      const sentence = words.replace("{n}", Math.abs(left).toLocaleString(document.documentElement.lang));
      seen.textContent = sentence;
      counter.classList.toggle("nr-counter--over", left < 0);
      clearTimeout(timer);
      timer = setTimeout(() => { spoken.textContent = sentence; }, PAUSE);
    };
    field.addEventListener("input", show);
    if (field.value) show();
  }
}
