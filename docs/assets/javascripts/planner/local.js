// @ts-check
/** A plan's times where its reader is. */

import { find } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";
import { slotsOf } from "./session.js";
import { momentAndDay } from "./times.js";
import { momentOf, ownZone, shownAt } from "./zoned.js";
import { dayWithName, zoneInWords } from "./zones.js";

/**
 * Such as `Where you are, by London time, that is 13:00 to 14:45.` Empty where the clocks show the same.
 * @param {import("./state.js").Plan} plan
 * @param {import("./session.js").Session} session
 */
export function localInWords({ start, date, zone, ...plan }, session) {
  if (start === null || zone === null) return "";
  const day = date ?? shownAt(Date.now(), zone).date;
  const begins = momentOf(day, start, zone);
  const here = shownAt(begins, null);
  if (here.minutes === start && here.date === day) return "";
  const slots = slotsOf(session, { start, date, zone, ...plan });
  const on = here.date === day ? "" : spoken(" on %(day)s", { day: dayWithName(here.date) });
  const asOf = date === null ? spoken(", as the clocks are today") : "";
  const end = shownAt(begins + (slots[slots.length - 1]?.end ?? 0) * 60_000, null); // clocks here may change meanwhile
  const until = momentAndDay((Date.parse(end.date) - Date.parse(here.date)) / 60_000 + end.minutes, 0);
  return spoken("Where you are, by %(zone)s, that is %(from)s to %(until)s%(more)s.", { zone: zoneInWords(ownZone()), from: momentAndDay(0, here.minutes), until, more: on + asOf });
}

/** Offers the zones that this browser knows, its own first. @param {HTMLElement} root */
export function offerZones(root) {
  const all = Intl.supportedValuesOf?.("timeZone") ?? [];
  const place = find("#plan-zones", HTMLElement, root);
  for (const zone of new Set([ownZone(), ...all])) place.append(Object.assign(document.createElement("option"), { value: zone }));
}
