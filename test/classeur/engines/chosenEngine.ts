import type { Engine } from "./engine";
import { isLibreOfficeInstalled, libreOffice } from "./libreOffice";
import { univer } from "./univer";

/** Set to `univer` to run the suite as where LibreOffice is missing. */
const WANTED = process.env.CLASSEUR_ENGINE;

export const engine: Engine =
  WANTED !== "univer" && isLibreOfficeInstalled() ? libreOffice : univer;

/** Says in a report what could not be checked, and why. */
export const pivotsTitle = engine.refreshesPivots
  ? "refreshed by LibreOffice"
  : "NOT CHECKED: soffice is not installed";

/** `describe`, or its skipping form where the engine has no pivot tables. */
export const describePivots = engine.refreshesPivots ? describe : describe.skip;
