// @ts-check
/** The plan that others have: of the link that was copied here, or opened. It stands in the history's entry, so a reload keeps it. */

import { find, say } from "../shared/dom.js";

const LONGEST = 2000; // letters of a plan

export class Sent {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.place = find("[data-planner-stale]", HTMLElement, root);
    this.had = { plan: "", how: "opened" };
  }

  /** A link was opened, or a page loaded again. @param {string} plan */
  opened(plan) {
    const { sentPlan } = Object(history.state);
    if (typeof sentPlan?.plan !== "string") this.#keep(plan, "opened");
    else this.had = { plan: sentPlan.plan.slice(0, LONGEST), how: sentPlan.how === "copied" ? "copied" : "opened" };
  }

  copied() {
    this.#keep(this.root.dataset.plan ?? "", "copied");
  }

  /** Says how the plan differs from the one that others have. @param {import("./state.js").Plan} plan @param {import("./session.js").Session} session */
  async compare(plan, session) {
    const { had } = this;
    const differs = had.plan !== "" && had.plan !== this.root.dataset.plan;
    const words = differs ? (await import("./stale.js")).staleInWords(had, plan, session) : ""; // for who changes what was sent
    if (had !== this.had) return;
    this.place.hidden = !words;
    say(this.place, words);
  }

  /** @param {string} plan @param {string} how */
  #keep(plan, how) {
    this.had = { plan, how };
    history.replaceState({ ...history.state, sentPlan: this.had }, "");
  }
}
