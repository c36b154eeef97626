// @ts-check
/**
 * Sayings, by the word that says what is meant by them, which is read behind them. They are written in lower case without
 * apostrophes as regular expressions; `_` stands for whose it is: my, his, their.
 * @type {[string, string][]}
 */
const SAYINGS = [
  ["ignored", "deaf ears|one ear and out the other|(talk|speak)(s|ing)? to a (brick )?wall|brush(es|ed)? (me|us|it) off|cold shoulder|turn(s|ed)? a blind eye"],
  ["avoid", "elephant in the room|under the (rug|carpet)|beat(ing)? (around|about) the bush|burying? _ head in the sand|walk(ing)? on eggshells|tiptoe(ing)?"],
  ["straight", "speak(s|ing)? _ mind|clear(ing)? the air|off _ chest|call(ing)? a spade a spade|to _ face|come(s)? clean"],
  ["disappoint", "drop(s|ped)? the ball|(leave|left|leaves) (me|us) (hanging|in the lurch)|stood (me|us) up"],
  ["blame", "pass(es|ing|ed)? the buck|point(s|ing)? (the |a )?fingers?|scape ?goat(ing)?|witch hunt|throw(s|n|ing)? \\w+ under the bus|culprit"],
  ["overwork", "all too much|more than we can|more with less|too (much|many) (work|tasks|to do|projects|orders)|(too few|not enough) (people|staff|hands|time|hours)|(too much|a lot|so much) on _ plates?|plate is full|snowed under|head above water|both ends|up to _ (neck|ears|eyes)|swamped|flat out|drown(s|ing)? in"],
  ["exhausted", "end of _ (tether|rope)|running on empty|worn out|wiped out|cannot go on|cant go on|run(ning)? down"],
  ["frustrated", "sick (and tired )?of|had enough|had it with|on _ nerves|up the wall|last straw|pain in the (neck|ass|butt)|pissed off|cheesed off"],
  ["resign", "hand(s|ed|ing)? in _ notice|throw(s|ing)? in the towel|jump(s|ing|ed)? ship|look(s|ing)? (around )?for (another|a new|a different|other) (job|work|position|employer)|job hunt(ing)?|walk(s|ed|ing)? out|handed in notice|on _ way out|one foot out"],
  ["dismiss", "(not|isnt) working out|show(s|n|ed)? \\w+ the door|the (chop|boot|axe|sack|pink slip)|kick(s|ed|ing)? (\\w+ )?out|job cuts?|cut(ting)? jobs|lose(s)? _ jobs?|lost _ jobs?"],
  ["flatter", "suck(s|ing)? up|brown ?nos(e|er|ing)|teachers pet|golden boy|apple polish\\w*|butter(ing)? up"],
  ["betray", "stab(s|bed|bing)? \\w+ in the back|backstab\\w*|two ?faced|double cross\\w*"],
  ["passive", "nine to five|9 to 5|clock(s|ing)? (in|out)|bare minimum|not one bit more|no more than|nothing more|not an inch more|need(s)? (to be )?(pushed|spoon ?fed)|sit(s|ting)? back|do(es)? (exactly|only|just) (what|as)|only (do|does|did) (what|as)|(exactly|only|just) as (he|she|they) (is|are)"],
  ["lazy", "(do|does|did|doing) (next to )?nothing|(do|does) (hardly|barely) anything|(hardly|barely|never) works?|free ?load\\w*|coast(s|ing)? along|dead weight|skiv\\w+|along for the ride"],
  ["unmotivated", "heart is not in|heart isnt in|lost _ spark|no (motivation|drive|energy|enthusiasm|interest|joy|fun)|half ?hearted(ly)?|(lost|lose|losing|lack of|lacks?|without|little) (the |all |any |_ )?(motivation|drive|enthusiasm|interest|passion|joy)|not motivated|could not care less|couldnt care less|dont care|do not care|doesnt care|checked out|count(s|ing)? the (hours|days|minutes)"],
  ["excluded", "left (out|in the dark)|out of the loop|(feel|feels|am|is|are|being) ignored|behind closed doors|without (asking|telling|consulting|involving) (me|us|anyone|anybody|them)|no say|not (asked|consulted|involved|invited)"],
  ["inform", "in the loop|heads up|keep(s|ing)? \\w+ (posted|informed|updated)|fill(s|ed)? \\w+ in"],
  ["new", "deep end|hit the ground running|find(ing)? _ feet|new kid|learn(ing)? the ropes|right foot"],
  ["conflict", "eye to eye|but+(s|ing)? heads|lock(s|ing)? horns|bad blood|at each others throats?|cannot stand|cant stand|hate(s)? each other|at loggerheads|on speaking terms|silent treatment|(not|dont|doesnt|no longer|never|stopped) (talk|talking|speak|speaking) to (each other|one another|me|us)|take sides"],
  ["condescending", "look(s|ed|ing)? down on|talk(s|ed|ing)? down to|put(s|ting)? (me|us|people|him|her) down|like (a |an )?(kids?|child|children|idiots?)"],
  ["scold", "tell(s|ing)? (me|him|her|us|them|\\w+) off|told (me|him|her|us|them) off|chew(s|ed)? \\w+ out|bit(e|es) _ head off|dressing down"],
  ["unappreciated", "tak(e|es|en|ing) (\\w+ )?for granted|no (thanks|recognition|praise|appreciation)|(never|nobody|no one|not) (says? thanks?|thanks?|thanked|praises?|praised|appreciated?s?|notices|noticed)|thankless"],
  ["exploit", "tak(e|es|ing) advantage|dump(s|ed|ing)? (it |everything |work |all )?on (me|us)|palm(s|ed)? off|walk(s)? all over"],
  ["undecided", "(sit(s|ting)? )?on the fence|(cannot|cant|could not|couldnt|unable to|never|wont) (make a decision|make up _ minds?|decide|choose)|make up _ minds?|back and forth|drag(s|ging)? _ feet"],
  ["intuition", "gut (feeling|instinct|decision)|guess ?work|shot in the dark"],
  ["bypass", "without telling (me|us)|(go|goes|went|going) (over|behind) _ (head|back)"],
  ["hierarchy", "chain of command|pecking order|food chain"],
  ["favourite", "play(s|ing)? favou?rites|better than others|(special|preferential) treatment|double standards?"],
  ["silent", "(does|do|did|dare|dares) not dare|bit(e|ing) _ tongue|keep(s)? quiet|say(s|ing)? nothing|(nobody|no one|never|not|dont|doesnt) (says? (anything|a word|something)|speaks?|answers?|responds?|opens? _ mouth|dares?)|crickets|(look|star)(e|s|es|ing)? (down )?at (the |_ )?(floor|table|ceiling|shoes|feet|wall|screens?)"],
  ["distrust", "(does|do|did) not believe in|(no|not|dont|doesnt|do not|does not|lost|lack of|cannot|cant|never) trust|breath(es|ing)? down _ neck|checks? everything|look(s|ing)? over _ shoulder"],
  ["disagree", "(do not|dont|does not|doesnt|cannot|cant|never) agree"],
  ["unfair", "not fair|isnt fair"],
  ["unhappy", "not happy|not enjoy|dont enjoy|do not enjoy|hate _ jobs?|hate going|not satisfied"],
  ["unclear", "not clear|isnt clear|all over the place|mixed messages?|wishy ?washy|(not|no|nobody|dont|doesnt) (know|knows|idea) who"],
  ["unsure", "not sure|second guess\\w*"],
  ["unreliable", "(cannot|cant|not|never) (rely|count|depend|be counted|be relied|be trusted)( on)?|never (delivers?|on time|keeps? _ word|follows? through)|always (late|excuses|an excuse)|let(s|ting)? (me|us) down|(keep(s|ing)?|kept|break(s|ing)?|broke|go(es|ing)? back on) _ word"],
  ["failing", "(not|isnt|never) good enough|(not|isnt) up to (scratch|the job|it|standard)|below (par|standard|expectations)|poor(ly)? perform\\w*"],
  ["repair", "make amends|make (it )?up to|make good|put(ting)? (it|things) right|set(ting)? (it|things) right|patch(ing)? up|kiss and make up"],
  ["learning", "lessons? learn(ed|t)|what (did )?we learn(ed|t)?|learn(ed|t)? from"],
  ["delegate", "hand(s|ed|ing)? off|pass(es|ed|ing)? (it |work |tasks? )?(on|down)|let(ting)? go of (control|tasks?|work)|give(s)? away"],
  ["monologue", "go(es|ing)? on and on|never stops talking|(does|do|doing) all the talking|talks? too much|love(s)? the sound"],
  ["derail", "off (the )?(topic|track|rails|point|subject)|side ?track(s|ed|ing)?|rabbit holes?|round in circles|around in circles|drag(s|ging)? on|tangents?|run(s|ning)? over(time)?"],
  ["follow", "follow(s|ed|ing)? through|nothing (happens|comes of it|gets done|changes)|nobody (does|did|acts) (it|anything)|(all )?talk (and )?no action|peter(s)? out"],
  ["urgent", "(at )?short notice|last minute|asap|as soon as possible"],
  ["worklife", "work ?life|private life|after hours|day off|time off|switch off"],
  ["hybrid", "work(ing)? from home|home ?office|wfh|on (the )?(screen|zoom|teams|camera|video)|video calls?|different (locations|places|cities|offices|countries|time zones?)"],
  ["fullday", "all day|whole day|full day"],
  ["retire", "retiring|retires?|retirement|leaving (the )?(company|firm|team|us)|last day"],
  ["mistake", "mess(ed|es|ing)? up|screw(ed|s|ing)? up|my fault|my mistake|cock(ed)? up|in the wrong|botched"],
  ["alone", "all by (my|him|her)self|on (my|your|our|their|his|her|its) own|by (my|your|him|her)self|single-?handed(ly)?"],
];

const WHOSE = "(?:my|your|his|her|our|their|its|ones)";
const plain = (/** @type {string} */ saying) => saying.replaceAll("(", "(?:").replaceAll("_", WHOSE);
/** All of them, a group each. */
const ALL = new RegExp(`\\b(?:${SAYINGS.map(([, saying]) => `(${plain(saying)})`).join("|")})\\b`, "g");

/** A text with what is meant by its sayings behind each. @param {string} text  in lower case, without apostrophes */
export function explained(text) {
  return text.replace(ALL, (saying, ...groups) => `${saying} ${SAYINGS[groups.findIndex((group) => group !== undefined)][0]}`);
}
