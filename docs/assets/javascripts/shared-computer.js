// @ts-check
/**
 * Whether the reader has said that this is a shared computer. That alone is kept for good, since it holds nothing of
 * theirs and every tab has to know. Stands on `<html data-shared-computer>`, by which shared/storage.js decides where the
 * rest is kept. Decided once for a page: when it changes in another tab, the page is loaded anew, once what was typed on
 * it is kept where it was kept so far. A page that could keep nothing stays, as it would lose what was typed.
 * A classic script in the head, as the palette is kept there too.
 */
(() => {
  const { dataset } = document.documentElement;
  const KEY = `${dataset.keys}shared-computer`;
  const UNSAVED = "[data-topic=storage], [data-note=blocked]:not([hidden])";

  const isSaid = () => {
    try {
      return localStorage.getItem(KEY) !== null;
    } catch {
      return false; // storage is closed to us, so nothing is kept anywhere
    }
  };
  const isShared = isSaid();
  if (isShared) dataset.sharedComputer = "";
  try {
    const keys = Object.keys(isShared ? sessionStorage : localStorage);
    // so that home has room for the way back from its first paint
    if (keys.some((key) => key.startsWith(`${dataset.keys}sheet:`))) dataset.keepsSheets = "";
  } catch {
    // storage is closed to us
  }

  const follow = () => {
    if (isSaid() !== isShared && !document.querySelector(UNSAVED)) location.reload();
  };
  addEventListener("storage", ({ key }) => (key === null || key === KEY) && follow());
  addEventListener("pageshow", ({ persisted }) => persisted && follow()); // a page brought back as it was left
})();
