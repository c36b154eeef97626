// @ts-check
/** On every page, before it is painted: a classic script, since a module would run after. */

import "../shared/keys.js";
import "../shared-computer.js";
import "../palette.js";
import "../soon.js";
