// @ts-check
/** Shows a session under way to whoever leads it. */

import { fill, find, findAll, say } from "../shared/dom.js";
import { made } from "../shared/made.js";
import { spoken } from "../shared/spoken.js";
import { capital, duration } from "../shared/words.js";
import { present } from "./course.js";
import { titleOf } from "./data.js";
import { ahead } from "./standing.js";
import { at, cutsInWords, endInWords, figures, lateInWords, leftInWords, news, wholeInWords } from "./words.js";

/**
 * @typedef {import("./course.js").Run} Run
 * @typedef {import("./standing.js").Standing} Standing
 * @typedef {import("./standing.js").Offer} Offer
 */

export class View {
  /** @type {import("./words.js").Told | null} */
  #told = null;
  #cuts = "";
  #course = "";
  #shown = -1;

  /**
   * @param {HTMLElement} root
   * @param {import("./course.js").Session} session
   * @param {(number: number, made: boolean) => void} cut
   */
  constructor(root, session, cut) {
    this.root = root;
    this.session = session;
    this.cut = cut;
    this.steps = findAll("[data-room-step]", root);
    this.script = this.#place("script");
  }

  /** Shows what there is before a session begins, or while one runs. @param {boolean} runs */
  turn(runs) {
    this.#place("begin").hidden = runs;
    for (const part of findAll("[data-room-live]", this.root)) part.hidden = !runs;
    for (const step of this.steps) show(step, false);
    show(this.script, runs);
    this.#shown = -1;
    if (!runs) this.#told = null;
  }

  /** @param {Run} run @param {Standing} stands @param {number} now @returns {string} what is new, for who hears the page */
  show(run, stands, now) {
    const leg = stands.legs[stands.at];
    this.#step(stands.at, leg, stands);
    this.#clocks(run, stands, now);
    this.#late(stands, run.ended !== null);
    this.#place("next").hidden = run.ended !== null;
    this.#later(run, stands);
    const told = { at: stands.at, title: titleOf(this.session, leg), left: stands.left, length: stands.length, whole: stands.end - now, late: stands.late, ended: run.ended !== null };
    const said = news(this.#told, told);
    this.#told = told;
    if (said) say(this.#place("news"), said);
    return said;
  }

  /** @param {string} name */
  #place(name) {
    return find(`[data-room-${name}]`, HTMLElement, this.root);
  }

  /** @param {number} at @param {{ pause: boolean, step: number }} leg @param {Standing} stands */
  #step(at, leg, { legs, length, end, next }) {
    if (this.#shown !== at) {
      this.#shown = at;
      for (const step of this.steps) show(step, !leg.pause && this.steps[leg.step - 1] === step);
      for (const pause of findAll("[data-room-pause]", this.root)) pause.remove();
      if (leg.pause) this.script.append(this.#break());
    }
    const rest = legs.slice(at + 1).reduce((sum, { minutes }) => sum + minutes, 0);
    if (leg.pause) say(this.#place("again"), spoken("Back at %(time)s, after %(length)s.", { time: at_(end, rest), length: duration(length / 60_000) }));
    const what = next < 0 ? spoken("then the end") : `${titleOf(this.session, legs[next])}, ${duration(legs[next].minutes)}`;
    say(this.#place("next"), spoken("Next: %(what)s", { what }));
  }

  #break() {
    const template = find("template[data-room-break]", HTMLTemplateElement, this.root);
    const line = /** @type {HTMLElement} */ (document.importNode(template.content, true).firstElementChild);
    line.dataset.roomPause = "";
    return line;
  }

  /** @param {Run} run @param {Standing} stands @param {number} now */
  #clocks(run, stands, now) {
    const { at: place, legs, left, length, late } = stands;
    const ended = run.ended !== null;
    const held = run.paused !== null && !ended;
    say(this.#place("where"), legs[place].pause ? spoken("This break") : spoken("Step %(step)s of %(steps)s", { step: legs[place].step, steps: this.steps.length }));
    say(this.#place("left-words"), ended ? spoken("Over") : `${capital(leftInWords(left))}${held ? spoken(", paused") : ""}`);
    say(this.#place("figures"), ended ? "" : spoken("%(done)s of %(all)s", { done: figures(left), all: duration(Math.round(length / 60_000)) }));
    say(this.#place("late"), lateInWords(late));
    say(this.#place("whole"), ended ? endInWords(stands) : wholeInWords(stands, now));
    this.root.toggleAttribute("data-over", left < 0 && !ended);
    this.root.toggleAttribute("data-ended", ended);
    const pause = find('[data-room-do="pause"]', HTMLElement, this.root);
    pause.setAttribute("aria-pressed", String(held));
    say(find('[data-room-do="next"]', HTMLElement, this.root), stands.next < 0 ? spoken("End the session") : spoken("Next step"));
    find('[data-room-do="end"]', HTMLElement, this.root).hidden = stands.next < 0; // then the other does it
    for (const deed of ["next", "more", "pause", "end"]) find(`[data-room-do="${deed}"]`, HTMLButtonElement, this.root).disabled = ended;
  }

  /** Anew only when it has changed: a button that is being pressed stays. @param {Standing} stands @param {boolean} ended */
  #late(stands, ended) {
    const { chosen, open, made, late } = stands;
    const verdict = cutsInWords(stands) || (made.length ? spoken("%(late)s, with what is cut.", { late: lateInWords(late) }) : "");
    this.#place("cutting").hidden = ended || !(verdict && (late > 0 || made.length));
    say(this.#place("verdict"), verdict);
    const others = open.filter((offer) => !chosen.includes(offer));
    const now = [chosen, others, made].map((offers) => offers.map(({ number }) => number).join()).join(";");
    if (now === this.#cuts) return;
    this.#cuts = now;
    this.#place("others").hidden = !others.length;
    this.#place("cut-now").hidden = !made.length;
    const lines = (/** @type {Offer[]} */ offers, /** @type {boolean} */ isMade) => offers.map((offer) => this.#line(offer, isMade));
    const focused = document.activeElement?.closest("[data-room-cutting]");
    fill(this.#place("chosen"), lines(chosen, false));
    fill(this.#place("open"), lines(others, false));
    fill(this.#place("made"), lines(made, true));
    const near = focused && (focused.querySelector("[data-room-chosen] button, [data-room-made] button") ?? find('[data-room-do="next"]', HTMLElement, this.root));
    if (near instanceof HTMLElement) near.focus();
  }

  /** @param {Offer} offer @param {boolean} made */
  #line({ what, minutes, instead, number }, made) {
    const template = find("template[data-room-cut]", HTMLTemplateElement, this.root);
    const line = /** @type {HTMLElement} */ (document.importNode(template.content, true).firstElementChild);
    const button = find("button", HTMLElement, line);
    say(find("[data-room-what]", HTMLElement, line), what);
    say(find("[data-room-wins]", HTMLElement, line), `(${duration(minutes)})`);
    say(find("[data-room-instead]", HTMLElement, line), instead);
    say(button, made ? spoken("Undo") : spoken("Cut this"));
    button.setAttribute("aria-label", made ? spoken("Undo the cut: %(what)s", { what }) : spoken("Cut this: %(what)s", { what }));
    button.addEventListener("click", () => this.cut(number, !made));
    return line;
  }

  /** @param {Run} run @param {Standing} stands */
  #later(run, stands) {
    const times = ahead(stands, present(run).began);
    const ended = run.ended !== null;
    const lines = stands.legs.map((leg, place) => {
      const title = titleOf(this.session, leg);
      const time = times.get(place);
      if (place < stands.at || (ended && place === stands.at)) return ["", spoken("%(title)s: over", { title })];
      if (time === undefined) return ["", spoken("%(title)s: cut", { title })];
      return ended ? ["", spoken("%(title)s: not reached", { title })] : [at(time), `${title}, ${duration(leg.minutes)}${place === stands.at ? spoken(", now") : ""}`];
    });
    lines.push(ended ? [at(run.ended ?? 0), spoken("Ended")] : [at(stands.until), spoken("End")]);
    if (lines.join() === this.#course) return;
    this.#course = lines.join();
    fill(this.#place("course"), lines.map(([time, words]) => made("li", [made("span", time), " ", made("span", words)])));
  }
}

/** Shows a part of the script on screen; paper has all of it. @param {HTMLElement} part @param {boolean} isShown */
function show(part, isShown) {
  part.toggleAttribute("data-off", !isShown);
}

/** When the present break ends. @param {number} end  of all @param {number} rest  minutes after it */
function at_(end, rest) {
  return at(end - rest * 60_000);
}
