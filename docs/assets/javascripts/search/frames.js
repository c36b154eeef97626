// @ts-check
/** How people begin a question, or end it: what stands in these frames says nothing of what is looked for. */

/** @type {RegExp[]} */
const FRAMES = [
  /\bhow (?:do|does|can|could|should|would|to) (?:i|we|you|one|my)\b/g,
  /\bwhat (?:do|can|should|could|shall) (?:i|we|you) (?:do|say|write)(?: (?:when|if|about|to))?\b/g,
  /\b(?:is|are) (?:there|it)\b/g,
  /\b(?:i|we) (?:think|feel|guess|believe|know|wonder|see)(?: that| like| as if)?\b/g,
  /\b(?:i|we) (?:do not|dont|cannot|cant) know (?:how|what|if|whether)?\b/g,
  /\b(?:i|we|you) (?:have|had|has) to\b/g,
  /\b(?:looking|searching|search) for\b/g,
  /\b(?:deal|dealing|cope|coping) with\b/g,
  /\b(?:tips|advice|ideas|guide|guidance|information|info) (?:on|for|to|about|how)\b/g,
  /\b(?:the )?best ways? (?:to|of)\b/g,
  /\bi am (?:afraid|sure) that\b/g,
  /\bat (?:my )?work\b|\bat the (?:moment|office)\b/g,
];

/** A query without its frames; the whole of it where nothing else is left. @param {string} query */
export function unframed(query) {
  const plain = query.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/'/g, "");
  const rest = FRAMES.reduce((text, frame) => text.replace(frame, " "), plain);
  return rest.trim() ? rest : plain;
}
