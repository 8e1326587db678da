// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The conversation sheet with one hand on the telephone: Enter goes on, and a reader is
// told in which part one is. Without this file Tab, the numbers and the form do it all.

const STOPS = "textarea, input[type=text], input[type=radio], select, button[type=submit]:not([tabindex])";

/** The places where Enter stops, in the order of the talk; a group of choices is one. */
function stopsOf(form) {
  const stops = [];
  const groups = new Set();
  for (const control of form.querySelectorAll(STOPS)) {
    if (control.type === "radio") {
      if (groups.has(control.name)) continue;
      groups.add(control.name);
      stops.push(form.querySelector(`[name="${control.name}"]:checked`) ?? control);
    } else stops.push(control);
  }
  return stops;
}

const same = (one, other) => one === other || (one.type === "radio" && one.name === other.name);

function goesOnWithEnter(form) {
  form.addEventListener("keydown", (event) => {
    const here = event.target;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || here.type === "submit") return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    const stops = stopsOf(form);
    // From "not known" Enter goes on as well: to what stands after it.
    let at = stops.findIndex((stop) => same(stop, here));
    if (at < 0) at = stops.findLastIndex((stop) => stop.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
    const next = stops[at + 1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

const isWritten = (part) => [...part.querySelectorAll("textarea, input[type=text], input[type=checkbox]")]
  .some((one) => (one.type === "checkbox" ? one.checked : one.value.trim()));

function saysWhere(form) {
  const where = form.querySelector("[data-sheet-where]");
  const parts = [...form.querySelectorAll("[data-sheet-part]")];
  const linkOf = (part) => document.querySelector(`[data-sheet-link="${part.dataset.sheetPart}"]`);
  const mark = () => {
    for (const part of parts) {
      const link = linkOf(part);
      const written = isWritten(part);
      link.classList.toggle("is-written", written);
      link.querySelector("[data-sheet-done]").hidden = !written;
    }
  };
  form.addEventListener("input", mark);
  form.addEventListener("focusin", (event) => {
    const part = event.target.closest("[data-sheet-part]");
    if (!part) return;
    for (const one of parts) linkOf(one).removeAttribute("aria-current");
    linkOf(part).setAttribute("aria-current", "step");
    const words = where.dataset.words
      .replace("{n}", parts.indexOf(part) + 1)
      .replace("{total}", parts.length)
      .replace("{name}", part.querySelector("[data-sheet-name]").textContent);
    if (where.textContent !== words) where.textContent = words;
  });
  mark();
}

/** Make the sheets on this page quicker; a sheet that was made so stays so. */
export function guideTalks(root) {
  for (const form of root.querySelectorAll("form[data-sheet]")) {
    if (form.dataset.guided) continue;
    form.dataset.guided = "yes";
    goesOnWithEnter(form);
    saysWhere(form);
  }
}
