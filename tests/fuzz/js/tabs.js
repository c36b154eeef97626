// Two tabs of one sheet, in any order of typing, saving, hearing of each other, reloading and coming back.

import { check } from "./checks.js";

const OWN = [["one", "two"], ["three", "four"]]; // the fields that each tab types in; both type in `both`
const NAMES = [...OWN.flat(), "both"];

function formOf() {
  const form = document.createElement("form");
  for (const name of NAMES) {
    const area = document.createElement("textarea");
    area.name = name;
    form.append(area);
  }
  return form;
}

/** Does something without letting it listen on the window: what it makes here is not of the page. */
function apart(work) {
  const listen = globalThis.addEventListener;
  globalThis.addEventListener = () => {};
  try {
    return work();
  } finally {
    globalThis.addEventListener = listen;
  }
}

async function opener() {
  const paths = ["sheet/session.js", "shared/fields.js", "shared/copies.js", "shared/copies-made.js"];
  const [{ Session }, { Fields }, { Copies }, { make }] = await Promise.all(paths.map((path) => import(`/modules/${path}`)));
  const notices = { show() {}, hide() {} };
  const copies = new Copies("a", [], (name) => NAMES.includes(name));
  return { copies, make, tab: (copy) => apart(() => {
    const form = formOf();
    const earlier = document.createElement("section");
    earlier.append(document.createElement("dl"));
    const session = new Session({ fields: new Fields(form), store: copies.store(copy), notices, status() {}, earlier, edition: "", kept() {}, shown() {} });
    session.restore();
    return { form, session };
  }) };
}

/** Both tabs on copies of one sheet, until they have nothing more to tell each other. */
export const tabReaders = {
  "two tabs": async () => {
    const { copies, make, tab } = await opener();
    return { seeds: [""], mutate: () => "", attempt: (_, { below, one }) => {
      localStorage.clear();
      const ids = ["", below(2) ? "" : make(copies, new Map(), { name: "Sam", edition: "" })];
      const tabs = ids.map(tab);
      const typed = new Map(); // the last words in each field, by copy, tab and name
      const waiting = [[], []]; // the keys that a tab has not heard of yet
      const frozen = [false, false]; // in the back-forward cache: it hears of nothing
      const write = (at) => {
        tabs[at].session.save();
        waiting[1 - at].push(copies.store(ids[at]).key);
      };
      const deeds = {
        type(at) {
          const name = one([...OWN[at], "both"]);
          const words = `${at}${name}${below(1e6)}`;
          tabs[at].form.elements.namedItem(name).value = words;
          tabs[at].session.typed();
          typed.set(`${ids[at]} ${at} ${name}`, words);
        },
        save: write,
        hear(at) {
          const key = waiting[at].shift();
          if (key) tabs[at].session.hear({ key });
        },
        reload(at) {
          write(at); // as on `pagehide`
          tabs[at] = tab(ids[at]);
          waiting[at] = [];
        },
        freeze(at) {
          write(at);
          frozen[at] = true;
        },
        rename: (at) => tabs[at].session.rename(`Name ${below(99)}`) && waiting[1 - at].push(copies.store(ids[at]).key),
        open(at) {
          write(at);
          ids[at] = one([ids[0], ids[1]]);
          tabs[at].session.open(copies.store(ids[at]));
        },
      };
      for (let step = 0; step < 16; step++) {
        const at = below(2);
        if (frozen[at]) {
          frozen[at] = false;
          waiting[at] = [];
          tabs[at].session.catchUp(); // as on `pageshow`
        } else deeds[one(["type", "type", "type", "save", "hear", "reload", "freeze", "rename", "open"])](at);
      }
      for (const at of [0, 1, 0, 1]) {
        tabs[at].session.catchUp();
        write(at);
      }
      for (const { session } of tabs) session.letGo();
      for (const [key, words] of typed) {
        const [copy, at, name] = key.split(" ");
        const stands = copies.store(copy).load()?.values.get(name);
        const other = typed.get(`${copy} ${1 - Number(at)} ${name}`);
        check(stands === words || (name === "both" && stands === other), () => `“${words}” in ${name} of the copy “${copy}” is lost: ${stands}`);
      }
      return true;
    } };
  },
};
