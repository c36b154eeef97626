// @ts-check
/** What runs where two people's words stand beside each other. */

import "../frame.js";
import "../terms.js";
import "../both/both.js";
