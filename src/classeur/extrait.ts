import {
  EXTRAIT,
  type Extrait,
  FAITS_EXTRAIT,
  type FaitExtrait,
  faitsExtrait,
  rangeesDExtrait,
  TITRES_EXTRAIT,
} from "../domain/consolidation/formatExtrait";
import { COMPTES } from "../domain/consolidation/mesures";
import type { CellSpec, TableSpec, WorkbookSpec } from "../ooxml/write/spec";
import { writeWorkbook } from "../ooxml/write/writeWorkbook";
import { valueCell } from "./cells";
import { documentOf } from "./proprietes";
import { EN_TETES, STYLES } from "./styles";

/** The workbook of a department's extract for the national team, made on `today` (serial day). */
export function buildExtrait(extrait: Extrait, today: number): Uint8Array {
  return writeWorkbook(extraitSpec(extrait, today));
}

const JOUR = "dd/mm/yyyy";
const FORMATS_FAITS: Readonly<Partial<Record<FaitExtrait, string>>> = {
  debut: JOUR,
  fin: JOUR,
  etabli: `${JOUR} hh:mm`,
};

function extraitSpec(extrait: Extrait, today: number): WorkbookSpec {
  return {
    ...documentOf(
      {
        title: "Extrait pour le national",
        subject: "Comptes d'un département, sans donnée personnelle",
        description: `Extrait, format ${EXTRAIT.version}`,
        keywords: "SI SIAO, assistance, extrait, national",
      },
      today,
    ),
    sheets: [
      {
        name: EXTRAIT.feuille,
        columns: [36, 28, 4, 10, 18, ...COMPTES.map(() => 12), 4, 18, 12, 12, 24, 44, 16].map(
          (width, column) => ({ column, width }),
        ),
        rows: [{ row: 0, height: 32 }],
        blocks: [
          { at: "A1", rows: [[valueCell("Extrait pour le national", STYLES.titre)]] },
          { at: "A2", rows: [[valueCell(CONSIGNE, STYLES.sousTitre)]] },
        ],
        tables: [tableDesFaits(extrait), tableDesMesures(extrait), tableDesReponses(extrait)],
        freeze: { rows: 4, columns: 0 },
        print: { landscape: true, fitToWidth: true },
      },
    ],
    activeSheet: EXTRAIT.feuille,
  };
}

const CONSIGNE =
  "Enregistrez ce classeur et envoyez-le à l'équipe nationale. Il ne contient que des comptes : ni numéro, ni commentaire, ni nom.";

const colonne = (name: string, numberFormat?: string): TableSpec["columns"][number] => ({
  name,
  headerStyle: EN_TETES.technique,
  ...(numberFormat === undefined ? {} : { style: { numberFormat } }),
});

const tableau = { style: "TableStyleLight1", showRowStripes: false } as const;

function tableDesFaits({ faits }: Extrait): TableSpec {
  const cell = (key: FaitExtrait): CellSpec => {
    const isCount = typeof faits[key] === "number" && FORMATS_FAITS[key] === undefined;
    const numberFormat = isCount ? "#,##0" : (FORMATS_FAITS[key] ?? "@");
    return valueCell(faits[key], { numberFormat, horizontal: "left" });
  };
  return {
    ...tableau,
    name: EXTRAIT.tableaux.faits,
    at: "A4",
    columns: TITRES_EXTRAIT.faits.map((name) => colonne(name)),
    rows: faitsExtrait().map((key) => [FAITS_EXTRAIT[key], cell(key)]),
  };
}

function tableDesMesures(extrait: Extrait): TableSpec {
  const codes = Object.keys(EXTRAIT.colonnesMesures).length;
  return {
    ...tableau,
    name: EXTRAIT.tableaux.mesures,
    at: "D4",
    columns: TITRES_EXTRAIT.mesures.map((name, rang) =>
      colonne(name, rang < codes ? "@" : "#,##0"),
    ),
    rows: rangeesDExtrait(extrait).mesures,
  };
}

const FORMATS_REPONSES = [`${JOUR} hh:mm`, JOUR, JOUR, "@", "@", "@"];

function tableDesReponses(extrait: Extrait): TableSpec {
  return {
    ...tableau,
    name: EXTRAIT.tableaux.reponses,
    at: "O4",
    columns: TITRES_EXTRAIT.reponses.map((name, rang) => colonne(name, FORMATS_REPONSES[rang])),
    rows: rangeesDExtrait(extrait).reponses,
  };
}
