// Adds comfort to pages that work without it.
"use strict";

// Marks and cards light each other.
function light(number, on) {
  for (const part of document.querySelectorAll(`[data-n="${CSS.escape(number)}"]`)) part.classList.toggle("lit", on);
}
for (const [begin, end] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
  document.addEventListener(begin, event => { const at = event.target.closest?.("[data-n]"); if (at) light(at.dataset.n, true); });
  document.addEventListener(end, event => { const at = event.target.closest?.("[data-n]"); if (at) light(at.dataset.n, false); });
}

// A theme is kept as soon as it is chosen.
for (const choice of document.querySelectorAll('form[action="/theme"] input')) choice.addEventListener("change", () => choice.form.requestSubmit());

// Facets apply as soon as they are ticked.
for (const form of document.querySelectorAll("form[data-auto]")) form.addEventListener("change", () => form.requestSubmit());

// Jobs tell their progress while they run. What did not change stays as it is, and nothing is changed under a pressed button.
const jobs = document.querySelector("[data-jobs]");
if (jobs && "EventSource" in window) {
  const source = new EventSource(jobs.dataset.jobs);
  const items = part => [...part.querySelectorAll(".job")], written = list => list.map(job => job.outerHTML);
  let shown = written(items(jobs)), latest;
  const show = () => {
    if (jobs.querySelector(":active")) { setTimeout(show, 100); return; }
    const made = document.createElement("template");
    made.innerHTML = latest;
    const now = items(jobs), then = items(made.content), text = written(then);
    if (now.length !== then.length) jobs.replaceChildren(made.content);
    else now.forEach((job, i) => { if (shown[i] !== text[i]) job.replaceWith(then[i]); });
    shown = text;
  };
  source.addEventListener("jobs", event => { latest = event.data; show(); });
  source.addEventListener("done", () => { source.close(); });
}

// Keys: j and k move, a accepts, r rejects, e edits, o opens, / searches, ? shows the keys.
// They are off while something is written, until Escape, and for good where somebody says so.
const queue = document.querySelector(".queue");
const list = queue?.querySelector("ol"), current = list?.querySelector("[aria-current]");
if (current) list.scrollTop += current.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
const keys = document.querySelector("[data-keys]");
if (keys) {
  const box = keys.querySelector("input");
  box.checked = localStorage.getItem("keys") !== "off";
  box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
  keys.hidden = false;
}
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem("keys") === "off") return;
  if (event.target.matches("input:not([type=checkbox],[type=radio]),textarea,select")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const key = event.key.toLowerCase();
  const press = selector => { const at = document.querySelector(selector); if (at) { event.preventDefault(); /^(INPUT|SELECT)$/.test(at.tagName) ? at.focus() : at.click(); } };
  if (key === "/") { event.preventDefault(); document.getElementById("top-q")?.focus(); }
  else if (key === "?") press("[data-key='?']");
  else if (queue && (key === "j" || key === "k")) {
    const items = [...queue.querySelectorAll("a")];
    const now = items.findIndex(item => item.hasAttribute("aria-current"));
    const next = items[now + (key === "j" ? 1 : -1)];
    if (next) { event.preventDefault(); next.click(); }
  } else if (/^[areo]$/.test(key)) press(`[data-key="${key}"]`);
});
