import { readSources } from "../../src/classeur/sources";
import { suiviSpec } from "../../src/classeur/suivi";
import {
  cellulesOfVersion,
  COLONNES_REPONSES,
  FEUILLE_REPONSES,
  reponsesParMotif,
  TABLE_REPONSES,
  type VersionReponse,
} from "../../src/domain/reponsesDepartement";
import { historiquesDuFichier } from "../../src/domain/importation/historiqueDuFichier";
import { lignesEnVigueur } from "../../src/domain/nomenclatureCodes";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { aVersion } from "../contract/reponsesContract";
import { versionReelle } from "../domain/miseAJour/versionsReelles";
import { aLigne, NOMENCLATURE, TODAY } from "../support/builders";
import { departements } from "../support/departements";
import { finish } from "../../src/domain/parBlocs";

const LIGNES = ["a", "b"].map((id) => aLigne({ idLigne: id, idAppel: id }));

/** A department's workbook, with or without the sheet of its own answers. */
function classeur(versions: readonly VersionReponse[]): Uint8Array {
  const spec = suiviSpec({
    ...readSources(process.cwd()),
    ...{ nomenclature: NOMENCLATURE, today: TODAY, departement: "Ain", lignes: LIGNES },
  });
  const champs = Object.keys(COLONNES_REPONSES) as (keyof VersionReponse)[];
  const table = {
    name: TABLE_REPONSES,
    at: "A1",
    columns: champs.map((champ) => ({ name: COLONNES_REPONSES[champ] })),
    rows: versions.map((version) => champs.map((champ) => cellulesOfVersion(version)[champ])),
  };
  const feuille = { name: FEUILLE_REPONSES, visibility: "Hidden" as const, tables: [table] };
  return writeWorkbook(
    versions.length === 0 ? spec : { ...spec, sheets: [...spec.sheets, feuille] },
  );
}

const SECRET = "Appelez Camille Durand au 06 12 34 56 78";
const sans = classeur([]);
const avec = classeur([aVersion({ texte: SECRET })]);

test("what the national team counts of a workbook is the same, and nothing of the answers is in it", async () => {
  const read = (octets: Uint8Array) =>
    departements.read(
      { nom: "suivi-01-ain.xlsx", octets },
      { nomenclature: NOMENCLATURE, today: TODAY },
    );
  const [one, other] = [await read(sans), await read(avec)];
  expect(other).toEqual(one);
  expect(JSON.stringify(other)).not.toContain("Durand");
});

test("an import reads the same rows of it: answers are no history", async () => {
  const read = async (octets: Uint8Array) =>
    finish(historiquesDuFichier(await lecteurParTranches.read({ nom: "suivi.xlsx", octets })));
  const [one, other] = [await read(sans), await read(avec)];
  const noms = (found: typeof one) => found.map(({ feuille }) => feuille.nom);
  expect(noms(one)).toContain("Historique des sollicitations");
  expect(noms(other)).toEqual(noms(one));
});

test("each line of a published nomenclature keeps its answer in the next one, under its successor or told apart", () => {
  const avant = versionReelle("2025.1").nomenclature;
  const apres = versionReelle("2025.2").nomenclature;
  const versions = lignesEnVigueur(avant).map(({ code, thematique, motif, sousMotif }) =>
    aVersion({ id: code, code, thematique, motif, sousMotif }),
  );
  const { parCode, sansMotif } = reponsesParMotif(versions, apres);
  const shown = [...parCode.values(), ...sansMotif].flatMap(({ actuelles }) => actuelles);
  expect(shown.map(({ id }) => id).sort()).toEqual(versions.map(({ id }) => id).sort());
  for (const code of parCode.keys()) expect(apres.parCode.get(code)?.retiree).toBe(false);
  expect(reponsesParMotif(versions, avant).sansMotif).toEqual([]);
});
