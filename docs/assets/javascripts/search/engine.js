// @ts-check
/** Finds entries for a query. Knows nothing of the page: its caller hands it the entries and shows what it finds. */

import MiniSearch from "../vendor/minisearch.min.js";
import { Phrases } from "./phrases.js";
import { read } from "./query.js";
import { sideOf } from "./sides.js";
import { TIMES } from "./stopwords.js";
import { Vocabulary } from "./vocabulary.js";
import { stemOf, wordsOf } from "./words.js";

/**
 * @typedef {{ title: string, url: string, facts: string[], summary: string, say?: string[], places?: [string, string][], side?: string }} Entry
 * as hooks/alongside/search/entries.py describes it
 * @typedef {{ entry: Entry, places: [string, string][], score: number }} Hit
 * @typedef {{ hits: Hit[], corrections: [string, string][] }} Found
 * @typedef {import("./phrases.js").Idea} Idea
 */

/** What a word counts in each part of an entry. */
const BOOST = { title: 10, say: 8, summary: 3, places: 3, facts: 2 };
const BM25 = { k: 1.2, b: 0.5, d: 0.5 };
/** How much more an entry counts whose title, or a phrase of it, says the same as the query. */
const ALIKE = 3;
/** Words that meet an entry in many of its parts do not outweigh those that it lacks. */
const EVENED = 0.5;
/** The stems of words that tell little, and what they count. */
const FAINT = new Set(TIMES.map(stemOf));
const FAINTLY = 0.3;
/** What an entry counts that is for the side alone from which a query is asked, and one that is for the other. */
const SIDES = { same: 1.2, other: 0.75 };
const PLACES = 2;
const SURE = 0.7; // what a word counts that is said to be met in a heading
const SEPARATOR = "\n";

export class Engine {
  /** @param {Entry[]} entries */
  constructor(entries) {
    this.entries = entries;
    this.vocabulary = new Vocabulary();
    for (const entry of entries) for (const text of Object.values(fieldsOf(entry)).flat()) this.vocabulary.add(wordsOf(text));
    this.phrases = new Phrases(entries.map(({ title, say = [] }) => [title, ...say]), (stem) => this.#tells(stem));
    this.index = new MiniSearch({
      fields: Object.keys(BOOST),
      extractField: ({ id }, name) => (name === "id" ? id : textOf(entries[id], name)),
      tokenize: (text) => wordsOf(text).map(stemOf),
      processTerm: (term) => term,
    });
    /** @type {Map<string, { id: number, score: number }[]>} */
    this.found = new Map();
    this.index.addAll(entries.map((_, id) => ({ id })));
  }

  /** @param {string} text @returns {Found} */
  find(text) {
    const { ideas, corrections } = read(text, this.vocabulary);
    const alike = this.phrases.alike(text, ideas);
    const side = sideOf(text);
    const weights = ideas.map((idea) => this.phrases.weight(idea));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    /** @type {Map<number, { score: number, met: number }>} */
    const found = new Map();
    ideas.forEach((idea, at) => {
      for (const [id, score, share] of this.#meeting(idea)) {
        const { score: sum, met } = found.get(id) ?? { score: 0, met: 0 };
        found.set(id, { score: sum + score, met: met + weights[at] * share });
      }
    });
    const hits = [...found].map(([id, { score, met }]) => ({
      id,
      score: score ** EVENED * (met / all) * (1 + ALIKE * (alike.get(id) ?? 0)) * sided(this.entries[id].side, side),
    }));
    hits.sort((one, two) => two.score - one.score || one.id - two.id);
    return {
      hits: hits.map(({ id, score }) => ({ entry: this.entries[id], places: placesOf(this.entries[id], ideas), score })),
      corrections,
    };
  }

  /**
   * The entries that an idea meets: their scores, and how surely. What may stand for a word tells less surely that it is
   * met than what an entry would be about, so that a score falls only with the root of its weight.
   * @param {Idea} idea
   */
  #meeting(idea) {
    /** @type {Map<number, [number, number, number]>} */
    const best = new Map();
    for (const [stem, weight] of idea) {
      const root = Math.sqrt(weight) * faintness(stem);
      for (const { id, score } of this.#having(stem)) {
        const [, most, surest] = best.get(id) ?? [id, 0, 0];
        best.set(id, [id, Math.max(most, score * root), Math.max(surest, weight)]);
      }
    }
    return best.values();
  }

  /** The entries that have a stem, and their scores: asked for with each key, and found once. @param {string} stem */
  #having(stem) {
    const found = this.found.get(stem) ?? this.index.search(stem, { tokenize: (word) => [word], boost: BOOST, bm25: BM25 });
    this.found.set(stem, found);
    return found;
  }

  /** How much a stem tells: less, the more often it is used. @param {string} stem */
  #tells(stem) {
    return faintness(stem) * Math.log(1 + (this.entries.length * 8) / (1 + (this.vocabulary.stems.get(stem) ?? 0)));
  }
}

/** @param {string} stem */
function faintness(stem) {
  return FAINT.has(stem) ? FAINTLY : 1;
}

/** What an entry counts by its side and a query's, each of which may have none. @param {string=} own @param {string=} asked */
function sided(own, asked) {
  if (!own || !asked) return 1;
  return own === asked ? SIDES.same : SIDES.other;
}

/** @param {Entry} entry @returns {Record<string, string[]>} */
function fieldsOf({ title, facts, summary, say = [], places = [] }) {
  return { title: [title], say, summary: [summary], facts, places: places.map(([words]) => words) };
}

/** @param {Entry} entry @param {string} name */
function textOf(entry, name) {
  return fieldsOf(entry)[name].join(SEPARATOR);
}

/** The headings that meet most ideas. @param {Entry} entry @param {Idea[]} ideas */
function placesOf({ places = [] }, ideas) {
  const met = places.map((place) => {
    const stems = wordsOf(place[0]).map(stemOf);
    return { place, count: ideas.filter((idea) => stems.some((stem) => (idea.get(stem) ?? 0) >= SURE)).length };
  });
  return met.filter(({ count }) => count).sort((one, two) => two.count - one.count).slice(0, PLACES).map(({ place }) => place);
}
