// @ts-check
/** Taking a plan along: its link, its print, and the booklet. */

import { KeptBooklet, withPlan } from "../booklet/store.js";
import { find, say } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";

/** The address of the page with its plan, and nothing else that the link to it carried. @param {HTMLElement} root */
export function addressOf({ dataset: { plan = "" } }) {
  return location.href.split(/[?#]/)[0] + (plan ? `?${plan}` : "");
}

/**
 * Copies the page's address, which holds the plan; where that is refused, shows it selected, and whoever copies it from
 * there has it too.
 * @param {HTMLElement} root
 */
export async function copyLink(root) {
  const label = find("[data-planner-link]", HTMLElement, root);
  const status = find("[data-planner-shared]", HTMLElement, root);
  label.hidden = true;
  try {
    await navigator.clipboard.writeText(location.href);
    say(status, spoken("The link is copied. Whoever opens it sees this plan."));
  } catch {
    const field = find("input", HTMLInputElement, label);
    label.hidden = false;
    field.value = location.href;
    field.focus();
    field.select();
    say(status, spoken("Your browser does not let a page copy. The link stands below, selected: copy it from there."));
  }
}

/** The link that was shown or copied is no longer that of the plan. @param {HTMLElement} root */
export function forgetLink(root) {
  find("[data-planner-link]", HTMLElement, root).hidden = true;
  say(find("[data-planner-shared]", HTMLElement, root), "");
}

/** Puts the session into the booklet with this plan, or gives the one that is there this plan. @param {HTMLElement} root */
export function keepPlan(root) {
  const { id = "", plan = "" } = root.dataset;
  const store = new KeptBooklet();
  const status = find("[data-planner-shared]", HTMLElement, root);
  try {
    store.save(withPlan(store.own(), id, plan));
    say(status, plan ? spoken("This session is in your booklet, with this plan.") : spoken("This session is in your booklet, without a plan: nothing is set."));
  } catch {
    say(status, spoken("This browser refuses to keep anything, or has no room left. Copy the link instead."));
  }
}

/**
 * Prints the plan with the agenda and what to cut, without the rest of the page.
 * @param {HTMLElement} root
 */
export function printPlan(root) {
  find("[data-planner-address]", HTMLElement, root).textContent = spoken("This plan: %(address)s", { address: addressOf(root) });
  const printed = root.dataset.printed?.split(" ") ?? [];
  for (const block of root.parentElement?.children ?? []) {
    block.toggleAttribute("data-unplanned", block !== root && !printed.includes(section(block)));
  }
  document.documentElement.dataset.print = "plan";
  addEventListener("afterprint", () => delete document.documentElement.dataset.print, { once: true });
  print();
}

/**
 * The id of the heading of the second level that a block of the text stands below.
 * @param {Element} block
 */
function section(block) {
  let above = /** @type {Element | null} */ (block);
  while (above && above.tagName !== "H2") above = above.previousElementSibling;
  return above?.id ?? "";
}
