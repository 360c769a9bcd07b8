/**
 * Whether the pane is to be dark: as Office says (null where it does not), else as the browser asks
 * (`prefers-color-scheme`), which hears of the system and of the page around. Excel raises no event
 * when its theme changes (OfficeThemeChanged is Outlook's): it is looked at again with each look at
 * the pane.
 */
export function createDarkMode(isOfficeDark: () => boolean | null) {
  const browser = matchMedia("(prefers-color-scheme: dark)");
  return {
    get: () => isOfficeDark() ?? browser.matches,
    subscribe(listener: () => void): () => void {
      browser.addEventListener("change", listener);
      window.addEventListener("focus", listener);
      document.addEventListener("visibilitychange", listener);
      return () => {
        browser.removeEventListener("change", listener);
        window.removeEventListener("focus", listener);
        document.removeEventListener("visibilitychange", listener);
      };
    },
  };
}
