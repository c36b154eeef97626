// @ts-check
/** Parts of a file, which viewers of PDFs ask for (RFC 9110, 14). */

/**
 * The part of a kept file that a request asks for, or the whole where it asks for none, or for several.
 * @param {Response} found
 * @param {string | null} asked  such as `bytes=0-99`
 */
export async function rangeOf(found, asked) {
  const wanted = /^bytes=(\d*)-(\d*)$/.exec(asked ?? "");
  if (!wanted || (!wanted[1] && !wanted[2])) return found;
  const file = await found.blob();
  const bounds = boundsIn(wanted[1], wanted[2], file.size);
  const headers = new Headers(found.headers);
  if (!bounds) {
    headers.set("Content-Range", `bytes */${file.size}`);
    headers.delete("Content-Length");
    return new Response(null, { status: 416, headers });
  }
  const [first, last] = bounds;
  headers.set("Content-Range", `bytes ${first}-${last}/${file.size}`);
  headers.set("Content-Length", String(last - first + 1));
  return new Response(file.slice(first, last + 1), { status: 206, headers });
}

/**
 * The first and the last byte, or null where the file has none of them. Without a first, the last so many are meant.
 * @param {string} from
 * @param {string} to
 * @param {number} size
 * @returns {[number, number] | null}
 */
export function boundsIn(from, to, size) {
  const first = from ? Number(from) : Math.max(size - Number(to), 0);
  const last = from && to ? Math.min(Number(to), size - 1) : size - 1;
  return first <= last && first < size && (from || Number(to) > 0) ? [first, last] : null;
}
