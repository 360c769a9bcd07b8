import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { findDepartement } from "../../src/domain/departements";
import type { LigneHistorique } from "../../src/domain/historique";
import type { Nomenclature } from "../../src/domain/nomenclature";
import { CODES, lignesGenerees, withFautes } from "../consolidation/dossier";
import { versionReelle } from "../domain/miseAJour/versionsReelles";
import { TODAY } from "../support/builders";
import { suiviBytes } from "../support/openSuivi";

const LIGNES = 5000;
const SALES = 10;
/** Different histories; the workbooks of other departments hold one of them under their own names. */
const HISTOIRES = 4;
const STRINGS = "xl/sharedStrings.xml";
const FAUTES = [
  [10, "date", "hier"],
  [11, "dureeSecondes", "vingt minutes"],
  [12, "resolu", "peut-être"],
] as const;

/**
 * Writes what the departments send: the workbooks of all of them, 5,000 rows each, a quarter of them of the
 * next nomenclature and ten with faults, beside a duplicate, one of another department than its name says,
 * one that is cut short and those of former models.
 */
export function writeDossierNational(dossier: string): void {
  mkdirSync(dossier, { recursive: true });
  const modele = "Ain";
  const suivante = versionReelle("2025.2");
  const bases = Array.from({ length: HISTOIRES }, (_, graine) => {
    const publiee = graine === 0 ? suivante : null;
    const lignes = lignesDUnAn(graine, publiee?.nomenclature);
    return unzipSync(suiviBytes({ departement: modele, lignes, ...publiee }));
  });
  CODES.forEach((code, place) => {
    const parts = bases[place % HISTOIRES] ?? {};
    const strings = strFromU8(parts[STRINGS] ?? new Uint8Array());
    const nom = findDepartement(code)?.nom ?? "";
    const named = strings.replace(`>${modele}<`, `>${nom.replace(/'/g, "&apos;")}<`);
    const bytes = zipSync({ ...parts, [STRINGS]: strToU8(named) }, { level: 3 });
    const file = join(dossier, `suivi-${code}.xlsx`);
    writeFileSync(file, place < SALES ? withFautes(bytes, FAUTES) : bytes);
  });
  const [first = "", second = ""] = readdirSync(dossier);
  copyFileSync(join(dossier, first), join(dossier, `copie-${first}`));
  copyFileSync(join(dossier, second), join(dossier, "suivi-75-paris.xlsx"));
  writeFileSync(
    join(dossier, "abime.xlsx"),
    readFileSync(join(dossier, first)).subarray(0, 100_000),
  );
  const modeles = join(__dirname, "..", "fixtures", "modeles");
  for (const file of readdirSync(modeles)) copyFileSync(join(modeles, file), join(dossier, file));
}

/** What a department logs in a year. */
const lignesDUnAn = (graine: number, nomenclature?: Nomenclature): LigneHistorique[] =>
  lignesGenerees(LIGNES, graine, nomenclature).map((ligne) => ({
    ...ligne,
    date: TODAY - ((TODAY - ligne.date) % 365),
  }));
