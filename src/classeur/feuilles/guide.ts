import { SHEETS } from "../../domain/classeur";
import { type ColonneKey, type ColonneRole, type Colonnes, keysOf } from "../../domain/historique";
import type { CellInput, CellSpec, CellStyle, SheetSpec } from "../../ooxml/write/spec";
import { linkCell, valueCell, lienVersGarde } from "../cells";
import { hauteurDe, PALETTE, EN_TETES, STYLES } from "../styles";
import { type GuideLigne, SECTIONS, type GuideSection } from "./guideTextes";
import type { Suivi } from "../options";
import { presentationOf } from "./colonnes";

const ROLES: Readonly<Record<ColonneRole, string>> = {
  obligatoire: "Obligatoire",
  facultative: "Facultative",
  calculee: "Calculée",
  technique: "Technique",
};

/** 1-based. */
const PREMIERE_LIGNE = 3;

/** In characters: the margin, then the three columns of the guide. */
const LARGEURS = { marge: 3, repere: 25, texte: 92, precision: 27 } as const;

interface Rangee {
  readonly cells: (CellInput | null)[];
  /** In points. */
  readonly height: number;
}

/** *Guide d'utilisation*: who logs what and how, how to get the figures, what each column is for. */
export function feuilleGuide({ colonnes }: Suivi): SheetSpec {
  const rangees = [...SECTIONS.flatMap(rangeesDe), ...rangeesDesColonnes(colonnes)];
  return {
    name: SHEETS.guide,
    tabColor: PALETTE.bleu,
    showGridLines: false,
    columns: Object.values(LARGEURS).map((width, column) => ({ column, width })),
    rows: [
      { row: 0, height: 36 },
      ...rangees.map(({ height }, index) => ({ row: PREMIERE_LIGNE - 1 + index, height })),
    ],
    blocks: [
      { at: "B1", rows: [[valueCell("Guide d'utilisation", STYLES.titre), null, lienVersGarde()]] },
      { at: `B${PREMIERE_LIGNE}`, rows: rangees.map(({ cells }) => cells) },
    ],
    freeze: { rows: 1, columns: 0 },
    print: {
      fitToWidth: true,
      titleRows: "1:1",
      footer: "&LSuivi SI SIAO – &A&RPage &P / &N",
    },
  };
}

function rangeesDe({ titre, colonnes, lignes }: GuideSection): Rangee[] {
  const enTetes = colonnes?.map((texte) => valueCell(texte, EN_TETES.calculee));
  return [
    ...titreDeSection(titre),
    ...(enTetes ? [{ cells: enTetes, height: 20 }] : []),
    ...lignes.map((ligne) => rangee(ligne, colonnes !== undefined)),
    { cells: [], height: 10 },
  ];
}

function titreDeSection(titre: string): Rangee[] {
  const cells = [titre, "", ""].map((texte) => valueCell(texte, STYLES.section));
  return [{ cells, height: 22 }];
}

function rangee({ repere, texte, precision, url }: GuideLigne, enTableau: boolean): Rangee {
  const height = hauteurDe([
    [repere, LARGEURS.repere],
    [texte, LARGEURS.texte],
    [precision ?? "", LARGEURS.precision],
  ]);
  const bordure = enTableau ? { borders: STYLES.libelle.borders } : {};
  return {
    height,
    cells: [
      valueCell(repere, { ...STYLES.repere, ...bordure }),
      celluleDuTexte(texte, url, { ...STYLES.texte, ...bordure, indent: 1 }),
      valueCell(precision ?? "", { ...STYLES.texte, ...bordure, indent: 1 }),
    ],
  };
}

function celluleDuTexte(texte: string, url: string | undefined, style: CellStyle): CellSpec {
  return url === undefined
    ? valueCell(texte, style)
    : linkCell(texte, { url, tooltip: url }, { ...STYLES.lien, indent: 1 });
}

function rangeesDesColonnes(colonnes: Colonnes): Rangee[] {
  const visibles = keysOf(colonnes).filter(
    (key) => presentationOf(key, colonnes).usage !== undefined,
  );
  return [
    ...titreDeSection("Les colonnes de l'historique"),
    ...visibles.map((key) => rangeeDeColonne(key, colonnes)),
  ];
}

function rangeeDeColonne(key: ColonneKey, colonnes: Colonnes): Rangee {
  const { header, role } = colonnes[key];
  const usage = presentationOf(key, colonnes).usage ?? "";
  return {
    height: hauteurDe([
      [header, LARGEURS.repere],
      [usage, LARGEURS.texte],
    ]),
    cells: [
      valueCell(header, { ...STYLES.libelle, wrap: true }),
      valueCell(usage, { ...STYLES.libelle, wrap: true }),
      valueCell(ROLES[role], { ...EN_TETES[role], bold: false }),
    ],
  };
}
