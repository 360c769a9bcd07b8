import {
  type LigneReconnue,
  type RecognizeLigne,
  type Triple,
  tripleKey,
} from "../importation/rapprochement";
import type { LigneNomenclature } from "../nomenclature";
import type { Anomalie } from "./anomalie";
import { cellulesDeLigne, tripleOf } from "./regles/motif";

/** Labels that the nomenclature lacks, once each, however many rows have them: one decision holds for all. */
export interface LibellesInconnus {
  /** As `tripleKey`. */
  readonly cle: string;
  readonly triple: Triple;
  readonly anomalies: readonly Anomalie[];
  /** What another version of the nomenclature tells of them; null: a person chooses. */
  readonly reconnue: LigneNomenclature | null;
  /** The likeliest lines. */
  readonly candidats: LigneReconnue["candidats"];
}

/** The unknown labels among some faults, the most frequent first. */
export function libellesInconnus(
  anomalies: readonly Anomalie[],
  recognize: RecognizeLigne,
): LibellesInconnus[] {
  const parCle = new Map<string, { triple: Triple; anomalies: Anomalie[] }>();
  for (const anomalie of anomalies) {
    if (anomalie.genre !== "tripleInconnu" || !anomalie.ligne) continue;
    const triple = tripleOf(anomalie.ligne);
    const cle = tripleKey(triple);
    const known = parCle.get(cle);
    if (known) known.anomalies.push(anomalie);
    else parCle.set(cle, { triple, anomalies: [anomalie] });
  }
  return [...parCle]
    .map(([cle, found]) => {
      const { ligne, candidats } = recognize(found.triple);
      return { cle, ...found, reconnue: ligne, candidats };
    })
    .sort((one, other) => other.anomalies.length - one.anomalies.length);
}

/** The same faults, mended by a line that a person chose for their labels. */
export function reclasser(anomalies: readonly Anomalie[], choisie: LigneNomenclature): Anomalie[] {
  return anomalies.map((anomalie) =>
    anomalie.ligne
      ? {
          ...anomalie,
          reparation: {
            type: "cellules",
            portee: "groupe",
            apres: cellulesDeLigne(anomalie.ligne, choisie),
          },
        }
      : anomalie,
  );
}
