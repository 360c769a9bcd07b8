import fc from "fast-check";
import type { ContenuCellule, LigneLue } from "../../../src/domain/historiqueLu";
import type { ColonneKey } from "../../../src/domain/historique";
import { NOMENCLATURE, TODAY } from "../../support/builders";
import { HOSTILE_TEXTS } from "../../support/hostileTexts";
import { aLigneLue, aLigneTapee } from "../../support/ligneBuilders";

/** Rows of which any cell may hold anything, right, nearly right, or hostile. */

type Pool = readonly ContenuCellule[];

const LABELS = NOMENCLATURE.lignes.flatMap((l) => [l.thematique, l.motif, l.sousMotif]);
const CODES = NOMENCLATURE.lignes.map(({ code }) => code);

const POOLS: Readonly<Partial<Record<ColonneKey, Pool>>> = {
  telephone: ["", "0656844329", 656_844_329, "06 56 84 43 29", "115", " ", "•• 29"],
  date: [
    "",
    TODAY,
    TODAY - 3,
    TODAY + 15,
    TODAY - 0.5,
    "12/04/2025",
    "04/25/2025",
    "hier",
    12,
    "20/12/2026",
  ],
  dureeSecondes: [
    "",
    240,
    0,
    -5,
    0.003_125,
    0.1875,
    0.5,
    4.5,
    240.5,
    20_000,
    "4 min",
    "900 min",
    "x",
  ],
  thematique: ["", ...LABELS.map((label) => ` ${label}`), ...LABELS],
  motif: ["", ...LABELS, ...LABELS.map((label) => label.toLowerCase())],
  sousMotif: ["", ...LABELS, ...LABELS.map((label) => label.slice(1)), "Covoiturage"],
  niveau: ["", "Niveau 1", "Niveau 2", "niveau 2", 1, "Niveau 3"],
  resolu: ["", "oui", "Non", true, "x"],
  escalade: ["", "non", "O ", false, 0],
  canal: ["", "Téléphone (SVI)", "E-mail", "mail", "svi", "Téléphone", " "],
  commentaire: ["", "rappeler Mme Durand", " a.b@exemple.fr ", "06 12 34 56 78"],
  identifiant: ["", " MEN-1", "0612345678"],
  appel: [0, 1, "", "1"],
  code: ["", "VIEUX", ...CODES],
  idAppel: ["", "a", "b", " a"],
  idLigne: ["", "1", "2", "3"],
};

const KEYS = Object.keys(POOLS) as ColonneKey[];
const FIGEES: readonly ColonneKey[] = ["niveau", "appel", "code", "mois", "dureeMinutes"];

const content = (key: ColonneKey): fc.Arbitrary<ContenuCellule> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...(POOLS[key] ?? [""])) },
    { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  );

const cells = fc
  .subarray(KEYS)
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, content(key)]))));

const ligne: fc.Arbitrary<LigneLue> = fc
  .record({ over: cells, tapee: fc.boolean(), figees: fc.subarray([...FIGEES]) })
  .map(({ over, tapee, figees }) =>
    tapee
      ? aLigneTapee(
          Object.fromEntries(
            Object.entries(over).filter(([key]) => !["niveau", "appel", "code"].includes(key)),
          ),
        )
      : aLigneLue(over, 0, figees),
  );

/** Up to eight rows, some of them below the table. */
export const historiqueArbitraire = fc.record({
  lignes: fc.array(ligne, { maxLength: 6 }),
  horsTableau: fc.array(ligne, { maxLength: 2 }),
});
