// Every reader of foreign data among the scripts, a line each.

import { addedReaders } from "./added.js";
import { addressReaders } from "./addresses.js";
import { everythingReaders } from "./everything.js";
import { handedReaders } from "./handed.js";
import { pictureReaders } from "./pictures.js";
import { storeReaders } from "./stores.js";
import { tabReaders } from "./tabs.js";
import { teamReaders } from "./team.js";
import { textReaders } from "./texts.js";

export const READERS = {
  ...textReaders,
  ...handedReaders,
  ...addressReaders,
  ...pictureReaders,
  ...storeReaders,
  ...teamReaders,
  ...everythingReaders,
  ...addedReaders,
  ...tabReaders,
};
