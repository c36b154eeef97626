// @ts-check
/** What runs on the list from A to Z. */

import "../search/open.js";
import "../keep.js";
