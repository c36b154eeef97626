// @ts-check
/** What runs on a workshop. */

import "./page.js";
import "../planner/planner.js";
