// @ts-check
/** What runs on a page of text: an article, a principle, a model, a situation, an index. */

import "../frame.js";
import "../path/opened.js";
import "../contents.js";
import "../suggest/listen.js";
import "../tables.js";
import "../terms.js";
