import { NAMES, SHEETS, TABLES, VERSION_CLASSEUR } from "../../domain/classeur";
import {
  type ClasseurLu,
  type Manque,
  type ModeleAttendu,
  niveauDuClasseur,
} from "../../domain/miseAJour/classeurLu";
import type { FeuilleKey, Operation } from "../../domain/miseAJour/operations";
import { formatRect, parseRect } from "../../ooxml/a1";
import type { SheetSpec, TableSpec, WorkbookSpec } from "../../ooxml/write/spec";
import { figuresDeLEnquete } from "../../domain/enquete/reponses";
import { FIGURES, figureKeys, formuleDePrecision, formuleOf } from "../../domain/resultats/figures";
import { CELLULES_GARDE } from "../feuilles/garde";
import { UNITES } from "../feuilles/enquete";
import { REPERE_VERIFIER } from "../feuilles/guideTextes";
import { PREMIERE_REPONSE, suiviesOf } from "../feuilles/lignesSuivies";
import { ANCIENNE_COLONNE_DES_CODES, blocDesCodes } from "../feuilles/techniqueGraphiques";
import { suiviSpec } from "../suivi";
import { blocDeTable, operationsDuBloc, styleOfCellStyle } from "./ecritures";
import { isAvant14, operationsDesControles } from "./controlesDeNiveau";
import { operationsDesRegles } from "./regles";
import { operationsDeNomenclature } from "./operationsDeNomenclature";
import type { NomenclatureDuClasseur, VersionNomenclature } from "../../domain/miseAJour/evolution";

/** What the model has that a workbook lacks. */
function manquesDe(lu: ClasseurLu): Manque[] {
  return niveauDuClasseur(lu, attenduOf(specOf(lu)));
}

/**
 * What brings a workbook to the present model: sheets, tables, columns and names that it lacks, and the
 * present formulas of lists, charts and survey. A sheet comes without its charts and pivot tables.
 * The tables *Historique* and *Nomenclature* must be there.
 */
export function operationsDeNiveau(lu: ClasseurLu): Operation[] {
  const spec = specOf(lu);
  const manques = niveauDuClasseur(lu, attenduOf(spec));
  const missing = (type: Manque["type"]): Manque[] => manques.filter((one) => one.type === type);
  const feuilles = missing("feuille").map(({ nom }) => nom);
  const tableaux = missing("tableau").map(({ nom }) => nom);
  const noms = new Set(missing("nom").map(({ nom }) => nom));
  const nouvelles = missing("colonne")
    .filter(({ tableau }) => tableau === TABLES.historique)
    .map(({ nom }) => nom);
  const nombreDeSuivies = feuilles.includes(SHEETS.enquete)
    ? suiviesOf(lu.nomenclature.nomenclature).length
    : lu.nombreDeSuivies;
  const lignes = lu.tableaux.get(TABLES.nomenclature)?.lignes ?? 0;
  const avant = { ...lu.nomenclature, lignes, nombreDeSuivies };
  return [
    // Before the formulas of new sheets name them.
    ...missing("colonne").flatMap((manque) => operationsDeColonne(spec, manque)),
    ...spec.sheets.filter(({ name }) => feuilles.includes(name)).flatMap(operationsDeFeuille),
    ...tablesOf(spec)
      .filter(({ table, sheet }) => tableaux.includes(table.name) && !feuilles.includes(sheet.name))
      .flatMap(({ table, sheet }) => operationsDeTable(sheet, table)),
    ...operationsDeNomenclature(avant, lu.nomenclature, null),
    ...(isAvant14(lu) ? anciensCodes(lu) : []),
    // Once the cells below the survey's lines have moved.
    ...(spec.names ?? [])
      .filter(({ name }) => noms.has(name))
      .map(({ name, formula }): Operation => ({ type: "nom", nom: name, formule: `=${formula}` })),
    // Once the names stand that their formulas use.
    ...spec.sheets
      .filter(({ name }) => feuilles.includes(name))
      .flatMap((sheet) => operationsDesRegles(keyOf(sheet), sheet)),
    ...operationsDesControles(lu, spec, nouvelles),
    ...(feuilles.includes(SHEETS.affluence) ? operationsDuSommaire(spec) : []),
    ...operationsDuGuide(spec, new Set([REPERE_VERIFIER, ...nouvelles])),
    ...operationsDesChiffres(feuilles.includes(SHEETS.enquete)),
    ...spec.sheets
      .filter(({ tables = [] }) => tables.some(({ name }) => tableaux.includes(name)))
      .flatMap(operationsDImpression),
    { type: "nommee", nom: NAMES.versionClasseur, plusBas: 0, contenu: VERSION_CLASSEUR },
  ];
}

/**
 * The list of codes stood where the survey's calendar comes in the workbooks that have one, and some of
 * it was lost there. It has moved: what remains of it goes, and the calendar stays.
 */
function anciensCodes({ nomenclature: { nomenclature }, tableaux }: ClasseurLu): Operation[] {
  const { rows, at } = blocDesCodes(nomenclature);
  const calendrier = tableaux.get(TABLES.calendrier);
  const first = calendrier ? calendrier.lignes + 1 : 0;
  const width = parseRect(at).column - parseRect(`${ANCIENNE_COLONNE_DES_CODES}1`).column;
  const blank = rows.slice(first).map(() => Array.from({ length: width }, () => ""));
  const bloc = { at: `${ANCIENNE_COLONNE_DES_CODES}${first + 1}`, rows: blank };
  return blank.length === 0 ? [] : operationsDuBloc("technique", bloc);
}

/** The cover's list of sheets, with those that are new. */
function operationsDuSommaire({ sheets }: WorkbookSpec): Operation[] {
  const garde = sheets.find(({ name }) => name === SHEETS.garde);
  const blocs = (garde?.blocks ?? []).filter(({ at }) => at === CELLULES_GARDE.sommaire);
  return blocs.flatMap((bloc) => operationsDuBloc("garde", bloc));
}

/** What the guide says of these columns or steps; its other lines stay as they are. */
function operationsDuGuide({ sheets }: WorkbookSpec, reperes: ReadonlySet<string>): Operation[] {
  const guide = sheets.find(({ name }) => name === SHEETS.guide);
  return (guide?.blocks ?? []).flatMap(({ at, rows }) =>
    rows.flatMap((row, index) => {
      const [first] = row;
      const names = typeof first === "object" && reperes.has(String(first?.value));
      const corner = parseRect(at);
      const here = formatRect({ ...corner, row: corner.row + index });
      return names ? operationsDuBloc("guide", { at: here, rows: [row] }) : [];
    }),
  );
}

/** The figures that leave rows out, with how many: in *Résultats*, and in *Enquête* unless it is new. */
function operationsDesChiffres(nouvelleEnquete: boolean): Operation[] {
  const enquete = figuresDeLEnquete();
  return figureKeys().flatMap((key): Operation[] => {
    const figure = FIGURES[key];
    const { nom, unite } = figure;
    const precision = formuleDePrecision(figure, figure.precision);
    if (precision === null) return [];
    const rang = enquete.findIndex((one) => one.key === key);
    const unites = formuleDePrecision(figure, UNITES[unite]) ?? "";
    const reponse: Operation = {
      type: "ecriture",
      feuille: "enquete",
      cellule: `D${PREMIERE_REPONSE + 1 + rang}`,
      contenus: [[{ formule: `=${unites}` }]],
      formats: [[null]],
    };
    return [
      { type: "nommee", nom, plusBas: 0, contenu: { formule: `=${formuleOf(figure)}` } },
      { type: "nommee", nom, plusBas: 0, plusADroite: 1, contenu: { formule: `=${precision}` } },
      ...(rang < 0 || nouvelleEnquete ? [] : [reponse]),
    ];
  });
}

function specOf({ nomenclature: { nomenclature, retraits }, numero }: ClasseurLu): WorkbookSpec {
  return suiviSpec({ nomenclature, retraits, version: { numero, date: 1 }, today: 1 });
}

function attenduOf(spec: WorkbookSpec): ModeleAttendu {
  return {
    feuilles: SHEETS,
    tableaux: new Map(
      tablesOf(spec).map(({ table }) => [table.name, table.columns.map(({ name }) => name)]),
    ),
    noms: (spec.names ?? []).map(({ name }) => name),
  };
}

interface TableDeFeuille {
  readonly sheet: SheetSpec;
  readonly table: TableSpec;
}

function tablesOf({ sheets }: WorkbookSpec): TableDeFeuille[] {
  return sheets.flatMap((sheet) => (sheet.tables ?? []).map((table) => ({ sheet, table })));
}

function keyOf({ name }: SheetSpec): FeuilleKey {
  const keys = Object.keys(SHEETS) as FeuilleKey[];
  return keys.find((key) => SHEETS[key] === name) ?? "technique";
}

function operationsDeFeuille(sheet: SheetSpec): Operation[] {
  const feuille = keyOf(sheet);
  return [
    { type: "feuille", feuille, masquee: sheet.visibility === "Hidden" },
    ...(sheet.blocks ?? []).flatMap((bloc) => operationsDuBloc(feuille, bloc)),
    ...(sheet.tables ?? []).flatMap((table) => operationsDeTable(sheet, table)),
  ];
}

/** A table that the pane fills is not printed with its sheet. */
function operationsDImpression(sheet: SheetSpec): Operation[] {
  const area = sheet.print?.area;
  return area === undefined ? [] : [{ type: "impression", feuille: keyOf(sheet), plage: area }];
}

/** With its headers and a blank row; its title, if it has one, stands in a block of the sheet on its left edge. */
function operationsDeTable(sheet: SheetSpec, table: TableSpec): Operation[] {
  const feuille = keyOf(sheet);
  const { row, column } = parseRect(table.at);
  const columns = table.columns.length;
  const titres = (sheet.blocks ?? []).filter(({ at }) => {
    const corner = parseRect(at);
    return corner.column === column && corner.row < row;
  });
  return [
    ...[...titres, blocDeTable(table)].flatMap((bloc) => operationsDuBloc(feuille, bloc)),
    {
      type: "tableau",
      feuille,
      nom: table.name,
      plage: formatRect({ row, column, rows: Math.max(2, table.rows.length + 1), columns }),
    },
  ];
}

function operationsDeColonne(spec: WorkbookSpec, { tableau, nom }: Manque): Operation[] {
  const found = tablesOf(spec).find(({ table }) => table.name === tableau);
  const index = found?.table.columns.findIndex(({ name }) => name === nom) ?? -1;
  const column = found?.table.columns[index];
  if (!found || !column) return [];
  const first = parseRect(found.table.at).column;
  const ofSheet = found.sheet.columns?.find((one) => one.column === first + index);
  return [
    {
      type: "colonne",
      tableau: found.table.name,
      titre: column.name,
      formule: column.formula === undefined ? null : `=${column.formula}`,
      format: column.style?.numberFormat ?? "General",
      masquee: ofSheet?.hidden === true,
      styleTitre: styleOfCellStyle(column.headerStyle ?? {}),
      styleCorps: styleOfCellStyle(column.style ?? {}),
    },
  ];
}

/** What the pane asks of the workbook's builder: the cells of a nomenclature, and what a model lacks. */
export const modeleClasseur = {
  manques: (classeur: ClasseurLu): Promise<readonly Manque[]> =>
    Promise.resolve(manquesDe(classeur)),
  operationsDeNiveau: (classeur: ClasseurLu): Promise<readonly Operation[]> =>
    Promise.resolve(operationsDeNiveau(classeur)),
  operationsDeNomenclature: (
    { nomenclature, nombreDeSuivies, tableaux }: ClasseurLu,
    apres: NomenclatureDuClasseur,
    version: VersionNomenclature,
  ): Promise<readonly Operation[]> => {
    const lignes = tableaux.get(TABLES.nomenclature)?.lignes ?? 0;
    const avant = { ...nomenclature, lignes, nombreDeSuivies };
    return Promise.resolve(operationsDeNomenclature(avant, apres, version));
  },
};
