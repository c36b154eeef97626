// @ts-check
/** On a page that is kept: looks for a new edition, at most once an hour, and says when one is here; hands over files. */

import { Notices } from "../shared/notices.js";
import { spoken } from "../shared/spoken.js";
import { handOver } from "./downloads.js";
import { note, renew, whenChanged } from "./keeping.js";

const HOUR = 3_600_000; // milliseconds

/** Never rejects: what fails is noted, and the page on which the guide is kept says it. */
export async function begin() {
  handOver();
  const { kept, wanted, looked, fault } = await note();
  if (!kept) return;
  const tell = async () => {
    const now = (await note()).kept;
    if (now && now.edition !== kept.edition) offer();
  };
  whenChanged(tell);
  navigator.serviceWorker.controller?.postMessage("tidy");
  const isCutOff = wanted !== null && !fault;
  if (!isCutOff && Date.now() - looked < HOUR) return;
  await renew().catch(() => {});
  await tell();
}

/** Says that another edition is here, and leaves it to the reader when to see it: they may be writing. */
function offer() {
  const place = document.querySelector("[data-edition-notice]") ?? document.createElement("div");
  if (place.hasChildNodes()) return;
  place.setAttribute("data-edition-notice", "");
  place.setAttribute("role", "status");
  document.body.append(place);
  const act = () => location.reload();
  const actions = [{ label: spoken("Show it"), act }, { label: spoken("Later"), act: () => {} }];
  new Notices(place).show("edition", spoken("A new edition of the guide is here. This page is of the one before."), { actions });
}
