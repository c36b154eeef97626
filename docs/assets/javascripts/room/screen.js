// @ts-check
/** What stands on the wall: the task and the time. It follows the window that leads the session, and says when that is gone. */

import { find, findAll, say } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";
import { capital, duration } from "../shared/words.js";
import { planIn } from "../planner/session.js";
import { fits, MINUTE } from "./course.js";
import { sessionOn, tasksOn, titleOf } from "./data.js";
import { standing } from "./standing.js";
import { KeptSession } from "./store.js";
import { at, leftInWords } from "./words.js";
import { Awake } from "./awake.js";
import { follow, PATIENCE } from "./wire.js";

/** @typedef {import("./course.js").Run} Run */

/** @param {HTMLElement} root */
export function showScreen(root) {
  const session = sessionOn(root);
  const tasks = tasksOn(root);
  const store = new KeptSession(root.dataset.id ?? "");
  const place = (/** @type {string} */ name) => find(`[data-screen${name}]`, HTMLElement, root);
  document.documentElement.dataset.wall = "";
  for (const part of findAll("[data-room-begin], [data-room-script]", root)) part.hidden = true;
  place("").hidden = false;
  new Awake().set(true);

  /** @type {Run | null} */
  let run = stored();
  let heard = -Infinity; // by the clock that no one sets

  /** @returns {Run | null} */
  function stored() {
    try {
      const found = store.load();
      return found && !("fault" in found) && fits(found, session) ? found : null;
    } catch {
      return null;
    }
  }

  /** @param {Run} run */
  function showRun(run) {
    const plan = planIn(run.plan, session);
    const now = Date.now();
    const stands = standing(run, plan, session, now);
    const leg = stands.legs[stands.at];
    const rest = stands.legs.slice(stands.at + 1).reduce((sum, { minutes }) => sum + minutes, 0);
    const [over, held] = [run.ended !== null, run.paused !== null];
    say(place("-title"), over ? spoken("Thank you") : titleOf(session, leg));
    say(place("-task"), over ? spoken("The session is over.") : leg.pause ? spoken("Back at %(time)s", { time: at(stands.end - rest * MINUTE) }) : tasks[leg.step - 1]);
    say(place("-left"), over ? "" : held ? spoken("Paused") : capital(stands.left > 0 ? leftInWords(stands.left) : spoken("the time is up")));
    say(place("-until"), over ? "" : spoken("The session ends at %(time)s", { time: at(stands.until) }));
    const next = stands.legs[stands.next];
    say(place("-next"), over || !next ? "" : spoken("Next: %(what)s", { what: `${titleOf(session, next)}, ${duration(next.minutes)}` }));
  }

  function show() {
    const isLost = performance.now() - heard > PATIENCE;
    say(place("-lost"), isLost ? spoken("The window that leads this session is not to be found. What stands here is where it was last.") : "");
    if (run) showRun(run);
    else {
      say(place("-title"), spoken("The session has not begun"));
      for (const name of ["-task", "-left", "-until", "-next"]) say(place(name), "");
    }
  }

  follow(root.dataset.id ?? "", (told) => {
    run = told && fits(told, session) ? told : null;
    heard = performance.now();
    show();
  });
  store.whenChangedElsewhere(() => {
    run = stored();
    show();
  });
  setTimeout(show, PATIENCE / 6);
  setInterval(show, 1000);
}
