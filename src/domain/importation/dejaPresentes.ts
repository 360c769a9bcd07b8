import { lireTelephone } from "../controle/regles/telephones";
import { type ContenuCellule, texteDe } from "../historiqueLu";
import { parseDateEcrite } from "../dateEcrite";
import type { ColonneKey, LigneHistorique } from "../historique";
import type { Nomenclature } from "../nomenclature";
import { type ParBlocs, visitInBlocks } from "../parBlocs";
import { type RecognizeLigne, successeursOf } from "./rapprochement";

/** What is written of an imported row; "" in what stays empty. */
export type CellulesImportees = Readonly<Record<keyof LigneHistorique, string | number>>;

/** A row of the history, as Excel holds it. */
export type CellulesConnues = Readonly<Record<ColonneKey, ContenuCellule>>;

/**
 * Says, row after row of a file, whether the history has it already. By its id, which a former import of
 * the same row left; else by its content (date, phone, duration, line), once for each row of the
 * history that has it: the old tool keeps neither hour nor id, so that two identical rows may well be
 * two calls, but a file that is imported again, or after its rows were pasted, adds none.
 */
export interface DejaPresentes {
  readonly hasId: (idLigne: string) => boolean;
  /** Takes one of the history's rows with this content, if one is left. */
  readonly takeSame: (cellules: CellulesImportees) => boolean;
}

/** `ids`: those of the file's rows. A row of the history that has one of them stands for that row alone. */
export function* dejaPresentesOf(
  connues: readonly CellulesConnues[],
  ids: ReadonlySet<string>,
  nomenclature: Nomenclature,
  recognize: RecognizeLigne,
): ParBlocs<DejaPresentes> {
  const presents = new Set<string>();
  const left = new Map<string, number>();
  yield* visitInBlocks(connues, (cellules) => {
    const idLigne = texteDe(cellules.idLigne);
    presents.add(idLigne);
    if (ids.has(idLigne)) return;
    const key = contenuKey(cellules, codeOf(cellules, nomenclature, recognize));
    left.set(key, (left.get(key) ?? 0) + 1);
  });
  return {
    hasId: (idLigne) => presents.has(idLigne),
    takeSame: (cellules) => {
      const key = contenuKey(cellules, String(cellules.code));
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count > 0;
    },
  };
}

function contenuKey(
  {
    date,
    telephone,
    dureeSecondes,
  }: Readonly<Record<"date" | "telephone" | "dureeSecondes", ContenuCellule>>,
  code: string,
): string {
  const jour = typeof date === "number" ? Math.floor(date) : parseDateEcrite(texteDe(date));
  const numero = lireTelephone(telephone).sens || texteDe(telephone);
  return [jour, numero, texteDe(dureeSecondes), code].join("|");
}

/** Its line's code today: by its code, which a later version may have replaced, else by its labels. */
function codeOf(
  cellules: CellulesConnues,
  nomenclature: Nomenclature,
  recognize: RecognizeLigne,
): string {
  const own = nomenclature.parCode.get(texteDe(cellules.code));
  const [successeur, autre] = own ? successeursOf(own, nomenclature) : [];
  if (successeur && !autre) return successeur.code;
  const { ligne } = recognize({
    thematique: texteDe(cellules.thematique),
    motif: texteDe(cellules.motif),
    sousMotif: texteDe(cellules.sousMotif),
  });
  return ligne?.code ?? texteDe(cellules.code);
}
