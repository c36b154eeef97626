// @ts-check
/** On a page that was opened from a path: loads what says where it stands there. On any other there is nothing to do. */

if (/path=/.test(location.search + location.hash)) import("./bar.js").catch(() => {}); // the path is named below the text, too
