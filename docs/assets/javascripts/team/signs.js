// @ts-check
/**
 * The signs of a code, and the one that checks the others.
 *
 * Crockford's Base32 leaves out I, L, O and U: I and L are read as 1, O as 0. The check is a sum over the field of 32
 * elements (x^5 + x^2 + 1): sign by sign, each times a power of x of its own, comes to nothing. One wrong sign changes the
 * sum, since no power is 0; two signs that change places do so too, since no two powers are alike.
 */

export const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const LONGEST = 31; // signs: there are so many powers
const POLYNOMIAL = 0b100101;

/** A code as it is compared: in capitals, without what parts it, and with each look-alike as the sign it stands for. @param {string} text */
export function bare(text) {
  return text.normalize("NFKC").toUpperCase().replace(/[\s.\u00ad_\p{Pd}]/gu, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}

/** In groups of four, to be read out: `H7K2-9QFM-3XYZ`. @param {string} code */
export function grouped(code) {
  return (code.match(/.{1,4}/gu) ?? []).join("-");
}

/** What each sign of a bare code stands for, from 0 to 31; -1 for what is no sign. @param {string} code */
export function numbersOf(code) {
  return [...code].map((sign) => SIGNS.indexOf(sign));
}

/** The code with its check behind it. @param {string} code */
export function checked(code) {
  return code + SIGNS[times(sum(numbersOf(code)), 1)];
}

/** Whether the last sign of a code fits those before it. @param {string} code */
export function isWhole(code) {
  const numbers = numbersOf(code);
  const check = numbers.pop() ?? 0;
  return numbers.length > 0 && numbers.length < LONGEST && !numbers.includes(-1) && check === times(sum(numbers), 1);
}

/** By Horner's rule, from the first sign, which gets the highest power. @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((so_far, number) => times(so_far, 1) ^ number, 0);
}

/** An element times a power of x. @param {number} element @param {number} power */
function times(element, power) {
  let result = element;
  for (let step = 0; step < power; step++) result = result & 16 ? (result << 1) ^ POLYNOMIAL : result << 1;
  return result;
}
