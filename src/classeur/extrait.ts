import {
  EXTRAIT,
  type Extrait,
  FAITS_EXTRAIT,
  type FaitExtrait,
} from "../domain/consolidation/extrait";
import { COMPTES } from "../domain/consolidation/mesures";
import { COLONNES_MESURES } from "../domain/consolidation/tableauDeBord";
import { COLONNES_REPONSES } from "../domain/enquete/reponses";
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
  const keys = Object.keys(FAITS_EXTRAIT) as FaitExtrait[];
  const cell = (key: FaitExtrait): CellSpec =>
    valueCell(faits[key], { numberFormat: FORMATS_FAITS[key] ?? "@", horizontal: "left" });
  return {
    ...tableau,
    name: EXTRAIT.tableaux.faits,
    at: "A4",
    columns: Object.values(EXTRAIT.colonnesFaits).map((name) => colonne(name)),
    rows: keys.map((key) => [
      FAITS_EXTRAIT[key],
      typeof faits[key] === "number" && FORMATS_FAITS[key] === undefined
        ? valueCell(faits[key], { numberFormat: "#,##0", horizontal: "left" })
        : cell(key),
    ]),
  };
}

function tableDesMesures({ mesures }: Extrait): TableSpec {
  const { mois, code } = EXTRAIT.colonnesMesures;
  return {
    ...tableau,
    name: EXTRAIT.tableaux.mesures,
    at: "D4",
    columns: [
      ...[mois, code].map((name) => colonne(name, "@")),
      ...COMPTES.map((key) => colonne(COLONNES_MESURES[key], "#,##0")),
    ],
    rows: mesures.map((mesure) => [mesure.mois, mesure.code, ...COMPTES.map((key) => mesure[key])]),
  };
}

function tableDesReponses({ enquetes }: Extrait): TableSpec {
  const formats: Readonly<Record<keyof typeof COLONNES_REPONSES, string>> = {
    ...{ instant: `${JOUR} hh:mm`, debut: JOUR, fin: JOUR },
    ...{ cle: "@", question: "@", valeur: "@" },
  };
  const keys = Object.keys(formats) as (keyof typeof formats)[];
  return {
    ...tableau,
    name: EXTRAIT.tableaux.reponses,
    at: "O4",
    columns: keys.map((key) => colonne(COLONNES_REPONSES[key], formats[key])),
    rows: enquetes.flatMap(({ instant, periode, reponses }) =>
      reponses.map(({ cle, question, valeur }) => [
        ...[instant, periode.debut, periode.fin],
        ...[cle, question, valeur],
      ]),
    ),
  };
}
