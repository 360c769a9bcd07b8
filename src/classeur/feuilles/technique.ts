import { SHEETS, TABLES, wholeColumn } from "../../domain/classeur";
import {
  cellulesOfFenetre,
  COLONNES_CALENDRIER,
  type FenetreEnquete,
} from "../../domain/enquete/calendrier";
import { COLONNES_NOMENCLATURE } from "../../domain/historique";
import { COLONNES_JOURNAL } from "../../domain/journal";
import { columnIndex } from "../../ooxml/a1";
import type { CellBlock, DefinedNameSpec, SheetSpec, TableSpec } from "../../ooxml/write/spec";
import { inColumn, valueCell, absoluteReference } from "../cells";
import { DEPARTEMENTS } from "../../domain/departements.built";
import { type Listes, listesOf, NOMS_LISTES } from "../listes";
import type { Suivi } from "../options";
import { registre, EN_TETES, TEXTE_SEUL } from "../styles";
import { donneesDesGraphiques } from "./techniqueGraphiques";

/** A list of the technical sheet: a header in row 1, its values below. */
interface ColonneTechnique {
  readonly lettre: string;
  readonly titre: string;
  readonly valeurs: readonly string[];
}

/** As people look them up. */
const NOMS_DES_DEPARTEMENTS = DEPARTEMENTS.map(({ nom }) => nom).sort(
  new Intl.Collator("fr").compare,
);

const FORMATS_JOURNAL: Readonly<Record<keyof typeof COLONNES_JOURNAL, string>> = {
  instant: "dd/mm/yyyy hh:mm",
  action: "@",
  detail: "@",
  par: "@",
};

/** *Technique*, hidden: the values behind the drop-downs and the charts. */
export function feuilleTechnique(suivi: Suivi): SheetSpec {
  const colonnes = Object.values(colonnesDesListes(listesOf(suivi.nomenclature)));
  return {
    name: SHEETS.technique,
    visibility: "Hidden",
    columns: colonnes.map(({ lettre, valeurs }) => ({
      column: columnIndex(lettre),
      width: Math.min(60, Math.max(14, ...valeurs.map(({ length }) => length + 2))),
    })),
    blocks: [...colonnes.map(blocDeListe), ...donneesDesGraphiques(suivi)],
    tables: [
      registre(TABLES.journal, "AB1", COLONNES_JOURNAL, FORMATS_JOURNAL),
      ...(suivi.calendrier.length === 0 ? [] : [tableDuCalendrier("AG1", suivi.calendrier)]),
    ],
    freeze: { rows: 1, columns: 0 },
  };
}

/** The survey's windows, wherever a workbook keeps them. */
export function tableDuCalendrier(at: string, calendrier: readonly FenetreEnquete[]): TableSpec {
  const jour = "dd/mm/yyyy";
  const formats = { debut: jour, fin: jour, ouverture: jour, cloture: jour };
  const champs = Object.keys(COLONNES_CALENDRIER) as (keyof typeof COLONNES_CALENDRIER)[];
  return {
    ...registre(TABLES.calendrier, at, COLONNES_CALENDRIER, formats),
    rows: calendrier.map(cellulesOfFenetre).map((cells) => champs.map((champ) => cells[champ])),
  };
}

/** The defined names of the lists. */
export function nomsDesListes({ nomenclature }: Suivi): DefinedNameSpec[] {
  const colonnes = colonnesDesListes(listesOf(nomenclature));
  const liste = (name: string, { lettre, valeurs }: ColonneTechnique): DefinedNameSpec => ({
    name,
    formula: absoluteReference(SHEETS.technique, `${lettre}2:${lettre}${valeurs.length + 1}`),
  });
  const tete = (name: string, { lettre }: ColonneTechnique): DefinedNameSpec => ({
    name,
    formula: absoluteReference(SHEETS.technique, `${lettre}1`),
  });
  return [
    liste(NOMS_LISTES.thematiques, colonnes.thematiques),
    liste(NOMS_LISTES.motifsParents, colonnes.motifsParents),
    tete(NOMS_LISTES.motifsTete, colonnes.motifs),
    liste(NOMS_LISTES.sousMotifsParents, colonnes.sousMotifsParents),
    tete(NOMS_LISTES.sousMotifsTete, colonnes.sousMotifs),
    liste(NOMS_LISTES.canaux, colonnes.canaux),
    liste(NOMS_LISTES.ouiNon, colonnes.ouiNon),
    liste(NOMS_LISTES.niveaux, colonnes.niveaux),
    liste(NOMS_LISTES.departements, colonnes.departements),
    { name: NOMS_LISTES.cles, formula: colonneNomenclature("cle") },
    { name: NOMS_LISTES.codes, formula: colonneNomenclature("code") },
  ];
}

function colonneNomenclature(champ: "cle" | "code"): string {
  return wholeColumn(TABLES.nomenclature, COLONNES_NOMENCLATURE[champ]);
}

function colonnesDesListes(listes: Listes) {
  const colonne = (
    lettre: string,
    titre: string,
    valeurs: readonly string[],
  ): ColonneTechnique => ({
    lettre,
    titre,
    valeurs,
  });
  return {
    thematiques: colonne("A", "Thématiques", listes.thematiques),
    motifsParents: colonne("C", "Thématique", listes.motifs.parents),
    motifs: colonne("D", "Motif", listes.motifs.enfants),
    sousMotifsParents: colonne("F", "Thématique|Motif", listes.sousMotifs.parents),
    sousMotifs: colonne("G", "Sous motif", listes.sousMotifs.enfants),
    canaux: colonne("I", "Canaux", listes.canaux),
    ouiNon: colonne("J", "Oui / non", listes.ouiNon),
    niveaux: colonne("K", "Niveaux", listes.niveaux),
    departements: colonne("Z", "Départements", NOMS_DES_DEPARTEMENTS),
  };
}

function blocDeListe({ lettre, titre, valeurs }: ColonneTechnique): CellBlock {
  const cells = valeurs.map((valeur) => valueCell(valeur, TEXTE_SEUL));
  return { at: `${lettre}1`, rows: inColumn([valueCell(titre, EN_TETES.technique), ...cells]) };
}
