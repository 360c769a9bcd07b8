import fc from "fast-check";
import {
  bilanOf,
  comparaisonOf,
  planMiseAJour,
  type ChampRangee,
  CHAMPS_RANGEE,
  type ChoixMiseAJour,
  choixProposes,
  type RangeeConcernee,
} from "../../../src/domain/miseAJour/planMiseAJour";
import { type Nomenclature, niveauOf } from "../../../src/domain/nomenclature";
import { codesComptes } from "../../../src/domain/nomenclatureCodes";
import type { LigneHistorique } from "../../../src/domain/historique";
import { historiqueGenere } from "../../classeur/historiqueGenere";
import { EVOLUTION, versionReelle } from "./versionsReelles";
import { chiffresOf } from "../../../src/domain/resultats/compteurs";

const LIGNES = 5_000;
const actuelle = EVOLUTION.classeur.nomenclature;
/** Rows of the add-in and rows typed by hand, some on labels that only the next version knows. */
const HISTORIQUE = historiqueGenere(
  { nomenclature: actuelle, ancienne: versionReelle("2025.2").nomenclature },
  LIGNES,
);

/** As the sheet holds a row: what was typed by hand is looked up. */
function rangeeOf(ligne: LigneHistorique, position: number): RangeeConcernee {
  const calcule = ligne.idLigne === "";
  const { thematique, motif, sousMotif, niveau, code } = ligne;
  const row = { position, thematique, motif, sousMotif, niveau, code };
  return { ...row, niveauCalcule: calcule, codeCalcule: calcule };
}

/** What a formula of the sheet gives, apart from the plan's own look-up. */
function lookUp(row: Record<ChampRangee, string>, { lignes }: Nomenclature) {
  const cle = (one: Pick<RangeeConcernee, "thematique" | "motif" | "sousMotif">): string =>
    `${one.thematique}|${one.motif}|${one.sousMotif}`.toLowerCase();
  const found = lignes.find((ligne) => cle(ligne) === cle(row));
  return { code: found?.code ?? "", niveau: found ? niveauOf(found) : "" };
}

const choix = fc.record({
  reecrireLibelles: fc.boolean(),
  deplacees: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
});

function choixOf({
  reecrireLibelles,
  deplacees,
}: {
  reecrireLibelles: boolean;
  deplacees: boolean[];
}) {
  const proposes = [...choixProposes(comparaisonOf(EVOLUTION)).successeurs];
  return {
    reecrireLibelles,
    successeurs: new Map(proposes.filter((_, index) => deplacees[index])),
  } satisfies ChoixMiseAJour;
}

/** The rows once the plan is carried out and the sheet has recalculated. */
function after(rangees: readonly RangeeConcernee[], choisi: ChoixMiseAJour) {
  const plan = planMiseAJour(EVOLUTION, rangees, choisi);
  const rows = rangees.map((row) => ({ ...row }));
  const constants = rangees.map(({ niveauCalcule, codeCalcule }) => ({
    niveauCalcule,
    codeCalcule,
  }));
  for (const { avant, apres } of plan.changements) {
    Object.assign(rows[avant.position]!, apres);
    if (apres.code !== undefined) constants[avant.position]!.codeCalcule = false;
    if (apres.niveau !== undefined) constants[avant.position]!.niveauCalcule = false;
  }
  rows.forEach((row, index) => {
    const found = lookUp(row, plan.apres.nomenclature);
    if (constants[index]!.codeCalcule) row.code = found.code;
    if (constants[index]!.niveauCalcule) row.niveau = found.niveau;
  });
  return { plan, rows };
}

const rangees = HISTORIQUE.map(rangeeOf);
const under = (rows: readonly { code: string }[], codes: readonly string[]): number =>
  rows.filter(({ code }) => codes.includes(code)).length;

test("2025.1 to 2025.2 on 5,000 rows keeps every figure, whatever is chosen", () => {
  fc.assert(
    fc.property(choix, (drawn) => {
      const choisi = choixOf(drawn);
      const { plan, rows } = after(rangees, choisi);
      const lignes = HISTORIQUE.map((ligne, index) => ({ ...ligne, ...rows[index]! }));
      expect(chiffresOf(lignes as LigneHistorique[])).toEqual(chiffresOf(HISTORIQUE));
      // Rows that the sheet did not know before may be recognised now: they are new to their line.
      const known = rangees.map(({ code }) => code !== "");
      const kept = rows.filter((_, index) => known[index]);
      expect(kept.map(({ niveau }) => niveau)).toEqual(
        rangees.filter((_, index) => known[index]).map(({ niveau }) => niveau),
      );
      for (const { code } of plan.apres.nomenclature.lignes.filter(({ retiree }) => !retiree)) {
        const codes = codesComptes(plan.apres.nomenclature, code);
        expect([code, under(kept, codes)]).toEqual([code, under(rangees, codes)]);
      }
      rangees.forEach(({ code }, index) => {
        if (code !== "") expect(rows[index]!.code).toBe(choisi.successeurs.get(code) ?? code);
      });
    }),
    { numRuns: 12 },
  );
});

test("the counts of the preview are those of the rows", () => {
  const choisi = choixProposes(comparaisonOf(EVOLUTION));
  const { plan, rows } = after(rangees, choisi);
  const bilan = bilanOf(plan, rangees, choisi);
  const moved = rangees.filter(({ code }, index) => code !== "" && rows[index]!.code !== code);
  expect(bilan.rattachees).toBe(moved.length);
  expect(bilan.laissees).toBe(
    under(
      rangees,
      plan.comparaison.retirees.map(({ code }) => code),
    ),
  );
  expect(bilan.changees).toBe(bilan.rattachees + bilan.relibellees + bilan.figees);
  expect([bilan.rattachees, bilan.relibellees, bilan.laissees].every((n) => n > 100)).toBe(true);
});

test("an update that is taken up again changes nothing more", () => {
  const choisi = choixProposes(comparaisonOf(EVOLUTION));
  const { plan, rows } = after(rangees, choisi);
  const again = planMiseAJour(
    { ...EVOLUTION, classeur: plan.apres },
    rows.map((row, position) => ({
      ...rangees[position]!,
      ...Object.fromEntries(CHAMPS_RANGEE.map((champ) => [champ, row[champ]])),
    })),
    choisi,
  );
  expect(again.changements).toEqual([]);
  expect(again.apres).toEqual(plan.apres);
});
