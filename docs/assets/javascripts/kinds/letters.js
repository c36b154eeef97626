// @ts-check
/** What runs on the list from A to Z. */

import "../frame.js";
