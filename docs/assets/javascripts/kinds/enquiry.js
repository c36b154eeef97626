// @ts-check
/** What runs where a reader asks us. */

import "../search/open.js";
import "../keep.js";
import "../terms.js";
import "../enquiry/enquiry.js";
