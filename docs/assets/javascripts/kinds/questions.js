// @ts-check
/** What runs on the question bank. */

import "./page.js";
import "../questions.js";
