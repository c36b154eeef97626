// @ts-check
/** Handing a new file over: to the reader, to the repository's host, or to the owner. */
import { joined } from "../shared/draft.js";
import { KeptEnquiry, text as draftText } from "../enquiry/kept.js";

/**
 * The address at which a host begins the file, and whether all of its text is in it.
 * @param {{ address: string, filename: string, value: string, longest: number }} host
 * @param {string} folder @param {string} name @param {string} text
 */
export function hostAddress(host, folder, name, text) {
  const address = new URL(`${host.address}${folder}`);
  address.searchParams.set(host.filename, name);
  const whole = new URL(address);
  whole.searchParams.set(host.value, text);
  const fits = whole.href.length <= host.longest;
  return { href: (fits ? whole : address).href, fits };
}

/**
 * Puts the file into the draft of an enquiry; what stood there is kept with what was written earlier. May throw: browsers
 * refuse storage.
 * @param {string} topic @param {string} about @param {string} text
 */
export function intoEnquiry(topic, about, text) {
  const kept = new KeptEnquiry(() => true);
  const found = kept.load();
  const earlier = found && !("fault" in found) ? found.values : new Map();
  const own = new Map([["topic", topic], ["about", about], ["message", text.trim()]].filter(([, words]) => words));
  kept.write(draftText(joined(/** @type {Map<string, string>} */ (own), earlier)));
}
