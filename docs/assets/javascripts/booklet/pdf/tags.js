// @ts-check
/**
 * The structure of a tagged PDF (ISO 32000-1, 14.7), by which reading software finds headings, tables and fields. Each
 * sheet brings its own; here they become one. What a sheet numbers or names for itself is renumbered and renamed, so that
 * sheets do not clash.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 */
export class Tags {
  /** @param {Pdf} lib  pdf-lib @param {Pdf} out  the booklet */
  constructor(lib, out) {
    this.lib = lib;
    this.out = out;
    this.root = out.context.nextRef();
    /** The top of each part. @type {Pdf[]} */
    this.tops = [];
    /** What pages and annotations refer to by number: a reference each. @type {[number, Pdf][]} */
    this.numbered = [];
    /** Cells of tables by the name that other cells know them by. @type {[string, Pdf][]} */
    this.named = [];
    /** @type {Map<Pdf, Pdf>} */
    this.roles = new Map();
    this.next = 0;
  }

  /** @param {string} name */
  name(name) {
    return this.lib.PDFName.of(name);
  }

  /**
   * Takes over the structure of a sheet whose pages have been copied.
   * @param {Pdf} source  the sheet's own PDF
   * @param {Pdf} copier  what copied its pages
   * @param {Pdf[]} pages  of the booklet
   * @param {string} prefix  of the names of its cells
   */
  adopt(source, copier, pages, prefix) {
    const tree = source.catalog.lookup(this.name("StructTreeRoot"));
    if (!tree) return;
    const first = this.next;
    for (const [number, element] of pairs(this.lib, tree.lookup(this.name("ParentTree")), "Nums")) {
      this.numbered.push([first + number.asNumber(), copier.copy(element)]);
      this.next = Math.max(this.next, first + number.asNumber() + 1);
    }
    for (const page of pages) this.#renumber(page, first);
    for (const [role, standard] of tree.lookup(this.name("RoleMap"))?.entries() ?? []) this.roles.set(role, standard);
    for (const top of list(this.lib, tree.get(this.name("K")))) {
      source.context.lookup(top).delete(this.name("P")); // else the sheet's whole tree would be copied along
      const copied = copier.copy(top);
      this.out.context.lookup(copied).set(this.name("P"), this.root);
      this.tops.push(copied);
      this.#rename(copied, prefix);
    }
  }

  /** @param {Pdf} page @param {number} by */
  #renumber(page, by) {
    const shift = (/** @type {Pdf} */ object, /** @type {string} */ key) => {
      const number = object.get(this.name(key));
      if (number) object.set(this.name(key), this.lib.PDFNumber.of(number.asNumber() + by));
    };
    shift(page.node, "StructParents");
    for (const annotation of list(this.lib, page.node.Annots())) shift(this.out.context.lookup(annotation), "StructParent");
  }

  /** Renames the cells below an element, also where other cells name them as their heads. @param {Pdf} top @param {string} prefix */
  #rename(top, prefix) {
    const { PDFDict, PDFString, PDFHexString, PDFArray } = this.lib;
    const renamed = (/** @type {Pdf} */ id) => PDFString.of(`${prefix}-${id.decodeText()}`);
    const waiting = [top];
    for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
      const element = this.out.context.lookup(ref);
      if (!(element instanceof PDFDict)) continue;
      const id = element.lookup(this.name("ID"));
      if (id instanceof PDFString || id instanceof PDFHexString) {
        element.set(this.name("ID"), renamed(id));
        this.named.push([`${prefix}-${id.decodeText()}`, ref]);
      }
      for (const attributes of list(this.lib, element.get(this.name("A")))) {
        const dictionary = this.out.context.lookup(attributes);
        const heads = dictionary instanceof PDFDict ? dictionary.lookup(this.name("Headers")) : null;
        if (heads instanceof PDFArray) for (const [at, head] of heads.asArray().entries()) heads.set(at, renamed(this.out.context.lookup(head)));
      }
      for (const kid of list(this.lib, element.get(this.name("K")))) waiting.push(kid);
    }
  }

  /**
   * A new element. `within` is another's reference; without it the element is the top of a part.
   * @param {string} type
   * @param {Pdf} [within]
   * @param {Record<string, Pdf>} [more]
   */
  element(type, within, more = {}) {
    const entry = { Type: "StructElem", S: type, P: within ?? this.root, K: [], ...more };
    const ref = this.out.context.register(this.out.context.obj(entry));
    if (within) this.children(within).push(ref);
    else this.tops.push(ref);
    return ref;
  }

  /** What an element made here holds, to be added to. @param {Pdf} element */
  children(element) {
    return this.out.context.lookup(element).lookup(this.name("K"));
  }

  /** A number by which a page or an annotation refers to its element or elements. @param {Pdf} referred */
  number(referred) {
    this.numbered.push([this.next, referred]);
    return this.next++;
  }

  /** Writes the structure into the booklet; parts stand in the order of `tops`. */
  finish() {
    const { PDFString } = this.lib;
    this.named.sort(([one], [other]) => (one < other ? -1 : 1));
    const { context } = this.out;
    const nums = context.obj({ Nums: this.numbered.flat() });
    const names = context.obj({ Names: this.named.flatMap(([name, element]) => [PDFString.of(name), element]) });
    const roles = context.obj({});
    for (const [role, standard] of this.roles) roles.set(role, standard);
    const entry = { Type: "StructTreeRoot", K: this.tops, ParentTreeNextKey: this.next, RoleMap: roles };
    const tree = context.obj({ ...entry, ParentTree: context.register(nums) });
    if (this.named.length) tree.set(this.name("IDTree"), context.register(names));
    context.assign(this.root, tree);
    this.out.catalog.set(this.name("StructTreeRoot"), this.root);
    this.out.catalog.set(this.name("MarkInfo"), context.obj({ Marked: true }));
  }
}

/** One thing or an array of things, as a list. @param {Pdf} lib @param {Pdf} found @returns {Pdf[]} */
export function list(lib, found) {
  if (!found) return [];
  return found instanceof lib.PDFArray ? found.asArray() : [found];
}

/** The pairs of a number or name tree, with those of its branches. @param {Pdf} lib @param {Pdf} tree @param {string} key @returns {[Pdf, Pdf][]} */
function pairs(lib, tree, key) {
  if (!tree) return [];
  const flat = list(lib, tree.lookup(lib.PDFName.of(key)));
  const here = flat.flatMap((entry, at) => (at % 2 ? [] : [/** @type {[Pdf, Pdf]} */ ([entry, flat[at + 1]])]));
  const branches = list(lib, tree.lookup(lib.PDFName.of("Kids")));
  return [...here, ...branches.flatMap((branch) => pairs(lib, tree.context.lookup(branch), key))];
}
