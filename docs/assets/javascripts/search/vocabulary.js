// @ts-check
/** The words that the guide uses, as they are written: what is known, what a beginning may become, what is one word or two. */

import { stemOf } from "./words.js";

const COMPLETIONS = 12;
const SHORTEST = 3; // letters of a part of a compound

export class Vocabulary {
  constructor() {
    /** How often each word is used. @type {Map<string, number>} */
    this.words = new Map();
    /** @type {Map<string, number>} */
    this.stems = new Map();
    /** Words that stand side by side, by what they are joined. @type {Map<string, [string, string]>} */
    this.pairs = new Map();
    /** @type {string[] | null} */
    this.sorted = null;
  }

  /** Takes in words in their order. @param {string[]} words */
  add(words) {
    this.sorted = null;
    words.forEach((word, at) => {
      this.words.set(word, (this.words.get(word) ?? 0) + 1);
      const stem = stemOf(word);
      this.stems.set(stem, (this.stems.get(stem) ?? 0) + 1);
      if (at > 0) this.pairs.set(words[at - 1] + word, [words[at - 1], word]);
    });
  }

  /** Whether any form of a word is used. @param {string} word */
  knows(word) {
    return this.words.has(word) || this.stems.has(stemOf(word));
  }

  /** The stems of the words that begin like this, the most used first. @param {string} start */
  completions(start) {
    this.sorted ??= [...this.words.keys()].sort();
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    /** @type {Map<string, number>} */
    const found = new Map();
    for (let at = low; this.sorted[at]?.startsWith(start); at += 1) {
      const stem = stemOf(this.sorted[at]);
      found.set(stem, (found.get(stem) ?? 0) + (this.words.get(this.sorted[at]) ?? 0));
    }
    return [...found].sort((one, two) => two[1] - one[1]).slice(0, COMPLETIONS).map(([stem]) => stem);
  }

  /** The two known words that a word joins, if it does. @param {string} word @returns {string[]} */
  parts(word) {
    const pair = this.pairs.get(word);
    if (pair) return pair;
    for (let at = word.length - SHORTEST; at >= SHORTEST; at -= 1) {
      const [one, two] = [word.slice(0, at), word.slice(at)];
      if (this.words.has(one) && this.words.has(two)) return [one, two];
    }
    return [];
  }
}
