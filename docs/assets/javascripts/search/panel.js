// @ts-check
/** The panel below the search's field: what is found as one types, by keyboard too, and the query in the address. */

import { find } from "../shared/dom.js";
import { language } from "../shared/spoken.js";
import { Engine } from "./engine.js";
import { LONGEST } from "./query.js";
import { Results } from "./results.js";
import { stemIn } from "./words.js";

/**
 * The panel of a form, when what can be found is there.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} field
 */
export async function open(form, field) {
  const held = /** @type {any} */ (globalThis).alongsideEntries; // in a folder without a server they are a script
  if (held) return new Panel(form, field, new Engine(held));
  await stemIn(language);
  // the data is asked for anew each time, and seldom sent: an old copy would lead to pages that have gone
  const answer = await fetch(form.dataset.search ?? "", { cache: "no-cache" });
  if (!answer.ok) throw new Error(`No entries: ${answer.status}`);
  return new Panel(form, field, new Engine(await answer.json()));
}

export class Panel {
  /** @param {HTMLFormElement} form @param {HTMLInputElement} field @param {Engine} engine */
  constructor(form, field, engine) {
    this.field = field;
    this.engine = engine;
    this.place = find(".search", HTMLElement);
    this.clear = find("[type=reset]", HTMLButtonElement, form);
    this.results = new Results(find("[data-search-panel]", HTMLElement), form.dataset.site ?? "");
    field.addEventListener("input", () => this.show());
    form.addEventListener("reset", () => this.#cleared());
    this.place.addEventListener("keydown", (event) => this.#key(event));
    this.place.addEventListener("focusout", ({ relatedTarget }) => this.#left(relatedTarget));
    document.addEventListener("pointerdown", ({ target }) => this.#left(target));
    this.show();
  }

  /** Shows what the field asks for; nothing where it is empty. */
  show() {
    const query = this.field.value.trim();
    this.clear.hidden = !this.field.value;
    if (query) this.results.show(query, this.engine.find(query));
    else this.results.hide();
    remember(query);
  }

  /** Follows the first result; where there is none, or it is not shown, shows what there is. */
  follow() {
    const isShown = this.results.isShown;
    if (!isShown) this.show();
    else this.results.links[0]?.click();
  }

  close() {
    this.results.hide();
    remember("");
  }

  #cleared() {
    this.field.value = "";
    this.show();
    this.field.focus();
  }

  /** Where the focus or the pointer has gone; nowhere when the window has lost it. @param {EventTarget | null} to */
  #left(to) {
    if (to instanceof Node && !this.place.contains(to) && this.results.isShown) this.close();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Escape" && this.results.isShown) {
      event.preventDefault();
      this.field.focus();
      this.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.field.value.trim()) {
      event.preventDefault();
      this.#move(step);
    }
  }

  /** Moves the focus among the field and the links below it, round and round. @param {number} step */
  #move(step) {
    if (!this.results.isShown) this.show();
    const stops = [this.field, ...this.results.links];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    stops[(Math.max(here, 0) + step + stops.length) % stops.length].focus();
  }
}

/** Puts a query into the address, so that it can be shared and Back finds it; the rest stays. @param {string} query */
function remember(query) {
  const others = location.search.slice(1).split("&").filter((pair) => pair && !pair.startsWith("q="));
  const search = [...others, ...(query ? [`q=${encodeURIComponent(query.slice(0, LONGEST).trim())}`] : [])].join("&");
  const url = `${location.pathname}${search ? `?${search}` : ""}${location.hash}`;
  if (url !== location.pathname + location.search + location.hash) history.replaceState(history.state, "", url);
}
