// @ts-check
/** What runs in the Library. */

import "../search/open.js";
import "../keep.js";
import "../library.js";
