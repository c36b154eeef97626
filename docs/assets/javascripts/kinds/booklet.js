// @ts-check
/** What runs where a booklet is put together. */

import "../search/open.js";
import "../keep.js";
import "../terms.js";
import "../booklet/booklet.js";
