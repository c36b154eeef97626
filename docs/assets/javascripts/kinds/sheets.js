// @ts-check
/** What runs where all sheets are listed. */

import "../frame.js";
import "../terms.js";
import "../sheets.js";
