import { SHEETS, TABLES } from "../../domain/classeur";
import { formatDate } from "../../domain/dates";
import { COLONNES_NOMENCLATURE, FORMULE_CLE_NOMENCLATURE } from "../../domain/historique";
import type { LigneNomenclature } from "../../domain/nomenclature";
import type { ColumnSpec, SheetSpec, TableColumnSpec } from "../../ooxml/write/spec";
import { valueCell, lienVersGarde } from "../cells";
import { hauteurDe, PALETTE, EN_TETES, STYLES } from "../styles";
import type { Suivi } from "../options";

/** Sheet row of the table's headers, 1-based. */
const LIGNE_EN_TETES = 4;

type Champ = keyof typeof COLONNES_NOMENCLATURE;

const CHAMPS = Object.keys(COLONNES_NOMENCLATURE) as readonly Champ[];

/** In characters. */
const LARGEURS: Readonly<Record<Champ, number>> = {
  code: 15,
  niveau: 9,
  thematique: 36,
  motif: 38,
  sousMotif: 46,
  remplace: 16,
  enquete: 10,
  synonymes: 50,
  cle: 30,
  retiree: 10,
};

const CENTRES: readonly Champ[] = ["niveau", "enquete", "retiree"];

const SUR_PLUSIEURS_LIGNES: readonly Champ[] = ["thematique", "motif", "sousMotif", "synonymes"];

/** *Nomenclature*: the table from which the lists, the levels and the codes come. */
export function feuilleNomenclature(suivi: Suivi): SheetSpec {
  const { nomenclature, version } = suivi;
  const titre = `Nomenclature ${version.numero} du ${formatDate(version.date)}`;
  return {
    name: SHEETS.nomenclature,
    tabColor: PALETTE.texteSecondaire,
    columns: CHAMPS.map(colonneDeFeuille),
    rows: [
      { row: 0, height: 32 },
      { row: LIGNE_EN_TETES - 1, height: 30 },
      ...nomenclature.lignes.map((ligne, index) => ({
        row: LIGNE_EN_TETES + index,
        height: hauteurDe(
          SUR_PLUSIEURS_LIGNES.map((champ) => [valeur(ligne, champ, suivi) ?? "", LARGEURS[champ]]),
        ),
      })),
    ],
    blocks: [
      { at: "A1", rows: [[valueCell(titre, STYLES.titre)]] },
      { at: "E1", rows: [[lienVersGarde()]] },
      { at: "A2", rows: CONSIGNES.map((ligne) => [valueCell(ligne, STYLES.sousTitre)]) },
    ],
    freeze: { rows: LIGNE_EN_TETES, columns: 0 },
    tables: [
      {
        name: TABLES.nomenclature,
        at: `A${LIGNE_EN_TETES}`,
        columns: CHAMPS.map(colonneDeTable),
        rows: nomenclature.lignes.map((ligne) =>
          CHAMPS.map((champ) => valeur(ligne, champ, suivi)),
        ),
        style: "TableStyleLight1",
        showRowStripes: false,
      },
    ],
    selection: `A${LIGNE_EN_TETES + 1}`,
    print: {
      landscape: true,
      fitToWidth: true,
      titleRows: `${LIGNE_EN_TETES}:${LIGNE_EN_TETES}`,
      footer: "&LSuivi SI SIAO – &A&RPage &P / &N",
    },
  };
}

/** The pane and the formulas of the history read this table; the rest is made when the workbook is built. */
const CONSIGNES = [
  "Diffusée par l'équipe nationale. Une modification faite ici change les listes du volet, au plus tard à la réouverture du classeur, ainsi que le niveau et le code des lignes saisies à la main.",
  "Les listes déroulantes de l'historique et l'enquête ne changent qu'avec une nouvelle version de l'équipe nationale. Une ligne retirée ne se choisit plus ; ses anciennes lignes restent comptées.",
] as const;

function colonneDeFeuille(champ: Champ, column: number): ColumnSpec {
  const base = { column, width: LARGEURS[champ] };
  if (champ === "cle") return { ...base, hidden: true, outlineLevel: 1 };
  // The button of the hidden column's group.
  return champ === "retiree" ? { ...base, collapsed: true } : base;
}

function colonneDeTable(champ: Champ): TableColumnSpec {
  const centre = CENTRES.includes(champ);
  return {
    name: COLONNES_NOMENCLATURE[champ],
    headerStyle: champ === "cle" ? EN_TETES.technique : EN_TETES.obligatoire,
    style: {
      numberFormat: champ === "cle" ? "General" : "@",
      vertical: "center",
      ...(centre ? { horizontal: "center" } : {}),
      ...(SUR_PLUSIEURS_LIGNES.includes(champ) ? { wrap: true } : {}),
      borders: { bottom: PALETTE.trait },
    },
    ...(champ === "cle" ? { formula: FORMULE_CLE_NOMENCLATURE } : {}),
  };
}

function valeur(
  ligne: LigneNomenclature,
  champ: Champ,
  { retraits, version }: Suivi,
): string | null {
  switch (champ) {
    case "cle":
      return [ligne.thematique, ligne.motif, ligne.sousMotif].join("|");
    case "remplace":
      return textOrNull(ligne.remplace.join(", "));
    case "synonymes":
      return textOrNull(ligne.synonymes.join(", "));
    case "retiree":
      return ligne.retiree ? (retraits.get(ligne.code) ?? version.numero) : null;
    case "enquete":
      return ligne.enquete ? "oui" : null;
    default:
      return ligne[champ];
  }
}

function textOrNull(text: string): string | null {
  return text === "" ? null : text;
}
