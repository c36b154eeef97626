// @ts-check
/**
 * Names all that this browser keeps for the reader: `alongside:/path/of/the/site/:` and the thing's own name. Two copies
 * of the guide on one host share one storage, and the path keeps them apart. Stands on `<html data-keys="…">`.
 *
 * The first edition's keys had no path. What is found under them moves to the copy of the guide that finds it first.
 * A classic script in the head: the palette is read before the first paint, and modules run after it.
 */
(() => {
  const FORMER = /^alongside(?:\.(palette)|:([^/].*))$/s;
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const keys = `alongside:${new URL("../../../../", src).pathname}:`;
  document.documentElement.dataset.keys = keys;

  try {
    for (const key of Object.keys(localStorage)) {
      const [, palette, name = palette] = FORMER.exec(key) ?? [];
      // where both are taken, whoever reads the thing joins them (kept.js)
      if (name && localStorage.getItem(keys + name) === null) move(key, keys + name);
    }
  } catch {
    // Storage is closed to us: nothing can be moved, and nothing can be read.
  }

  /** @param {string} from @param {string} to */
  function move(from, to) {
    const text = localStorage.getItem(from) ?? "";
    try {
      localStorage.setItem(to, text);
      localStorage.removeItem(from);
    } catch {
      localStorage.removeItem(from); // a full storage has no room for both
      try {
        localStorage.setItem(to, text);
      } catch {
        localStorage.setItem(from, text);
      }
    }
  }
})();
