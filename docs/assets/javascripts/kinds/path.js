// @ts-check
/** What runs on a path. */

import "./page.js";
import "../path/itinerary.js";
