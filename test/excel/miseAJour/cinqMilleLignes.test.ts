import {
  undoMiseAJour,
  updateNomenclature,
} from "../../../src/application/miseAJour/applyMiseAJour";
import { codesComptes } from "../../../src/domain/nomenclatureCodes";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { excelNomenclature } from "../../../src/excel/excelNomenclature";
import { historiqueGenere } from "../../classeur/historiqueGenere";
import { PERIODES } from "../../classeur/periodes";
import { EVOLUTION, versionReelle } from "../../domain/miseAJour/versionsReelles";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { apercu, ENTREE, PORTS } from "./portsReels";
import { chiffresOf } from "../../../src/domain/resultats/compteurs";
import { inPeriode, type Sollicitation } from "../../../src/domain/resultats/sollicitation";

const LIGNES = 5_000;
/** What Excel on the web takes and gives in one request. */
const LIMITE = 5_000_000;

const figuresOf = (rows: readonly Sollicitation[]) =>
  Object.values(PERIODES).map((periode) => chiffresOf(inPeriode(rows, periode)));

test("2025.1 to 2025.2 on 5,000 rows of the open workbook: figures, size on the wire, and back", async () => {
  const nomenclature = EVOLUTION.classeur.nomenclature;
  const ancienne = versionReelle("2025.2").nomenclature;
  const suivi = new OpenSuivi(
    suiviBytes({ lignes: historiqueGenere({ nomenclature, ancienne }, LIGNES) }),
  );
  const shown = await apercu();
  const before = await excelHistorique.readSollicitations();
  const sizes: number[] = [];
  const answer = suivi.session.answer.bind(suivi.session);
  suivi.session.answer = async (text, flags) => {
    const answered = await answer(text, flags);
    sizes.push(text.length, answered.length);
    return answered;
  };
  const faite = await updateNomenclature(PORTS, shown, () => ENTREE);
  expect(faite).toMatchObject({ laissees: 0, echecs: [] });
  expect(faite.lignes).toBeGreaterThan(LIGNES / 5);
  expect(Math.max(...sizes)).toBeLessThan(LIMITE / 4);

  const after = await excelHistorique.readSollicitations();
  expect(figuresOf(after)).toEqual(figuresOf(before));
  const updated = await excelNomenclature.read();
  // Formulas are not calculated here: the code of a row typed by hand is the one its labels name.
  const codeOf = (row: Sollicitation): string =>
    row.code ||
    (updated.lignes.find(
      (ligne) =>
        ligne.thematique === row.thematique &&
        ligne.motif === row.motif &&
        ligne.sousMotif === row.sousMotif,
    )?.code ??
      "");
  const under = (rows: readonly Sollicitation[], codes: readonly string[]): number =>
    rows.filter((row) => codes.includes(codeOf(row))).length;
  for (const { code, retiree } of updated.lignes.filter((ligne) => !ligne.retiree)) {
    const codes = codesComptes(updated, code);
    expect([code, retiree, under(after, codes)]).toEqual([code, false, under(before, codes)]);
  }

  await undoMiseAJour(PORTS, faite, ENTREE);
  // A row typed by hand shows no code where a formula came back.
  const labels = (rows: readonly Sollicitation[]) =>
    rows.map(({ thematique, motif, sousMotif }) => [thematique, motif, sousMotif]);
  const back = await excelHistorique.readSollicitations();
  expect(labels(back)).toEqual(labels(before));
  expect(figuresOf(back)).toEqual(figuresOf(before));
}, 180_000);
