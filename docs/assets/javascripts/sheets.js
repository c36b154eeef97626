// @ts-check
/** The Sheets page: the side of the table that is chosen stands in the address, and the number of its sheets is said. */

import { asked, withoutStop } from "./shared/address.js";

const form = document.querySelector("[data-sides]");
if (form instanceof HTMLFormElement) start(form);

/** @param {HTMLFormElement} form */
function start(form) {
  const choices = [...form.querySelectorAll("input")];
  const count = form.querySelector("[data-sides-count]");

  const read = () => {
    const wanted = withoutStop(asked(location, ["side"]).get("side") ?? "").toLowerCase();
    const choice = choices.find(({ value }) => value === wanted) ?? choices[0];
    choice.checked = true;
    say(choice.value, count);
  };

  form.addEventListener("change", () => {
    const side = choices.find(({ checked }) => checked)?.value ?? "";
    history.replaceState(null, "", side ? `?side=${side}` : location.pathname);
    say(side, count);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", read);
  addEventListener("pageshow", read); // a browser that goes back restores the choice, not the words
}

/** @param {string} side @param {Element | null} count */
function say(side, count) {
  const rows = [...document.querySelectorAll("[data-row]")];
  const shown = rows.filter((row) => row instanceof HTMLElement && (!side || row.dataset.row?.split(" ").includes(side)));
  if (count instanceof HTMLElement) count.textContent = (count.dataset.many ?? "").replace("#", String(shown.length));
}
