import type { VersionsStore } from "../../application/portsMiseAJour";
import { NAMES, SHEETS, TABLES } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { COLONNES } from "../../domain/historique";
import { normalizeLibelle } from "../../domain/libelles";
import type { ClasseurLu, TableauLu } from "../../domain/miseAJour/classeurLu";
import { contentOf, namedCell, textOf as textOfContent } from "../namedCells";
import { read as readWorkbook } from "../door";
import { feuilleOf, queueFeuilles } from "../modelSheets";
import { nomenclatureOf } from "../excelNomenclature";

/** Where *Enquête* lists the codes that it follows: the first of these cells that is empty ends the list. */
const CODES_SUIVIS = "E15:E64";

/** The last colour that the cover explained before model 1.4, and the cell below. */
const FIN_DE_LEGENDE = "B25:B26";
/** The last that the history explained then: so far above its headers, and right of the first. */
const FIN_AU_DESSUS_DES_TITRES = { lignes: 2, colonnes: 4 } as const;

/** Asks for the workbook's versions, nomenclature and make-up; reading them sends one more request. */
export function queueClasseur(context: Excel.RequestContext): { read(): Promise<ClasseurLu> } {
  const feuilles = queueFeuilles(context);
  const noms = context.workbook.names.load("items/name");
  const modele = namedCell(context, NAMES.versionClasseur);
  const numero = namedCell(context, NAMES.versionNomenclature);
  const tableaux = Object.values(TABLES).map((name) => queueTableau(context, name));
  const nomenclature = context.workbook.tables.getItemOrNullObject(TABLES.nomenclature).getRange();
  nomenclature.load("values,formulas,rowIndex");
  return { read };

  async function read(): Promise<ClasseurLu> {
    const found = feuilles.read();
    const codes = context.workbook.worksheets
      .getItemOrNullObject(found.enquete ?? SHEETS.enquete)
      .getRange(CODES_SUIVIS)
      .load("values");
    const lus = new Map(tableaux.flatMap((tableau) => tableau.read()));
    const historique = lus.get(TABLES.historique);
    if (!historique) throw new SuiviError("HISTORIQUE_ABSENT");
    const regles = queueReglesEnPlace(context, found, historique);
    await context.sync();

    if (!lus.has(TABLES.nomenclature)) throw new SuiviError("NOMENCLATURE_ABSENTE");
    const { nomenclature: lignes, nonVerifiees } = nomenclatureOf(nomenclature);
    const retirees = nonVerifiees.filter(({ retiree }) => retiree.trim() !== "");
    const versions = [modele, numero].map(textOf);
    const nombreDeSuivies = codes.isNullObject ? 0 : countFilled(codes.values);
    return {
      modele: versions[0] ?? "",
      numero: versions[1] ?? "",
      nomenclature: {
        nomenclature: lignes,
        retraits: new Map(retirees.map(({ code, retiree }) => [code.trim(), retiree.trim()])),
      },
      feuilles: found,
      tableaux: lus,
      noms: new Set(noms.items.map(({ name }) => name.toLowerCase())),
      nombreDeSuivies,
      ...regles.read(),
      empreinte: JSON.stringify([versions, nombreDeSuivies, nomenclature.formulas]),
    };
  }
}

function queueTableau(
  context: Excel.RequestContext,
  name: string,
): { read(): [string, TableauLu][] } {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name");
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange().load("rowCount");
  return {
    read() {
      if (table.isNullObject) return [];
      const titres = (header.values[0] ?? []).map(String);
      const coin = { ligne: header.rowIndex, colonne: header.columnIndex };
      return [[name, { titres, lignes: body.rowCount, coin }]];
    },
  };
}

/** What tells which checks and colours a workbook of an earlier model has. */
function queueReglesEnPlace(
  context: Excel.RequestContext,
  feuilles: ClasseurLu["feuilles"],
  { titres, lignes, coin }: TableauLu,
): { read(): Pick<ClasseurLu, "heureControlee" | "finsDeLegende"> } {
  const sheet = feuilleOf(context, feuilles, "historique");
  const heure = titres.map(normalizeLibelle).indexOf(normalizeLibelle(COLONNES.heure.header));
  // Where the next row is typed: what is pasted into a table may bring its own checks, or none.
  const controle =
    heure < 0
      ? null
      : sheet.getCell(coin.ligne + 1 + lignes, coin.colonne + heure).dataValidation.load("type");
  const legende = { ligne: coin.ligne - FIN_AU_DESSUS_DES_TITRES.lignes };
  const historique =
    legende.ligne < 0
      ? null
      : sheet
          .getCell(legende.ligne, coin.colonne + FIN_AU_DESSUS_DES_TITRES.colonnes)
          .getResizedRange(0, 1)
          .load("values");
  const garde = feuilleOf(context, feuilles, "garde").getRange(FIN_DE_LEGENDE).load("values");
  return {
    read: () => ({
      heureControlee: controle !== null && controle.type !== "None",
      finsDeLegende: { historique: finOf(historique), garde: finOf(garde) },
    }),
  };
}

function finOf(range: Excel.Range | null): readonly [string, string] {
  const contents: unknown[] = range && !range.isNullObject ? range.values.flat() : [];
  return [textOfContent(contents[0]), textOfContent(contents[1])];
}

function textOf(cell: Excel.Range): string {
  return textOfContent(contentOf(cell)).trim();
}

function countFilled(values: readonly (readonly unknown[])[]): number {
  const end = values.findIndex(([value]) => value === "");
  return end < 0 ? values.length : end;
}

/** The versions that the cover sheet says, on Office.js: one request. */
export const excelVersions: VersionsStore = {
  read: () =>
    readWorkbook(async (context) => {
      const modele = namedCell(context, NAMES.versionClasseur);
      const numero = namedCell(context, NAMES.versionNomenclature);
      await context.sync();
      return { modele: textOf(modele), numero: textOf(numero) };
    }),
};
