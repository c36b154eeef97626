// @ts-check
/** Titles and what people say as they are written whole: how like a query the best of an entry is. */

import { STOP_WORDS } from "./stopwords.js";
import { stemOf, wordsOf } from "./words.js";

/**
 * @typedef {Map<string, number>} Idea  by stem, what it counts
 * @typedef {{ entry: number, own: number, written: string, counts: typeof TITLE }} Phrase
 * `own` is what all its words and pairs of words tell, `counts` what it counts where it is the very query, or begins with it
 */

/** What it tells that two words stand side by side, whatever they are. */
const PAIR = 1.5;
const BEGINNING = 5; // letters of a query, from which on a phrase that begins with it is meant

/** What counts the very query, and what begins with it: as a title, and as what people say. */
const TITLE = { same: 5, begun: 3 };
const PHRASE = { same: 3, begun: 1.5 };

export class Phrases {
  /**
   * @param {string[][]} each  an entry's title and phrases
   * @param {(stem: string) => number} tells  how much a stem tells
   */
  constructor(each, tells) {
    this.tells = tells;
    /** @type {Phrase[]} */
    this.all = [];
    /** @type {Map<string, number[]>} */
    this.having = new Map();
    /** By two stems side by side, the phrases that have them. @type {Map<string, number[]>} */
    this.beside = new Map();
    each.forEach((phrases, entry) => {
      phrases.forEach((phrase, at) => this.#add(phrase, entry, at ? PHRASE : TITLE));
    });
  }

  /** @param {string} phrase @param {number} entry @param {{ same: number, begun: number }} counts */
  #add(phrase, entry, counts) {
    const words = wordsOf(phrase);
    const told = words.filter((word) => !STOP_WORDS.has(word));
    const stems = new Set((told.length ? told : words).map(stemOf));
    const pairs = pairsOf(words);
    let own = PAIR * pairs.size;
    for (const stem of stems) {
      own += this.tells(stem);
      keep(this.having, stem, this.all.length);
    }
    for (const pair of pairs) keep(this.beside, pair, this.all.length);
    this.all.push({ entry, own, written: words.join(" "), counts });
  }

  /**
   * By entry, how like a query its best phrase is: from 0 to 1, where they have the same words or the phrase begins with
   * it; more where it is the very query.
   * @param {string} text
   * @param {Idea[]} ideas
   */
  alike(text, ideas) {
    const weights = ideas.map((idea) => this.weight(idea));
    const words = wordsOf(text);
    const pairs = pairsOf(words);
    const all = weights.reduce((sum, weight) => sum + weight, PAIR * pairs.size);
    /** @type {Map<number, number>} */
    const shared = new Map();
    ideas.forEach((idea, at) => {
      for (const [phrase, share] of this.#meeting(idea)) shared.set(phrase, (shared.get(phrase) ?? 0) + share * weights[at]);
    });
    for (const pair of pairs) {
      for (const phrase of this.beside.get(pair) ?? []) shared.set(phrase, (shared.get(phrase) ?? 0) + PAIR);
    }
    /** @type {Map<number, number>} */
    const best = new Map();
    for (const [phrase, told] of shared) {
      const { entry, own } = this.all[phrase];
      best.set(entry, Math.max(best.get(entry) ?? 0, Math.min(1, (2 * told) / (own + all))));
    }
    const written = words.join(" ");
    if (written.length >= BEGINNING) {
      for (const { entry, written: whole, counts } of this.all) {
        if (whole.startsWith(written)) best.set(entry, Math.max(best.get(entry) ?? 0, whole === written ? counts.same : counts.begun));
      }
    }
    return best;
  }

  /** How much an idea tells, which its surest words say. @param {Idea} idea */
  weight(idea) {
    const most = largest([...idea.values()]);
    return largest([...idea].filter(([, weight]) => weight === most).map(([stem]) => this.tells(stem)));
  }

  /** By phrase, how surely it has an idea. @param {Idea} idea */
  #meeting(idea) {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const [stem, weight] of idea) {
      for (const phrase of this.having.get(stem) ?? []) if (weight > (found.get(phrase) ?? 0)) found.set(phrase, weight);
    }
    return found;
  }
}

/** The stems of words that stand side by side. @param {string[]} words */
function pairsOf(words) {
  return new Set(words.slice(1).map((word, at) => `${stemOf(words[at])} ${stemOf(word)}`));
}

/** Adds a number to those of a key. @param {Map<string, number[]>} having @param {string} key @param {number} number */
function keep(having, key, number) {
  const those = having.get(key);
  if (those) those.push(number);
  else having.set(key, [number]);
}

/** The largest of any number of numbers. @param {number[]} numbers */
function largest(numbers) {
  return numbers.reduce((most, number) => Math.max(most, number), -Infinity);
}
