// @ts-check
/** What runs where the guide is kept on a device. */

import "../frame.js";
import "../terms.js";
import "../offline/page.js";
