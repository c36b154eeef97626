// @ts-check
/** What runs in the Library. */

import "../frame.js";
import "../library/library.js";
