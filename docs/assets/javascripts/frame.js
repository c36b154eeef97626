// @ts-check
/** What runs on every page. */

import "./search/open.js";
import "./menu.js";
import "./keep.js";
import "./offline/begin.js";
