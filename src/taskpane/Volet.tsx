import { useEffect, useState } from "react";
import type { GenreClasseur } from "../domain/classeur";
import { App } from "./App";
import { FluentProvider } from "./fluent";
import { latePart, partOf } from "./latePart";
import { PaneErrorBoundary } from "./PaneErrorBoundary";
import type { PaneServices } from "./services";
import { ServicesContext } from "./ServicesContext";
import { type DarkMode, useTheme } from "./themes";

const ConsolidationScreen = latePart(partOf(() => import("./consolidation/ConsolidationScreen")));

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
  // The workbook of « Vérifier ce poste » is a department's in all but its mark.
  if (genre !== "national") return <App services={services} darkMode={darkMode} />;
  return (
    <FluentProvider theme={theme} className={dark ? "volet volet-sombre" : "volet"}>
      <ServicesContext value={services}>
        <PaneErrorBoundary>
          <ConsolidationScreen />
        </PaneErrorBoundary>
      </ServicesContext>
    </FluentProvider>
  );
}
