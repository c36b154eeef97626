// @ts-check
/**
 * Between the window that leads a session and the screens that show it. A screen asks, and the leader answers: a window
 * that nobody looks at may answer whenever it is asked, but is let speak of its own only once a minute.
 */

import { keyOf } from "../shared/kept.js";
import { read, text } from "./store.js";

/** @typedef {import("./course.js").Run} Run */

const ASKED = 2000; // milliseconds between two questions
export const PATIENCE = 3 * ASKED;

/** @param {string} id */
function channel(id) {
  return new BroadcastChannel(keyOf(`session:${id}`));
}

/**
 * Answers for the session, and gives what tells all screens at once.
 * @param {string} id
 * @param {() => Run | null} run
 */
export function lead(id, run) {
  const line = channel(id);
  const tell = () => line.postMessage({ run: run() ? text(/** @type {Run} */ (run())) : "" });
  line.addEventListener("message", ({ data }) => data === "ask" && tell());
  return tell;
}

/**
 * Asks the leader again and again. What it answers goes through the reader of stored texts.
 * @param {string} id
 * @param {(run: Run | null) => void} heard  null while no session runs
 */
export function follow(id, heard) {
  const line = channel(id);
  line.addEventListener("message", ({ data }) => {
    if (typeof data?.run !== "string") return;
    const found = data.run ? read(data.run) : null;
    if (!found || !("fault" in found)) heard(found);
  });
  line.postMessage("ask");
  setInterval(() => line.postMessage("ask"), ASKED);
}
