// The few things that pages need a script for: the theme, the menu of a phone, asking before deleting, lines of a form.
(() => {
  "use strict";
  const root = document.documentElement;
  const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => { root.dataset.theme = stored() || (dark.matches ? "dark" : "light"); };
  paint();
  dark.addEventListener("change", paint);

  document.addEventListener("click", event => {
    const target = event.target.closest("[data-theme-toggle], [data-menu], [data-add], [data-remove], [data-confirm-no], [data-confirm-yes]");
    if (!target) return;
    if ("themeToggle" in target.dataset) {
      try { localStorage.setItem("theme", root.dataset.theme === "dark" ? "light" : "dark"); } catch { /* not kept */ }
      paint();
    } else if ("menu" in target.dataset) {
      const open = document.getElementById("menu").classList.toggle("open");
      target.setAttribute("aria-expanded", String(open));
    } else if ("add" in target.dataset) {
      addLine(target.closest("[data-lines]"));
    } else if ("remove" in target.dataset) {
      const lines = target.closest("[data-lines]");
      target.closest("tr").remove();
      lines.querySelector("[data-add]").focus();
    } else if ("confirmNo" in target.dataset) {
      document.getElementById("confirm").close();
    } else if ("confirmYes" in target.dataset) {
      document.getElementById("confirm").close();
      waiting?.submit();
    }
  });

  let added = 0;
  function addLine(lines) {
    const rows = lines.querySelector("[data-rows]");
    const markup = lines.querySelector("template").innerHTML.replaceAll("__INDEX__", String(100000 + added++));
    rows.insertAdjacentHTML("beforeend", markup);
    const row = rows.lastElementChild;
    window.htmx?.process(row);
    row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  }

  let waiting = null;
  document.addEventListener("submit", event => {
    const form = event.target.closest("form[data-confirm]");
    if (!form) return;
    event.preventDefault();
    waiting = form;
    document.getElementById("confirm-text").textContent = form.dataset.confirm;
    document.getElementById("confirm").showModal();
  });

  // a text filter of a list means "contains"; empty filters stay out of the address
  document.addEventListener("htmx:configRequest", event => {
    const form = event.detail.elt.closest?.("form.filters");
    if (!form) return;
    const parameters = event.detail.parameters;
    form.querySelector("[data-clear]").hidden = ![...form.elements].some(field => field.name && field.value);
    for (const field of form.elements) {
      if (!field.name) continue;
      if (!field.value) delete parameters[field.name];
      else if (field.dataset.filter) parameters[field.name] = `${field.dataset.filter}.${field.value}`;
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector(".wrong input, .wrong select, .wrong textarea")?.focus();
  });
})();
