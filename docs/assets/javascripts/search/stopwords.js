// @ts-check
/** Words that say nothing of what is looked for, without apostrophes; they count only in a query that has no other. */
export const STOP_WORDS = new Set(
  (
    "a an the this that these those there here it its i im ive ill id me my mine myself we us our ours ourselves you your yours " +
    "yourself he him his she her hers they theyre them their theirs themselves who whom whose which what when where why how " +
    "and or but nor so if then than as of to in on at by for from with within into onto upon via per " +
    "is isnt are arent was wasnt were werent be been being am do does did doing done have has had having havent hasnt hadnt " +
    "can could cant couldnt will would wont wouldnt shall should shouldnt may might must " +
    "dont doesnt didnt not no " +
    "get gets got getting go goes going gone make makes made making let lets want wants wanted need needs " +
    "about also any anyone anything some something somebody someone very really just too again ever even still already always much many more most " +
    "thing things way ways lot please find show everyone everybody give tell"
  ).split(" "),
);

/** Words of time: many queries have one, and it is seldom what they are about. */
export const TIMES = (
  "today tomorrow yesterday now soon ago next last first time times hour morning evening day week month year " +
  "monday tuesday wednesday thursday friday"
).split(" ");
