// @ts-check
/** Several words that mean one thing, in queries and in the guide alike, and the word that stands for them. */

/** @type {[RegExp, string][]} */
export const IDIOMS = [
  [/\b(?:1|one)\s*(?:[-:/.]|to|on|2|[-–]\s*(?:to|on|2)\s*[-–])\s*(?:1|one)s?\b|\b121s?\b|\bone2ones?\b|\bo3s?\b/g, " onetoone "],
  [/\b(?:lets?|letting) (?:\w+ )?go\b/g, " dismiss "],
  [/\b(?:lays?|laid|laying)[ -]off\b|\blay-?offs?\b/g, " layoff "],
  [/\b(?:steps?|stepped|stepping)[ -]down\b/g, " resign "],
  [/\b(?:lets?|letting) (?:\w+ )?down\b/g, " disappoint "],
  [/\b(?:burns?|burn[et]d?|burnt|burning)[ -]?out\b/g, " burnout "],
  [/\b(?:follow(?:s|ed|ing)?)[ -]?ups?\b/g, " followup "],
  [/\bcatch(?:es|ing)?[ -]?ups?\b/g, " catchup "],
  [/\bcheck(?:s|ed|ing)?[ -]?ins?\b/g, " checkin "],
  [/\bkick(?:s|ed|ing)?[ -]?offs?\b/g, " kickoff "],
  [/\bturn(?:s|ed|ing)?[ -]?over\b/g, " turnover "],
  [/\b(?:co|fellow)[ -]?workers?\b|\bteam[ -]?mates?\b|\bworkmates?\b/g, " colleague "],
  [/\bwork[ -]life\b/g, " worklife "],
  [/\be[ -]mails?\b/g, " email "],
  [/\bq\s*(?:&|and)\s*a\b/g, " questions "],
  [/\br\s*(?:&|and)\s*d\b/g, " research "],
  [/\bh\s*r\b|\bhuman resources\b/g, " hr "],
];
