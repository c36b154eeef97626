// @ts-check
/** What runs on a page of text: an article, a principle, a model, a path, a situation, an index. */

import "../search/open.js";
import "../contents.js";
import "../tables.js";
import "../keep.js";
import "../terms.js";
