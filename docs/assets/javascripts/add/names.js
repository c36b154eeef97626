// @ts-check
/** Names of places to write, made as hooks/alongside/sheets/names.py makes them: the rule is told there. */

const SMALL = new Set(
  [
    "a an and are as at be been by for from had has have if in into is it its of on or so than that the",
    "their them then there these they this those to was were will with would",
  ].flatMap((words) => words.split(" ")),
);
const NUMBERING = /^\s*(?:part\s+)?[a-z]?\d+[.):]\s+(?=\S)/i;
const FIXED = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

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
  #taken = new Set();
  /** @type {Map<string, number>} */
  #last = new Map();

  /** A section begins. @param {string} heading */
  enter(heading) {
    this.#section = slug(heading, 3);
  }

  /** Takes a name fixed by hand; gives what is wrong with it, or nothing. @param {string} name */
  fix(name) {
    if (!FIXED.test(name)) return "cannot be a field's name";
    if (this.#taken.has(name)) return "already names another field";
    this.#taken.add(name);
    return "";
  }

  /** From the words before it. @param {string} words */
  made(words) {
    return this.#free(`${this.#section}--${slug(words, 6)}`);
  }

  /** For a ruled space that has no prompt of its own. */
  lines() {
    return this.#free(`${this.#section}--lines`);
  }

  /** For an empty cell. @param {string} row @param {string} column @param {string} fixed */
  cell(row, column, fixed) {
    const begin = fixed || (row ? `${this.#section}--${slug(row, 4)}` : this.#section);
    return this.#free(column ? `${begin}--${slug(column, 4)}` : `${begin}--cell`);
  }

  /** @param {string} name */
  #free(name) {
    let candidate = name;
    while (this.#taken.has(candidate)) {
      this.#last.set(name, (this.#last.get(name) ?? 1) + 1);
      candidate = `${name}--${this.#last.get(name)}`;
    }
    this.#taken.add(candidate);
    return candidate;
  }
}
