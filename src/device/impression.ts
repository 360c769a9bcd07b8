/**
 * Prints the page. False where the browser does nothing, without a word: Excel for the Mac, and panes
 * that Excel on the web shuts in; the event that precedes every printing tells.
 */
function printPage(): boolean {
  let printed = false;
  const note = (): void => {
    printed = true;
  };
  window.addEventListener("beforeprint", note, { once: true });
  window.print();
  window.removeEventListener("beforeprint", note);
  return printed;
}

export const pageImpression = { print: printPage };
