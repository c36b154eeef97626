// @ts-check
/** From what a reader types to the ideas that are looked for, each with the stems that may stand for it. */

import { corrected } from "./correct.js";
import { unframed } from "./frames.js";
import { MEANINGS } from "./meanings.js";
import { STOP_WORDS } from "./stopwords.js";
import { RINGS } from "./synonyms.js";
import { TOOLS } from "./tools.js";
import { stemOf, wordsOf } from "./words.js";

/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** @typedef {Map<string, number>} Idea  by stem, what it counts */
/** @typedef {{ ideas: Idea[], corrections: [string, string][] }} Query  each correction is of a word to another */

export const LONGEST = 300; // letters that are read of a query
const MOST = 16; // words
const OTHERS = 3; // words that a slip may stand for as well as the best
/** What a stem counts by the way in which it stands for a word. */
const WEIGHTS = { synonym: 0.5, completion: 0.7, further: 0.25, correction: 0.8, other: 0.6, part: 0.8, joined: 1 };

/** By stem, the stems that may stand for it: whoever writes a form of it has not misspelt it. @type {Map<string, Set<string>>} */
const rings = new Map();
/** The words that have such stems, as they are written. @type {Set<string>} */
const ringWords = new Set();
for (const ring of RINGS) relate(ring.split(" "), ring.split(" "));
for (const line of [...MEANINGS, ...TOOLS]) {
  const [said, meant] = line.split(": ");
  relate(said.split(" "), meant.split(" "));
}

/**
 * @param {string} text
 * @param {Vocabulary} vocabulary
 * @returns {Query}
 */
export function read(text, vocabulary) {
  const typed = unframed(text.slice(0, LONGEST));
  const all = wordsOf(typed);
  const told = all.filter((word) => !STOP_WORDS.has(word));
  const words = [...new Set(told.length ? told : wordsOf(text.slice(0, LONGEST)))].slice(0, MOST);
  const open = /[\p{L}\p{N}]$/u.test(typed) ? all[all.length - 1] : "";
  /** @type {[string, string][]} */
  const corrections = [];
  const ideas = words.map((word) => ideaOf(word, word === open, vocabulary, corrections));
  join(words, ideas, vocabulary);
  return { ideas: ideas.filter(({ size }) => size), corrections };
}

/**
 * @param {string} word
 * @param {boolean} isOpen  whether it may still be being typed
 * @param {Vocabulary} vocabulary
 * @param {[string, string][]} corrections  which takes in what is corrected
 * @returns {Idea}
 */
function ideaOf(word, isOpen, vocabulary, corrections) {
  /** @type {Idea} */
  const idea = new Map();
  const isKnown = vocabulary.knows(word);
  if (isKnown || rings.has(stemOf(word))) put(idea, stemOf(word), 1);
  if (isOpen) for (const stem of vocabulary.completions(word)) put(idea, stem, isKnown ? WEIGHTS.further : WEIGHTS.completion);
  const parts = vocabulary.parts(word);
  if (parts.length && (!idea.size || vocabulary.pairs.has(word))) for (const part of parts) put(idea, stemOf(part), WEIGHTS.part);
  if (!idea.size) {
    const [best, ...others] = corrected(word, spellings(vocabulary));
    if (best) {
      corrections.push([word, best]);
      put(idea, stemOf(best), WEIGHTS.correction);
      for (const other of others.slice(0, OTHERS)) put(idea, stemOf(other), WEIGHTS.other);
    }
  }
  for (const [stem, weight] of [...idea]) {
    if (weight >= WEIGHTS.correction) for (const other of rings.get(stem) ?? []) put(idea, other, weight * WEIGHTS.synonym);
  }
  return idea;
}

/** What two words say that are written as one in the guide. @param {string[]} words @param {Idea[]} ideas @param {Vocabulary} vocabulary */
function join(words, ideas, vocabulary) {
  for (let at = 1; at < words.length; at += 1) {
    const joined = words[at - 1] + words[at];
    if (!vocabulary.words.has(joined)) continue;
    put(ideas[at - 1], stemOf(joined), WEIGHTS.joined);
    put(ideas[at], stemOf(joined), WEIGHTS.joined);
  }
}

/** @param {Idea} idea @param {string} stem @param {number} weight */
function put(idea, stem, weight) {
  idea.set(stem, Math.max(idea.get(stem) ?? 0, weight));
}

/** Lets each of some words be met by others. @param {string[]} words @param {string[]} others */
function relate(words, others) {
  for (const word of words) {
    ringWords.add(word);
    const stem = stemOf(word);
    rings.set(stem, new Set([...(rings.get(stem) ?? []), ...others.map(stemOf)]));
  }
}

/** @type {WeakMap<Vocabulary, Map<string, number>>} */
const known = new WeakMap();

/** What a slip may stand for: the guide's words and those of the rings, which the guide uses never. @param {Vocabulary} vocabulary */
function spellings(vocabulary) {
  const words = known.get(vocabulary) ?? new Map([...[...ringWords].map((word) => /** @type {[string, number]} */ ([word, 0])), ...vocabulary.words]);
  known.set(vocabulary, words);
  return words;
}
