// @ts-check
/** What runs on a worksheet or a checklist. */

import "../sheet/sheet.js";
import "./page.js";
