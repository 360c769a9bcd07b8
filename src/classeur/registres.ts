import type { TableSpec } from "../ooxml/write/spec";
import { EN_TETES } from "./styles";

/** A table that the pane alone fills, one row an event; it starts with its blank row. */
export function registre<Champ extends string>(
  name: string,
  at: string,
  titres: Readonly<Record<Champ, string>>,
  formats: Readonly<Record<Champ, string>>,
): TableSpec {
  const champs = Object.keys(titres) as Champ[];
  return {
    name,
    at,
    columns: champs.map((champ) => ({
      name: titres[champ],
      headerStyle: EN_TETES.technique,
      style: { numberFormat: formats[champ], vertical: "center" },
    })),
    rows: [],
    style: "TableStyleLight1",
    showRowStripes: false,
  };
}
