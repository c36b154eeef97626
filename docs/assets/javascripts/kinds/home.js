// @ts-check
/** What runs on the home page. */

import "../search/open.js";
import "../keep.js";
import "../terms.js";
