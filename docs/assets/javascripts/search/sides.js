// @ts-check
/** Who asks: someone who leads others, or someone who is led. Some pages are for one of them alone. */

const LEADERS = "(?:boss(?:es)?|managers?|leaders?|supervisors?|superiors?)";
const BEFORE = "(?:(?:an?|the|new|first|time|line) )*";

/** Whoever is a leader, or writes for leaders. */
const AS_LEADER = new RegExp(`\\b(?:i am|as|for|became|become|becoming) ${BEFORE}${LEADERS}\\b`, "g");
/** The people of whoever asks. */
const LED = /\b(?:employees?|staff|subordinates?|direct reports?|team members?|(?:my|our) (?:people|team|group|department|crew))\b/;
/** The leader of whoever asks, or the one whose equal they are. */
const LED_BY = new RegExp(
  `\\b(?:an?|both|by|his|her|line|my|new|our|own|the|two|with) ${LEADERS}\\b|\\b(?:an?|my) (?:coworker|peer|teammate|workmate)\\b`,
);

/**
 * The side from which a query is asked, or nothing where it does not tell, or speaks of both.
 * @param {string} text
 * @returns {"leader" | "colleague" | undefined}
 */
export function sideOf(text) {
  const plain = text.toLowerCase();
  const rest = plain.replace(AS_LEADER, " ");
  const leads = rest !== plain || LED.test(rest);
  const isLed = LED_BY.test(rest);
  if (leads === isLed) return undefined;
  return leads ? "leader" : "colleague";
}
