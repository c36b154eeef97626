// @ts-check
/** Loads the search when a reader reaches for it: with the field, a key in it, or an address that carries a query. */

import { asked } from "../shared/address.js";
import { spoken } from "../shared/spoken.js";

/** @typedef {import("./panel.js").Panel} Panel */

const form = document.querySelector("[data-search]");
const field = document.querySelector("#search-field");
if (form instanceof HTMLFormElement && field instanceof HTMLInputElement) start(form, field);

/** @param {HTMLFormElement} form @param {HTMLInputElement} field */
function start(form, field) {
  /** @type {Promise<Panel> | null} */
  let loading = null;

  const load = () => {
    loading ??= import("./panel.js").then(({ open }) => open(form, field));
    loading.catch(() => {
      loading = null; // the next key tries again
      const status = document.querySelector(".search__status");
      if (status) status.textContent = spoken("The search could not be loaded. Enter leads to the list from A to Z.");
    });
    return loading;
  };

  field.addEventListener("focus", load);
  field.addEventListener("keydown", load);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    load().then((panel) => panel.follow(), () => form.submit());
  });

  const query = asked(location, ["q"]).get("q");
  if (query) {
    field.value = query;
    load();
  } else if (document.activeElement === field) {
    load(); // it was reached before this script was
  }
}
