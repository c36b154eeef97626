// @ts-check
/** A session in the room: what is pressed goes into the state that this browser keeps, and the page follows the clock. */

import { find, findAll, say } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";
import { Awake } from "./awake.js";
import { Bell } from "./bell.js";
import { Beginning } from "./begin.js";
import { backward, begun, fits, legs, longer, onward, paused, resumed, takenUp, withCut } from "./course.js";
import { sessionOn } from "./data.js";
import { keepHere } from "./kept-here.js";
import { isForsaken, standing } from "./standing.js";
import { KeptSession, text } from "./store.js";
import { planIn } from "../planner/session.js";
import { View } from "./view.js";
import { lead } from "./wire.js";
import { showScreen } from "./screen.js";

/** @typedef {import("./course.js").Run} Run */

const root = document.querySelector("[data-room]");
const isScreen = new URLSearchParams(location.search).has("screen");
const TICK = 1000;

if (root instanceof HTMLElement) {
  root.dataset.ready = "";
  delete find("[data-room-begin]", HTMLElement, root).dataset.soon; // from now on it is hidden for good while a session runs
  (isScreen ? showScreen : work)(root);
}

/** @param {HTMLElement} root */
function work(root) {
  const session = sessionOn(root);
  const store = new KeptSession(root.dataset.id ?? "");
  const notice = find("[data-room-notice]", HTMLElement, root);
  const [awake, bell] = [new Awake(), new Bell()];
  const view = new View(root, session, (number, made) => change((run) => withCut(run, number, made)));
  const beginning = new Beginning(root, session);
  /** @type {Run | null} */
  let run = null;
  const tell = lead(root.dataset.id ?? "", () => run);

  const planOf = (/** @type {Run} */ one) => planIn(one.plan, session);

  /** What this browser keeps, if it fits this session. @returns {Run | null} */
  function kept() {
    try {
      const found = store.load();
      if (!found || !("fault" in found)) return found && fits(found, session) ? found : null;
      warn(spoken("What this browser keeps of this session cannot be read: %(fault)s. It is set aside when you begin.", { fault: found.fault }));
    } catch {
      warn(unkept());
    }
    return null;
  }

  /** @param {string} words */
  function warn(words) {
    notice.hidden = !words;
    say(notice, words);
  }

  /** @param {Run | null} next */
  function keep(next) {
    run = next;
    try {
      if (next) store.write(text(next));
      else store.remove();
      warn("");
    } catch {
      warn(unkept());
    }
    tell();
  }

  /** Does a deed to the session as it was shown; what another tab has done meanwhile is shown first. @param {(run: Run, now: number) => Run} deed */
  function change(deed) {
    const now = Date.now();
    if (!run) return;
    const there = latest();
    if (there && there.visits.length !== run.visits.length) run = there;
    else keep(deed(there ?? run, now));
    show();
  }

  /** @returns {Run | null} */
  function latest() {
    try {
      const found = store.load();
      return found && !("fault" in found) && fits(found, session) ? found : null;
    } catch {
      return null;
    }
  }

  let isKeeping = false;
  function turn() {
    view.turn(run !== null);
    show();
    if (run && !isKeeping) keepHere(root);
    isKeeping ||= run !== null;
  }

  let over = false;
  function show() {
    const now = Date.now();
    awake.set(run !== null && run.ended === null);
    if (!run) {
      beginning.show(now);
      return;
    }
    const stands = standing(run, planOf(run), session, now);
    view.show(run, stands, now);
    const isOver = stands.left <= 0 && run.ended === null;
    if (isOver && !over) bell.ring();
    over = isOver;
  }

  /** @type {Record<string, () => void>} */
  const deeds = {
    begin: () => start(begun(beginning.query, beginning.plan, session, Date.now())),
    resume: () => beginning.left && start(takenUp(beginning.left, Date.now())),
    next: () => change((one, now) => onward(one, legs(session, planOf(one), one.cuts), now)),
    back: () => change(backward),
    more: () => change(longer),
    pause: () => change((one, now) => (one.paused === null ? paused(one, now) : resumed(one, now))),
    end: () => change((one, now) => ({ ...resumed(one, now), ended: now })),
    anew: () => sure(true),
    stay: () => sure(false),
    sure: () => {
      sure(false);
      keep(null);
      beginning.offer(null);
      turn();
      find('[data-room-do="begin"]', HTMLElement, root).focus();
    },
  };

  /** @param {Run} one */
  function start(one) {
    keep(one);
    turn();
    find('[data-room-do="next"]', HTMLElement, root).focus();
  }

  /** @param {boolean} asked */
  function sure(asked) {
    find("[data-room-sure]", HTMLElement, root).hidden = !asked;
    find(`[data-room-do="${asked ? "stay" : "anew"}"]`, HTMLElement, root).focus();
  }

  for (const button of findAll("[data-room-do]", root)) button.addEventListener("click", deeds[button.dataset.roomDo ?? ""]);
  const rings = find("[data-room-bell]", HTMLInputElement, root);
  rings.addEventListener("change", () => bell.set(rings.checked));
  addEventListener("pageshow", () => (rings.checked = bell.isOn)); // a browser that goes back restores the tick, not the sound
  const turns = find("[data-room-keys]", HTMLInputElement, root);
  addEventListener("keydown", (event) => {
    const deed = { PageDown: deeds.next, PageUp: deeds.back }[event.key];
    if (!deed || !run || run.ended !== null || !turns.checked || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    deed();
  });

  store.whenChangedElsewhere(() => {
    run = latest();
    turn();
    tell();
  });
  document.addEventListener("visibilitychange", show);

  const found = kept();
  const isHeld = found !== null && beginning.isOf(found.plan) && !isForsaken(found, standing(found, planOf(found), session, Date.now()), Date.now());
  if (isHeld) run = found;
  else beginning.offer(found?.ended === null ? found : null);
  turn();
  if (run) tell();
  setInterval(show, TICK);
}

function unkept() {
  return spoken("This browser keeps nothing, or has no room left: where you are is lost when this page is closed or loaded again.");
}
