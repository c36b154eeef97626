// The reader of what is written on the page that adds an item.

import { check, shown } from "./checks.js";
import { broken } from "./mutate.js";

const SHEET = `Two people say what they need, in 20 minutes. Not for a warning.

## How to use it

1. Fill in part 1 alone.
2. Read it to each other.

## 1. What each of us sees

What I saw, as a camera would have caught it: {#seen}

____
____

| What we could do | What it would take |
|---|---|
| | |

| | 1 | 2 | 3 | 4 | 5 |
|---|---|---|---|---|---|
| I know what is expected *(shown next time)* | | | | | |

- [ ] Ask what **success** looks like to [them](../a.md)
- [ ] Say *it* back \`now\`

> "We said that we would."

## Facilitator's notes

- What tends to go wrong <https://example.org> ![x](y.png) &amp; \\*
`;

export const addedReaders = {
  "the text of a new page": async () => {
    const { read, placesIn } = await import("/modules/add/read.js");
    const { default: MarkdownIt } = await import("/modules/vendor/markdown-it.min.js");
    return { seeds: [SHEET, ...SHEET.split("\n\n").map((part) => `${part}\n`)], mutate: broken, attempt: (text) => {
      const found = read(text, true, MarkdownIt);
      const names = found.blocks.flatMap(placesIn);
      const lines = text.split(/\r\n|[\n\r]/).length + 1;
      for (const { line, what, example } of found.problems) {
        check(Number.isInteger(line) && line >= 0 && line <= lines, () => `line ${line} of ${lines}: ${what}`);
        const strange = /undefined|NaN|\[object/.exec(`${what} ${example}`)?.[0];
        check(what && example && (!strange || text.includes(strange)), () => `${what} — ${example}`);
      }
      check(found.problems.length > 0 || (names.length > 0 && new Set(names).size === names.length), () => `names: ${names}`);
      check(shown(read(text, true, MarkdownIt)) === shown(found), "read again");
      return found.problems.length === 0;
    } };
  },
};
