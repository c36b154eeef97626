// @ts-check
/** What runs on the home page. */

import "../frame.js";
import "../terms.js";
import "../home/home.js";
