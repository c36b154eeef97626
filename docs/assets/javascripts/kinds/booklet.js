// @ts-check
/** What runs where a booklet is put together. */

import "../frame.js";
import "../terms.js";
import "../booklet/booklet.js";
