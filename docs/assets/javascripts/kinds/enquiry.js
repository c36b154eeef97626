// @ts-check
/** What runs where a reader asks us. */

import "../frame.js";
import "../terms.js";
import "../enquiry/enquiry.js";
