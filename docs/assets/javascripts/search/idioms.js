// @ts-check
/**
 * Several words that mean one thing, in queries and in the guide alike, and the word that stands for them; synonyms.js
 * knows some of these words, too. They meet a text in lower case, without apostrophes.
 */

const SOMEONE = "(?: (?:me|you|us|him|her|them|it|someone|somebody|people|everyone|\\w+s?))?";

/** @type {[RegExp, string][]} */
export const IDIOMS = [
  [/\b(?:1|one)\s*(?:[-:/.]|to|on|2|[-–]\s*(?:to|on|2)\s*[-–])\s*(?:1|one)s?\b|\b121s?\b|\bone2ones?\b|\bo3s?\b/g, " onetoone "],
  [/\b(?:co|fellow)[ -]?workers?\b|\bteam[ -]?mates?\b|\bworkmates?\b/g, " colleague "],
  [/\bh\s?r\b|\bhuman resources\b/g, " hr "],
  [/\be-mails?\b/g, " email "],
  [/\bq\s*(?:&|and)\s*a\b/g, " questions "],
  [/\bwork[ -]life\b/g, " worklife "],
  [/\bface[ -]to[ -]face\b/g, " inperson "],
  [/\bbuy[ -]in\b/g, " buyin "],
  [/\bknow[ -]how\b/g, " knowhow "],
  [/\b(?:on|by) (?:my|your|our|their|his|her|its) own\b|\bby (?:my|your|him|her)self\b|\bsingle-?handed(?:ly)?\b/g, " alone "],
  [/\b(?:behind) (?:my|your|our|their|his|her|someones) back\b/g, " gossip "],
  [/\b(?:pull\w*|carry\w*|do\w*) (?:my|your|our|their|his|her) (?:own )?(?:weight|part|share)\b/g, " contribute "],
  [/\bon the same page\b/g, " aligned "],
  [/\bin charge\b/g, " lead "],
  [/\bfed up\b/g, " frustrated "],
  [/\bunder the bus\b/g, " blame "],
  ...phrasal("dismiss", "let|lets|letting", "go"),
  ...phrasal("dismiss", "get|gets|getting|got", "rid"),
  ...phrasal("disappoint", "let|lets|letting", "down"),
  ...phrasal("layoff", "lay|lays|laid|laying", "off"),
  ...phrasal("resign", "step|steps|stepped|stepping", "down"),
  ...phrasal("burnout", "burn|burns|burned|burnt|burning", "out"),
  ...phrasal("quarrel", "fall|falls|fell|fallen|falling", "out"),
  ...phrasal("postpone", "put|puts|putting", "off"),
  ...phrasal("refuse", "turn|turns|turned|turning", "down"),
  ...phrasal("interrupt", "cut|cuts|cutting|talk|talks|talked|talking|speak|speaks|spoke", "off|over"),
  ...phrasal("takeover", "take|takes|took|taken|taking", "over"),
  ...phrasal("handover", "hand|hands|handed|handing|pass|passes|passed|passing", "over|on"),
  ...phrasal("approve", "sign|signs|signed|signing", "off"),
  ...phrasal("confront", "call|calls|called|calling", "out"),
  ...phrasal("speakup", "speak|speaks|spoke|speaking", "up|out"),
  ...phrasal("failure", "go|goes|went|gone|going", "wrong"),
  ...phrasal("solve", "figure|figures|figured|figuring|sort|sorts|sorted|sorting", "out"),
  ...phrasal("care", "look|looks|looked|looking", "after"),
  ...phrasal("getalong", "get|gets|getting|got", "along|on well"),
  ...phrasal("followup", "follow|follows|followed|following", "up"),
  ...phrasal("catchup", "catch|catches|catching|caught", "up"),
  ...phrasal("checkin", "check|checks|checked|checking", "in"),
  ...phrasal("kickoff", "kick|kicks|kicked|kicking", "off"),
  ...phrasal("turnover", "turn|turns|turned|turning", "over"),
];

/**
 * A verb in its forms with a particle behind it, with a person between them or without: `let them go`, `let-go`.
 * @param {string} word
 * @param {string} verb
 * @param {string} particle
 * @returns {[RegExp, string][]}
 */
function phrasal(word, verb, particle) {
  return [[new RegExp(`\\b(?:${verb})(?:${SOMEONE} |-?)(?:${particle})s?\\b`, "g"), ` ${word} `]];
}
