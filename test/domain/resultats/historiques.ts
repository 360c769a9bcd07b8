import fc from "fast-check";
import {
  anneeOf,
  moisKey,
  moisOf,
  type Periode,
  periodeBetween,
  trimestreOf,
} from "../../../src/domain/periode";
import { aSollicitation, TODAY } from "../../support/builders";
import type { Sollicitation } from "../../../src/domain/resultats/sollicitation";

/** Random histories as years of hands leave them, their calculated columns right. */

const LIBELLES = [
  {
    thematique: "ACCES ET AUTHENTIFICATION",
    motif: "Problème de connexion au SI SIAO",
    sousMotif: "Accès au compte",
    code: "ACC-CNX-CPT",
  },
  {
    thematique: "ACCES ET AUTHENTIFICATION",
    motif: "Problème de connexion au SI SIAO",
    sousMotif: "Réinitialisation du mot de passe",
    code: "ACC-CNX-MDP",
  },
  {
    thematique: "ASSISTANCE TECHNIQUE ET ANOMALIE",
    motif: "Incidents techniques",
    sousMotif: "Dysfonctionnement",
    code: "TEC-INC-DYS",
  },
  { thematique: "Ancienne thématique", motif: "", sousMotif: "Inconnu", code: "" },
] as const;

const motif = fc.record({
  libelles: fc.constantFrom(...LIBELLES),
  niveau: fc.constantFrom("Niveau 1", "Niveau 2", ""),
  dureeSecondes: fc.option(fc.nat(9_000), { nil: null }),
  resolu: fc.constantFrom("oui", "non", "Oui", ""),
  escalade: fc.constantFrom("oui", "non", ""),
});

const appel = fc.record({
  // Three years around today, so that other periods have rows too.
  date: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: TODAY - 500, max: TODAY + 100 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  dateIllisible: fc.boolean(),
  canal: fc.constantFrom("", "Téléphone (SVI)", "Téléphone (direct)", "E-mail", "e-mail"),
  referent: fc.constantFrom("", "Camille", "CAMILLE", "Zoé", "Zoe"),
  parLeVolet: fc.boolean(),
  motifs: fc.array(motif, { minLength: 1, maxLength: 3 }),
});

/** Whole histories, rows of one call together or not. */
export const historiques: fc.Arbitrary<Sollicitation[]> = fc
  .array(appel, { maxLength: 40 })
  .map((appels) => appels.flatMap(rowsOf))
  .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }))
  .map((rows) => withAppels(rows.map((row, position) => ({ ...row, position }))));

type Appel = typeof appel extends fc.Arbitrary<infer T> ? T : never;

function rowsOf({ motifs, parLeVolet, date, ...commun }: Appel, index: number): Sollicitation[] {
  const idAppel = parLeVolet ? `appel-${index}` : "";
  return motifs.map(({ libelles, ...reste }) =>
    aSollicitation({
      ...commun,
      ...libelles,
      ...reste,
      date,
      dateIllisible: date === null && commun.dateIllisible,
      idAppel,
      mois: date === null ? "" : moisKey(date),
    }),
  );
}

/** The column Appel as the workbook's formula gives it: 1 on the first row of a call, 0 on e-mails. */
function withAppels(rows: readonly Sollicitation[]): Sollicitation[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.canal.toLowerCase() === "e-mail") return { ...row, appel: 0 };
    if (row.date === null && !row.dateIllisible) return { ...row, appel: null };
    const first = row.idAppel === "" || !seen.has(row.idAppel);
    seen.add(row.idAppel);
    return { ...row, appel: first ? 1 : 0 };
  });
}

const jours = fc.integer({ min: TODAY - 420, max: TODAY + 60 });
/** Months, quarters, years and any two dates, some of them over before the first row or after the last. */
export const periodes: fc.Arbitrary<Periode> = fc.oneof(
  jours.map(moisOf),
  jours.map(trimestreOf),
  jours.map(anneeOf),
  fc
    .tuple(jours, fc.integer({ min: 0, max: 100 }))
    .map(([debut, length]) => periodeBetween(debut, debut + length)),
);
