import { type ComponentType, useEffect, useState } from "react";
import type { GenreClasseur } from "../domain/classeur";
import { App } from "./App";
import { FluentProvider } from "./fluent";
import { latePart, partOf } from "./latePart";
import { PaneErrorBoundary } from "./PaneErrorBoundary";
import type { PaneServices } from "./services";
import { ServicesContext } from "./ServicesContext";
import { type DarkMode, useTheme } from "./themes";

/** What shows instead of a department's screens. */
const SCREENS: Readonly<Record<Exclude<GenreClasseur, "suivi">, ComponentType>> = {
  national: latePart(partOf(() => import("./consolidation/ConsolidationScreen"))),
  diagnostic: latePart(partOf(() => import("./diagnostic/DiagnosticScreen"))),
};

interface VoletProps {
  readonly services: PaneServices;
  readonly darkMode: DarkMode;
  /** Asks what the open workbook is. */
  readonly readGenre: () => Promise<GenreClasseur>;
}

/**
 * What the pane is for the workbook that is open: a call is never kept waiting for the answer, so a
 * department's screens show until it has come.
 */
export function Volet({ services, darkMode, readGenre }: VoletProps) {
  const [genre, setGenre] = useState<GenreClasseur>("suivi");
  const { theme, dark } = useTheme(darkMode);
  useEffect(() => {
    readGenre().then(
      setGenre,
      // Whatever keeps the workbook from being read is told by what needs it.
      () => setGenre("suivi"),
    );
  }, [readGenre]);
  if (genre === "suivi") return <App services={services} darkMode={darkMode} />;
  const Screen = SCREENS[genre];
  return (
    <FluentProvider theme={theme} className={dark ? "volet volet-sombre" : "volet"}>
      <ServicesContext value={services}>
        <PaneErrorBoundary>
          <Screen />
        </PaneErrorBoundary>
      </ServicesContext>
    </FluentProvider>
  );
}
