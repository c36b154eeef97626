// What somebody hands over in a link: the link whole, wrapped, cut and broken.

import { check, isPlain, isRefused } from "./checks.js";
import { broken, spoilt } from "./mutate.js";

const SHEET = { version: 1, sheet: "a", name: "May", from: "Sam", edition: "", saved: "", values: { one: "x", two: true } };
const BEHIND = ["", ".", ")", "%20", "&amp;x=1", ">”,"]; // what mail programs and sentences put behind a link

export const handedReaders = {
  "a copy handed over": async () => {
    const [{ handedAddress, handedText }, { read }, { calledFrom }] = await Promise.all(
      ["handed", "draft", "names"].map((name) => import(`/modules/shared/${name}.js`)),
    );
    return { seeds: [JSON.stringify(SHEET)], mutate: spoilt, attempt: async (text, chance) => {
      const sent = text.toWellFormed(); // as a browser sends it
      const whole = new URL(await handedAddress("https://example.org/a/", sent)).hash;
      const found = await handedText(chance.below(3) ? broken(whole, chance) : whole + chance.one(BEHIND));
      if (isRefused(found)) {
        isPlain(`the link holds nothing: ${found.fault}`);
        return false;
      }
      check(found.text === sent && /^[a-z0-9]{6}$/.test(found.check), () => `another text: ${found.text}`);
      const draft = read(found.text, ["a"], (name) => name === "one");
      if (isRefused(draft)) isPlain(`the link holds nothing: ${draft.fault}`);
      else check([...calledFrom(draft)].length < 120 && !/[\p{Cc}\u202a-\u202e]/u.test(calledFrom(draft)), calledFrom(draft));
      return true;
    } };
  },
};
