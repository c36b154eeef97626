// @ts-check
/** Names of places to write, made as hooks/alongside/sheets/names.py makes them: the rule is told there. */

const SMALL = new Set(
  [
    "a an and are as at be been by for from had has have if in into is it its of on or so than that the",
    "their them then there these they this those to was were will with would",
  ].flatMap((words) => words.split(" ")),
);
const NUMBERING = /^\s*(?:part\s+)?[a-z]?\d+[.):]\s+(?=\S)/i;
const FIXED = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/;

/** The first words that matter, in lower-case ASCII with hyphens. @param {string} words @param {number} most */
export function slug(words, most) {
  const plain = words.replace(NUMBERING, "").replace(/['’]/g, "").normalize("NFKD").replace(/[^\x00-\x7f]/g, "");
  const every = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const weighty = every.filter((word) => !SMALL.has(word));
  const found = weighty.length ? weighty : every.length ? every : ["blank"];
  return found.slice(0, most).join("-");
}

/** Hands out the names of one sheet's places, each once. */
export class Names {
  #section = "top";
  #fixed = new Set();
  #taken = new Set();
  /** @type {Map<string, number>} */
  #last = new Map();

  /** @param {string[]} lines  with the names fixed by hand, wherever they stand */
  constructor(lines) {
    this.kept = new Set(lines.flatMap((line) => [...line.matchAll(/\{#([^{}]*)\}/g)].map(([, name]) => name)));
  }

  /** A section begins. @param {string} heading */
  enter(heading) {
    this.#section = slug(heading, 3);
  }

  /** Takes a name fixed by hand; gives what is wrong with it, or nothing. @param {string} name */
  fix(name) {
    if (this.#fixed.has(name)) return "already names another field";
    const wrong = this.mayBe(name);
    if (!wrong) this.#fixed.add(name);
    return wrong;
  }

  /** What is wrong with a name, or with a part of one that is fixed for a column; or nothing. @param {string} name */
  mayBe(name) {
    return FIXED.test(name) ? "" : "cannot be a field's name";
  }

  /** From the words before it. @param {string} words */
  made(words) {
    return this.#free(`${this.#section}--${slug(words, 6)}`);
  }

  /** For a ruled space that has no prompt of its own. */
  lines() {
    return this.#free(`${this.#section}--lines`);
  }

  /**
   * For an empty cell: from its row's words and its column's head, or what is fixed for these.
   * @param {string} row @param {string} column @param {string} fixedRow @param {string | null} fixedColumn
   */
  cell(row, column, fixedRow, fixedColumn) {
    const made = row ? `${this.#section}--${slug(row, 4)}` : this.#section;
    const begin = fixedRow || (this.kept.has(made) ? `${made}--other` : made);
    return this.#free(`${begin}--${fixedColumn || (column ? slug(column, 4) : "cell")}`);
  }

  /** @param {string} name */
  #free(name) {
    let candidate = name;
    while (this.#taken.has(candidate) || this.kept.has(candidate)) {
      this.#last.set(name, (this.#last.get(name) ?? 1) + 1);
      candidate = `${name}--${this.#last.get(name)}`;
    }
    this.#taken.add(candidate);
    return candidate;
  }
}
