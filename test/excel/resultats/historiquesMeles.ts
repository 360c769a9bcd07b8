import type { ContenuCellule } from "../../../src/domain/historiqueLu";
import fc from "fast-check";

import { toSerial } from "../../../src/domain/dates";
import { CANAL_EMAIL, CANAUX, type ColonneKey } from "../../../src/domain/historique";
import { niveauOf } from "../../../src/domain/nomenclature";
import { isInPeriode, moisOf, type Periode, trimestreOf } from "../../../src/domain/periode";
import { nomenclatureLivree } from "../../domain/recherche/nomenclatures";
import type { Essai } from "./concordanceProcess";

type Ligne = Partial<Record<ColonneKey, ContenuCellule>>;

const FIRST = toSerial({ year: 2025, month: 11, day: 1 });
const LAST = toSerial({ year: 2027, month: 1, day: 31 });
const jour = fc.integer({ min: FIRST, max: LAST });
const { lignes: LIGNES } = nomenclatureLivree();
const motif = fc.constantFrom(...LIGNES);
const ouiNon = fc.constantFrom("oui", "non");
const secondes = fc.integer({ min: 1, max: 5_000 });

const labels = (ligne: (typeof LIGNES)[number]): Ligne => ({
  thematique: ligne.thematique,
  motif: ligne.motif,
  sousMotif: ligne.sousMotif,
});

/** A call as the add-in writes it: one to three rows of one id, its first one counting. */
const appelDuVolet: fc.Arbitrary<Ligne[]> = fc
  .record({
    date: jour,
    canal: fc.constantFrom(...CANAUX),
    motifs: fc.uniqueArray(motif, { minLength: 1, maxLength: 3 }),
    duree: secondes,
    resolu: ouiNon,
    escalade: ouiNon,
    id: fc.uuid(),
  })
  .map(({ date, canal, motifs, duree, resolu, escalade, id }) =>
    motifs.map((one, index): Ligne => {
      const email = canal === CANAL_EMAIL;
      return {
        ...labels(one),
        ...{ date, canal, resolu, escalade, code: one.code, niveau: niveauOf(one) },
        dureeSecondes: email ? "" : duree + index,
        appel: index === 0 && !email ? 1 : 0,
        idAppel: id,
      };
    }),
  );

/** A row that somebody typed: a call of its own, its other cells the workbook's business. */
const ligneTapee: fc.Arbitrary<Ligne[]> = fc
  .record({ date: jour, one: motif, dureeSecondes: secondes, resolu: ouiNon, escalade: ouiNon })
  .map(({ one, ...cells }) => [{ ...labels(one), ...cells }]);

/** What people type that a sheet takes for something else, or for nothing. */
const degat: fc.Arbitrary<Ligne> = fc.oneof(
  fc.constantFrom<Ligne>(
    { date: "12/04/2026" },
    { date: "" },
    { dureeSecondes: "4 min" },
    { dureeSecondes: "" },
    { thematique: "JARDINAGE", motif: "Tonte", sousMotif: "Pelouse" },
    { resolu: "", escalade: "" },
    { resolu: "Oui " },
    { canal: "e-mail" },
    { canal: "Pigeon" },
    { mois: "2020-01" },
    { appel: 3 },
  ),
  jour.map((date) => ({ date: date + 0.5 })),
);

const sain = fc.oneof(appelDuVolet, ligneTapee);
const abime = fc.tuple(sain, degat).map(([lignes, cells]) => {
  const [first, ...others] = lignes;
  return [{ ...first, ...cells }, ...others];
});

const periode: fc.Arbitrary<Periode> = fc.oneof(
  jour.map(moisOf),
  jour.map(trimestreOf),
  fc.tuple(jour, fc.nat(120)).map(([debut, days]) => ({ debut, fin: debut + days })),
);

const essai = (appel: fc.Arbitrary<Ligne[]>): fc.Arbitrary<Essai> =>
  fc.record({ appels: fc.array(appel, { maxLength: 25 }), periode }).map(({ appels, ...rest }) => ({
    ...rest,
    lignes: appels.flat().map((ligne, index) => ({ ...ligne, idLigne: `ligne-${index}` })),
  }));

/** Histories in which nothing is wrong. */
export const histoireSaine = essai(sain);
/** Those among them with calls in their period. */
export const histoireAvecAppels = histoireSaine.filter(({ lignes, periode: shown }) =>
  lignes.some(
    ({ date, canal }) =>
      typeof date === "number" && isInPeriode(date, shown) && canal !== CANAL_EMAIL,
  ),
);
/** Histories into which things were typed that should not be. */
export const histoireAbimee = essai(fc.oneof(sain, abime));
