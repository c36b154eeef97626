// @ts-check
/** What runs where a team's marks are laid together. */

import "../frame.js";
import "../terms.js";
import "../team/view.js";
