// @ts-check
/** What makes markup of what it reads: pages for print, and drawings. Loaded together, since a page may name its parser once. */
import { compose } from "./print.js";
import { readKept, readLogo } from "./read-logo.js";

export const reading = { compose, readKept, readLogo };
