import fc from "fast-check";
import { lignesOfAppel, cellulesOfStatut, STATUTS } from "../../src/domain/appel";
import { toSerial } from "../../src/domain/dates";
import { CANAL_EMAIL, CANAUX, type LigneHistorique, NIVEAUX } from "../../src/domain/historique";
import { type LigneNomenclature, type Nomenclature, niveauOf } from "../../src/domain/nomenclature";
import { codesComptes, lignesEnVigueur } from "../../src/domain/nomenclatureCodes";
import { anAppelSaisi } from "../support/builders";

/**
 * Histories as departments come to have them: calls written by the add-in, rows typed or pasted by
 * hand, rows older than the nomenclature. The same seed always gives the same rows.
 */

const jour = (year: number, month: number, day: number): number => toSerial({ year, month, day });

/** Two full quarters, with a year's end in between, and a few rows around them. */
const TRIMESTRES = { min: jour(2026, 10, 1), max: jour(2027, 3, 31) };
const ALENTOURS = { min: jour(2026, 8, 15), max: jour(2027, 6, 30) };

/** First and last days of months, quarters and years. */
const JOURS_DE_BORD = [
  ...[jour(2026, 9, 30), jour(2026, 10, 1), jour(2026, 10, 31), jour(2026, 11, 1)],
  ...[jour(2026, 11, 30), jour(2026, 12, 1), jour(2026, 12, 31), jour(2027, 1, 1)],
  ...[jour(2027, 2, 28), jour(2027, 3, 1), jour(2027, 3, 31), jour(2027, 4, 1)],
];

/** Evenly, where fast-check would rather try the bounds. */
function evenly({ min, max }: { min: number; max: number }): fc.Arbitrary<number> {
  return fc.constantFrom(...Array.from({ length: max - min + 1 }, (_, index) => min + index));
}

/** An hour and more is rare, but real. */
const SECONDES = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1800 }) },
  { weight: 1, arbitrary: fc.integer({ min: 3600, max: 9000 }) },
);
const JOUR = fc.oneof(
  { weight: 8, arbitrary: evenly(TRIMESTRES) },
  { weight: 1, arbitrary: evenly(ALENTOURS) },
  { weight: 1, arbitrary: fc.constantFrom(...JOURS_DE_BORD) },
);
/** To the minute, as the timer writes it, or to the second, as a person may paste it. */
const HEURE = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 1439 }).map((minute) => minute / 1440) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 86_399 }).map((seconde) => seconde / 86_400) },
);
const TELEPHONE = fc.oneof(
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 3, arbitrary: fc.stringMatching(/^0[1-9][0-9]{8}$/) },
);
const STATUT = fc.constantFrom(...STATUTS);
const CANAL = fc.constantFrom(...CANAUX, "" as const);

/** One request: rows that share a call, their ids still to be given. */
type Demande = readonly LigneHistorique[];

/** What a history is made from. */
interface Versions {
  readonly nomenclature: Nomenclature;
  /** An earlier version: its lines that the nomenclature lacks are in old rows. */
  readonly ancienne: Nomenclature;
}

const SEED = 2026;

/** `count` rows, in no order of date; a call's rows follow one another. */
export function historiqueGenere(versions: Versions, count: number): LigneHistorique[] {
  const demandes = fc.sample(demande(versions), { seed: SEED, numRuns: count });
  const lignes = demandes.flatMap((rows, index) => rows.map((row) => withIds(row, index)));
  return lignes.slice(0, count);
}

/** Ids are drawn once in reality: here they are numbered. */
function withIds(ligne: LigneHistorique, index: number): LigneHistorique {
  const numbered = (id: string): string => (id === "" ? "" : `${id}-${index}`);
  return { ...ligne, idAppel: numbered(ligne.idAppel), idLigne: numbered(ligne.idLigne) };
}

function demande({ nomenclature, ancienne }: Versions): fc.Arbitrary<Demande> {
  return fc.oneof(
    { weight: 10, arbitrary: appelDuVolet(nomenclature) },
    { weight: 3, arbitrary: tapeeALaMain(nomenclature) },
    { weight: 1, arbitrary: appelColle(nomenclature) },
    { weight: 2, arbitrary: surAncienneLigne(lignesDisparues(nomenclature, ancienne)) },
    ...surLignesRetirees(nomenclature),
  );
}

/** One to three motifs, by any canal; an e-mail is given a duration now and then. */
function appelDuVolet(nomenclature: Nomenclature): fc.Arbitrary<Demande> {
  const motif = fc.record({
    ligne: fc.constantFrom(...lignesEnVigueur(nomenclature)),
    niveau: fc.constantFrom(...NIVEAUX),
    statut: STATUT,
  });
  const motifs = fc.uniqueArray(motif, {
    ...{ minLength: 1, maxLength: 3, selector: ({ ligne }) => ligne.code },
  });
  return fc
    .record({
      motifs,
      date: JOUR,
      heure: HEURE,
      duree: SECONDES,
      telephone: TELEPHONE,
      canal: CANAL,
    })
    .map(({ motifs, date, heure, duree, telephone, canal }) => {
      const saisi = anAppelSaisi({
        ...{ idAppel: "appel", telephone, date, heure, dureeSecondes: duree },
        canal: canal === "" ? "Téléphone (SVI)" : canal,
        motifs: motifs.map(({ ligne, niveau, statut }, index) => ({
          ...{ idLigne: `ligne-${index}`, code: ligne.code, niveau, statut },
        })),
      });
      const rows = lignesOfAppel(saisi, nomenclature);
      const mailed = canal === CANAL_EMAIL && duree % 2 === 0 ? { dureeSecondes: duree } : {};
      return rows.map((row) => ({ ...row, canal, ...mailed }));
    });
}

/** A call of its own, unless it is an e-mail; the sheet finds level and code. */
function tapeeALaMain(nomenclature: Nomenclature): fc.Arbitrary<Demande> {
  return ligneSurNomenclature(nomenclature).map((row) => [row]);
}

/** Two rows of one call of which only the call's id was kept: the sheet tells which one counts. */
function appelColle(nomenclature: Nomenclature): fc.Arbitrary<Demande> {
  const [one, other] = [0, 1].map((parity) =>
    nomenclature.lignes.filter((_, index) => index % 2 === parity),
  );
  return fc
    .tuple(
      ligneSurNomenclature({ lignes: one ?? [] }),
      ligneSurNomenclature({ lignes: other ?? [] }),
    )
    .map(([first, second]) => {
      const appel = first.canal === CANAL_EMAIL ? 0 : 1;
      const shared = { idAppel: "colle", date: first.date, canal: first.canal };
      return [
        { ...first, ...shared, appel },
        { ...second, ...shared, appel: 0 },
      ];
    });
}

/**
 * A call under labels that the nomenclature lacks. The add-in wrote level and code at that time, or
 * the row was pasted without a code; on a row typed by hand, the sheet finds neither.
 */
function surAncienneLigne(anciennes: readonly LigneNomenclature[]): fc.Arbitrary<Demande> {
  const origine = fc.constantFrom("volet", "voletSansCode", "main");
  return fc.tuple(ligneSurNomenclature({ lignes: anciennes }), origine).map(([row, origine]) => {
    if (origine === "main") return [{ ...row, ...INTROUVABLE }];
    const code = origine === "volet" ? row.code : "";
    return [{ ...row, code, idAppel: "ancien", idLigne: "ancienne" }];
  });
}

/**
 * A row of a line that was retired since, half of them counted under a followed one: the add-in's, or
 * typed by hand, which the sheet still recognises.
 */
function surLignesRetirees(
  nomenclature: Nomenclature,
): { weight: number; arbitrary: fc.Arbitrary<Demande> }[] {
  const retirees = nomenclature.lignes.filter(({ retiree }) => retiree);
  const demandees = nomenclature.lignes.filter(({ enquete }) => enquete);
  const comptes = demandees.flatMap(({ code }) => codesComptes(nomenclature, code));
  const suivies = retirees.filter(({ code }) => comptes.includes(code));
  if (suivies.length === 0) return [];
  const row = fc.oneof(
    ligneSurNomenclature({ lignes: retirees }),
    ligneSurNomenclature({ lignes: suivies }),
  );
  const arbitrary = fc
    .tuple(row, fc.boolean())
    .map(([row, byHand]) => [byHand ? row : { ...row, idAppel: "retire", idLigne: "retiree" }]);
  return [{ weight: 4, arbitrary }];
}

const INTROUVABLE = { niveau: "" as LigneHistorique["niveau"], code: "" };

function lignesDisparues(nomenclature: Nomenclature, ancienne: Nomenclature): LigneNomenclature[] {
  const tripleOf = ({ thematique, motif, sousMotif }: LigneNomenclature): string =>
    [thematique, motif, sousMotif].join("|").toLowerCase();
  const known = new Set(nomenclature.lignes.map(tripleOf));
  return ancienne.lignes.filter((ligne) => !known.has(tripleOf(ligne)));
}

/** A row without ids on a line of the nomenclature, with the level that the sheet finds. */
function ligneSurNomenclature({
  lignes,
}: Pick<Nomenclature, "lignes">): fc.Arbitrary<LigneHistorique> {
  return fc
    .record({
      ligne: fc.constantFrom(...lignes),
      ...{
        date: JOUR,
        heure: HEURE,
        duree: SECONDES,
        telephone: TELEPHONE,
        canal: CANAL,
        statut: STATUT,
      },
    })
    .map(({ ligne, date, heure, duree, telephone, canal, statut }) => ({
      ...{
        telephone,
        date,
        heure: heure ?? "",
        canal,
        ...labelsOf(ligne),
        ...cellulesOfStatut(statut),
      },
      dureeSecondes: canal === CANAL_EMAIL && duree % 2 === 1 ? null : duree,
      appel: canal === CANAL_EMAIL ? 0 : 1,
      ...{ referent: "", identifiant: "", commentaire: "", idAppel: "", idLigne: "" },
    }));
}

function labelsOf(ligne: LigneNomenclature) {
  const { thematique, motif, sousMotif, code } = ligne;
  return { thematique, motif, sousMotif, code, niveau: niveauOf(ligne) };
}
