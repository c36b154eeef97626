// @ts-check
/** What runs on the index of a section. */

import "../frame.js";
import "../terms.js";
