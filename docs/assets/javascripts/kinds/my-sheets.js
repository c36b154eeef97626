// @ts-check
/** What runs where all that a browser keeps is listed. */

import "../frame.js";
import "../my-sheets/my-sheets.js";
