// @ts-check
/** The facilitator's copy with a plan, for those who ask for it. */

import { find, say } from "../shared/dom.js";
import { download, fileName } from "../shared/file.js";
import { spoken } from "../shared/spoken.js";
import { planIn } from "./session.js";
import { addressOf } from "./share.js";

/**
 * Hands the facilitator's copy over with the plan in front and its times beside the steps.
 * @param {HTMLElement} root
 * @param {HTMLButtonElement} paper  the button of a paper
 * @param {import("./session.js").Session} session
 */
export async function downloadCopy(root, paper, session) {
  const status = find("[data-planner-shared]", HTMLElement, root);
  const { id = "", title = "", plan = "" } = root.dataset;
  say(status, spoken("Making the PDF …"));
  try {
    const { sessionCopy } = await import("../booklet/pdf/pdf.js"); // large, and only for those who ask for it
    const wanted = { id, title, session, plan: planIn(plan, session), address: addressOf(root) };
    const bytes = await sessionCopy(wanted, paper.value);
    if (bytes) download(fileName(`${id}-plan`, new Date(), "pdf"), bytes, "application/pdf");
    say(status, bytes ? spoken("The facilitator’s copy is downloaded, with this plan.") : spoken("The facilitator’s copy could not be fetched. Look at your connection, and try again."));
  } catch (fault) {
    say(status, spoken("The PDF could not be made. Reload the page and try again, or print this plan."));
    throw fault; // for the browser's log
  }
}
