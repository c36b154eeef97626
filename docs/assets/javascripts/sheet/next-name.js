// @ts-check
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DATED = new RegExp(`\\b(\\d{1,2} )?(${MONTHS.join("|")}|${MONTHS.map((month) => month.slice(0, 3)).join("|")}|Sept)\\b( \\d{4})?`, "gi");

/**
 * A name for the copy that follows another: the same person with this month, or this day where the other is of this month
 * or names a day too. `Sam, November` is followed by `Sam, December`, and within November by `Sam, 26 November`.
 * @param {string} name
 * @param {Date} now
 */
export function nextName(name, now) {
  const month = MONTHS[now.getMonth()];
  const found = [...name.matchAll(DATED)].pop();
  if (!found) return name ? `${name}, ${month}` : `${month} ${now.getFullYear()}`;
  const [words, day, former, year] = found;
  const isSame = month.toLowerCase().startsWith(former.slice(0, 3).toLowerCase());
  const next = [day || isSame ? `${now.getDate()} ` : "", month, year ? ` ${now.getFullYear()}` : ""].join("");
  const at = found.index ?? 0;
  return name.slice(0, at) + next + name.slice(at + words.length);
}
