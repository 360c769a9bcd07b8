import type { ChangeEvent } from "react";
import { TEXTS } from "./texts";
import type { PageTheme } from "./theme";

interface HeaderProps {
  /** File name of the workbook shown; empty while none is. */
  name: string;
  paneShown: boolean;
  secondPaneShown: boolean;
  secondPostShown: boolean;
  theme: PageTheme;
  onThemeChange: (theme: PageTheme) => void;
  onOpen: (file: File) => void;
  onSave: () => void;
  onTogglePane: () => void;
  onToggleSecondPane: () => void;
  onToggleSecondPost: () => void;
}

const THEMES = ["systeme", "clair", "sombre", "contraste"] as const;

/** What the page is, the workbook's name, and what can be done with it. */
export function Header(props: HeaderProps) {
  const chooseFile = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) props.onOpen(file);
    event.target.value = "";
  };
  return (
    <header className="header">
      <div className="header-identity">
        <h1 className="header-title">{TEXTS.title}</h1>
        <p className="header-explanation">{TEXTS.explanation}</p>
      </div>
      <p className="header-name">{props.name}</p>
      <div className="header-actions">
        <label className="header-theme">
          {TEXTS.theme}
          <select
            value={props.theme}
            onChange={({ target }) => props.onThemeChange(target.value as PageTheme)}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {TEXTS.themes[theme]}
              </option>
            ))}
          </select>
        </label>
        <label className="button">
          {TEXTS.open}
          <input
            className="visually-hidden"
            type="file"
            accept=".xlsx"
            aria-label={TEXTS.open}
            onChange={chooseFile}
          />
        </label>
        <button className="button" type="button" disabled={!props.name} onClick={props.onSave}>
          {TEXTS.save}
        </button>
        <button className="button" type="button" onClick={props.onTogglePane}>
          {props.paneShown ? TEXTS.hidePane : TEXTS.showPane}
        </button>
        <button className="button" type="button" onClick={props.onToggleSecondPane}>
          {props.secondPaneShown ? TEXTS.closeSecondPane : TEXTS.openSecondPane}
        </button>
        <button className="button" type="button" onClick={props.onToggleSecondPost}>
          {props.secondPostShown ? TEXTS.closeSecondPost : TEXTS.openSecondPost}
        </button>
      </div>
    </header>
  );
}
