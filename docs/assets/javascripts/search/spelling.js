// @ts-check
/** Spellings and forms of one word. Both sides are folded alike, so that it does not matter which of them is right. */

/** What British spelling is in America. Words that differ otherwise stand in `FORMS`. @type {[RegExp, string][]} */
export const ENDINGS = [
  [/is(e|es|ed|er|ers|ing|able|ation|ations|ational)$/, "iz$1"],
  [/ys(e|es|ed|er|ers|ing)$/, "yz$1"],
  [/([a-z]{2})our(s|ed|ing|er|ers|able|ably|ful|al|ally|ite|ites|itism|less|ly|hood)?$/, "$1or$2"],
  [/([bt])re(s|d)?$/, "$1er$2"],
  [/logue(s|d)?$/, "log$1"],
  [/(def|off|pret|lic)ence(s|d)?$/, "$1ense$2"],
  [/([aeiou][^aeiou]+[aeiou])ll(ed|ing|er|ers|or|ors)$/, "$1l$2"],
  [/(focu|bia)ss(ed|es|ing)$/, "$1s$2"],
  [/(benefi|targe|budge|marke|ballo)tt(ed|ing)$/, "$1t$2"],
  [/dgement(s)?$/, "dgment$1"],
  [/^(un)?scept/, "$1skept"],
  [/^enquir/, "inquir"],
];

/** What no ending tells. @type {Map<string, string>} */
export const FORMS = new Map(
  Object.entries({
    ageing: "aging", cheque: "check", enrol: "enroll", fulfil: "fulfill", fulfilment: "fulfillment", grey: "gray",
    instalment: "installment", practise: "practice", practised: "practiced", practising: "practicing",
    cosy: "cozy", jewellery: "jewelry", kerb: "curb", manoeuvre: "maneuver", maths: "math", mum: "mom", plough: "plow", tyre: "tire",
    amongst: "among", towards: "toward", programme: "program", programmes: "programs", skilful: "skillful", whilst: "while", wilful: "willful",
    arose: "arise", began: "begin", begun: "begin", bought: "buy", broke: "break", broken: "break",
    brought: "bring", built: "build", burnt: "burn", came: "come", caught: "catch", children: "child", chose: "choose",
    chosen: "choose", dealt: "deal", did: "do", does: "do", done: "do", drawn: "draw", drew: "draw", fallen: "fall",
    fed: "feed", fell: "fall", felt: "feel", forgot: "forget", forgotten: "forget", fought: "fight", found: "find", gave: "give",
    given: "give", goes: "go", gone: "go", got: "get", grew: "grow", grown: "grow", heard: "hear", held: "hold", hidden: "hide",
    hid: "hide", kept: "keep", knew: "know", known: "know", laid: "lay", learnt: "learn", led: "lead", left: "leave",
    lent: "lend", lost: "lose", made: "make", meant: "mean", men: "man", met: "meet", overheard: "overhear", paid: "pay",
    people: "person", ran: "run", said: "say", sat: "sit", saw: "see", seen: "see", sent: "send", shown: "show", slept: "sleep",
    sold: "sell", spelt: "spell", spent: "spend", spoke: "speak", spoken: "speak", stole: "steal", stolen: "steal",
    stood: "stand", stuck: "stick", struck: "strike", taken: "take", taught: "teach", thought: "think", threw: "throw",
    thrown: "throw", told: "tell", took: "take", understood: "understand", went: "go", withdrew: "withdraw", women: "woman",
    won: "win", wore: "wear", worn: "wear", written: "write", wrote: "write",
    ate: "eat", became: "become", driven: "drive", drove: "drive", dying: "die", flew: "fly", forgave: "forgive",
    forgiven: "forgive", froze: "freeze", frozen: "freeze", halves: "half", hung: "hang", lives: "life", lying: "lie",
    misled: "mislead", mistook: "mistake", mistaken: "mistake", overtaken: "overtake", rang: "ring", risen: "rise",
    rose: "rise", shaken: "shake", shook: "shake", shot: "shoot", sung: "sing", swept: "sweep", swore: "swear",
    sworn: "swear", tore: "tear", torn: "tear", undertook: "undertake", wept: "weep", withdrawn: "withdraw", woke: "wake",
    advice: "advise", apology: "apologize", apologies: "apologize", approval: "approve", argument: "argue",
    arguments: "argue", behavior: "behave", behaviors: "behave", behaviour: "behave", behaviours: "behave",
    belief: "believe", beliefs: "believe", betrayal: "betray", choice: "choose", choices: "choose", complaint: "complain",
    complaints: "complain", decision: "decide", decisions: "decide", denial: "deny", departure: "depart",
    difficulties: "difficult", difficulty: "difficult", disagreement: "disagree", dismissal: "dismiss",
    dismissals: "dismiss", explanation: "explain", explanations: "explain", failure: "fail", failures: "fail",
    growth: "grow", honesty: "honest", jealousy: "jealous", loss: "lose", losses: "lose", loyalty: "loyal",
    permission: "permit", proof: "prove", proposal: "propose", proposals: "propose", recognition: "recognize",
    refusal: "refuse", repetition: "repeat", repetitive: "repeat", response: "respond", responses: "respond",
    retention: "retain", satisfaction: "satisfy", solution: "solve", solutions: "solve", success: "succeed",
    successes: "succeed", successful: "succeed",
  }),
);
