// @ts-check
/** What runs where an item is added. */

import "../frame.js";
import "../terms.js";
import "../add/add.js";
