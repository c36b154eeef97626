// @ts-check
/** Before a session begins: what is planned, and whether one was left here. */

import { copiesInWords, sheetOf } from "../planner/copies.js";
import { leftOut } from "../planner/left-out.js";
import { summary } from "../planner/sentences.js";
import { lasting, slotsOf } from "../planner/session.js";
import { read } from "../planner/state.js";
import { find, findAll, say } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";
import { dateInWords, duration } from "../shared/words.js";
import { MINUTE, plannedStart, present } from "./course.js";
import { at } from "./words.js";

/** @typedef {import("./course.js").Run} Run */

export class Beginning {
  /** The session that was left, if there is one. @type {Run | null} */
  left = null;

  /** @param {HTMLElement} root @param {import("./course.js").Session} session */
  constructor(root, session) {
    this.root = root;
    this.session = session;
    const found = read(location, session.steps.length, session.cuts.length);
    this.plan = found.plan;
    this.query = lasting(found.plan);
    this.faults = leftOut(found, location);
    this.#summary();
  }

  /** Whether a session is the one that the address asks for, which may say nothing. @param {string} query */
  isOf(query) {
    return !this.query || this.query === query;
  }

  /** Offers to go on with a session that was left. @param {Run | null} run */
  offer(run) {
    this.left = run;
    const place = find("[data-room-left]", HTMLElement, this.root);
    const button = find('[data-room-do="resume"]', HTMLElement, this.root);
    place.hidden = button.hidden = !run;
    if (!run) return;
    const { began } = present(run);
    const when = { day: dateInWords(new Date(began)), time: at(began) };
    const words = this.isOf(run.plan)
      ? spoken("You were in this session on %(day)s at %(time)s, and did not end it. Go on, and the clock of its step begins again; or begin anew, and it is forgotten.", when)
      : spoken("You were in this session on %(day)s at %(time)s, and did not end it. Its plan was another. Go on, and the clock of its step begins again; or begin anew, and it is forgotten.", when);
    say(place, words);
  }

  /** What the clock says of the planned start. @param {number} now */
  show(now) {
    const planned = plannedStart(this.plan, now);
    say(find("[data-room-planned]", HTMLElement, this.root), planned === null ? spoken("The clock runs from when you begin.") : waitInWords(planned, now));
  }

  #summary() {
    say(find("[data-room-summary]", HTMLElement, this.root), summary(this.plan, slotsOf(this.session, this.plan)));
    for (const place of findAll("[data-planner-copies]", this.root)) place.textContent = copiesInWords(sheetOf(place), this.plan.people);
    const notice = find("[data-room-notice]", HTMLElement, this.root);
    notice.hidden = !this.faults;
    say(notice, this.faults);
    const back = find("a[data-room-plan]", HTMLAnchorElement, document);
    back.search = this.query;
    find("a[data-room-screen-link]", HTMLAnchorElement, this.root).search = this.query ? `?screen&${this.query}` : "?screen";
  }
}

/** How long it is to the planned start, or since. @param {number} planned @param {number} now */
function waitInWords(planned, now) {
  const wait = Math.round((planned - now) / MINUTE);
  if (Math.abs(wait) > 60) return spoken("It is planned for another time than now, %(time)s: the clock will run from when you begin.", { time: at(now) });
  if (wait > 0) return spoken("It begins in %(time)s.", { time: duration(wait) });
  return wait < 0 ? spoken("It should have begun %(time)s ago.", { time: duration(-wait) }) : spoken("It begins now.");
}
