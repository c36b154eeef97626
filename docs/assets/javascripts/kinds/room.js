// @ts-check
/** What runs on the view of a session for the room. */

import "../room/room.js";
