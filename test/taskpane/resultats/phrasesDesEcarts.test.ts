import type { CauseEcart, Ecart } from "../../../src/domain/resultats/ecarts/ecart";
import { moisOf } from "../../../src/domain/periode";
import { CAUSES_DE_LIGNES } from "../../../src/messages/ecarts";
import type { GroupeEcarts } from "../../../src/taskpane/resultats/verification/groupesEcarts";
import { phraseOfCause } from "../../../src/taskpane/resultats/verification/phrasesCauses";
import { phraseOfEcart } from "../../../src/taskpane/resultats/verification/phrasesEcarts";
import { TODAY } from "../../support/builders";

const plain = (text: string): string => text.replace(/\s/g, " ");

it.each<[Ecart["sujet"], number | null, Ecart["lu"], string]>([
  [
    { type: "chiffre", chiffre: "tauxResolution" },
    0.5,
    null,
    "Taux de résolution : 50 % d'après les lignes, – dans la feuille.",
  ],
  [
    { type: "chiffre", chiffre: "dureeMoyenne" },
    125,
    "illisible",
    "Durée moyenne par appel : 02:05 d'après les lignes, rien de lisible dans la feuille.",
  ],
  [
    { type: "mois", mois: "2026-11" },
    3,
    2,
    "Appels de novembre 2026, tableau croisé des mois : 3 d'après les lignes, 2 dans la feuille.",
  ],
  [
    { type: "mois", mois: "2026-13" },
    null,
    2,
    "Appels de 2026-13, tableau croisé des mois : – d'après les lignes, 2 dans la feuille.",
  ],
  [
    { type: "mois", mois: "" },
    1,
    null,
    "Appels sans mois, tableau croisé des mois : 1 d'après les lignes, – dans la feuille.",
  ],
  [
    { type: "ligneSuivie", code: "C", sousMotif: "Accès au compte", champ: "dureeMoyenne" },
    60,
    61,
    "Durée moyenne « Accès au compte », feuille « Enquête » : 01:00 d'après les lignes, 01:01 dans la feuille.",
  ],
])("says %j in a sentence", (sujet, attendu, lu, phrase) => {
  expect(plain(phraseOfEcart({ sujet, attendu, lu, causes: [] }))).toBe(phrase);
});

const groupeOf = (cause: CauseEcart, sujet: Ecart["sujet"] = { type: "totalMotifs" }) => ({
  cle: "",
  causes: [cause],
  ecarts: [{ sujet, attendu: 1, lu: 2, causes: [cause] }],
});

const phrase = (cause: CauseEcart, groupe: GroupeEcarts = groupeOf(cause)): string =>
  phraseOfCause(cause, groupe);

const types = Object.keys(CAUSES_DE_LIGNES) as (keyof typeof CAUSES_DE_LIGNES)[];

it.each(types)("counts the rows of %s, one or several", (type) => {
  expect(phrase({ type, positions: [4] })).toMatch(/^1 ligne .+\.$/);
  expect(phrase({ type, positions: [4, 5] })).toMatch(/^2 lignes .+\.$/);
});

it("names the sheet's own period, or says that it has none", () => {
  const periode = moisOf(TODAY);
  expect(phrase({ type: "periodeDifferente", periode })).toContain("du 01/11/2026 au 30/11/2026");
  expect(phrase({ type: "periodeDifferente", periode: null })).toContain("pas de période");
});

it("names what a pivot table is filtered on", () => {
  const cause = { type: "tableauFiltre", mois: ["2026-10"], trimestres: ["2026-T4"] } as const;
  expect(phrase(cause)).toContain("2026-T4, octobre 2026");
  expect(phrase({ ...cause, mois: null, trimestres: null })).toContain("n'est pas filtré");
});

it("speaks of the sheet where it is the survey's that cannot be read", () => {
  const cause: CauseEcart = { type: "tableauIllisible" };
  expect(phrase(cause)).toContain("tableau croisé");
  expect(phrase(cause, groupeOf(cause, { type: "enquete" }))).toContain("« Enquête »");
});
