import { createContext, useEffect, useState, useSyncExternalStore } from "react";

/** How the page shows itself, and asks the add-in's panes to: as the system does, or as is chosen. */
export type PageTheme = "systeme" | "clair" | "sombre" | "contraste";

/** Frames inherit it: browsers answer `prefers-color-scheme` in a frame by the scheme of its element. */
const COLOR_SCHEMES: Readonly<Record<PageTheme, string>> = {
  systeme: "light dark",
  clair: "light",
  sombre: "dark",
  contraste: "dark",
};

export interface ShownTheme {
  /** Whether the page is dark. */
  readonly dark: boolean;
  /** Whether it shows what the system's high contrast does to pages. */
  readonly highContrast: boolean;
}

export const ThemeContext = createContext<ShownTheme>({ dark: false, highContrast: false });

const systemDark = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");

/** Hears of each change of what the system asks for. */
function followSystem(listener: () => void): () => void {
  const query = systemDark();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** The theme of the page, that of the system at first. */
export function usePageTheme() {
  const [theme, setTheme] = useState<PageTheme>("systeme");
  const isSystemDark = useSyncExternalStore(followSystem, () => systemDark().matches);
  const highContrast = theme === "contraste";
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    style.colorScheme = COLOR_SCHEMES[theme];
    dataset["theme"] = theme;
  }, [theme]);
  const dark = theme === "systeme" ? isSystemDark : theme !== "clair";
  return { theme, setTheme, shown: { dark, highContrast } };
}
