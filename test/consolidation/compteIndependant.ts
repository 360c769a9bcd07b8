import { readFileSync } from "node:fs";
import { read, utils, type WorkSheet } from "@e965/xlsx";
import { fromSerial } from "../../src/domain/dates";

type Cellule = string | number | boolean | undefined;

/** What another library reads in the departments' own files, counted here by hand. */
export function compteIndependant(files: readonly string[]): Map<string, number[]> {
  const comptes = new Map<string, number[]>();
  for (const file of files) {
    // The kept workbooks of former models are all of one department.
    const departement = /suivi-(\d[\dAB])/.exec(file)?.[1] ?? "44";
    const { Sheets } = read(readFileSync(file));
    const sheet = Sheets["Historique des sollicitations"]!;
    const parLibelles = codesDe(Sheets["Nomenclature"]!);
    const rows = utils.sheet_to_json<Cellule[]>(sheet, { header: 1 });
    const titres = rows.find((row) => row.includes("Id appel")) ?? [];
    const vus = new Set<Cellule>();
    for (const row of rows.slice(rows.indexOf(titres) + 1)) {
      const cell = (titre: string): Cellule => row[titres.indexOf(titre)];
      const date = cell("Date");
      if (typeof date !== "number") continue;
      const { year, month } = fromSerial(Math.floor(date));
      // A row that was pasted has its labels alone.
      const code = cell("Code") || parLibelles.get(LIBELLES.map((titre) => cell(titre)).join("|"));
      const key = `${departement} ${year}-${String(month).padStart(2, "0")} ${String(code ?? "")}`;
      const somme = comptes.get(key) ?? [0, 0, 0, 0, 0, 0];
      comptes.set(key, somme);
      const email = cell("Canal") === "E-mail";
      const idAppel = cell("Id appel");
      const premier = !email && (idAppel === undefined || !vus.has(idAppel));
      vus.add(idAppel);
      const duree = cell("Durée d'appel (en secondes)");
      const plus = [
        ...[1, premier ? 1 : 0, !email && typeof duree === "number" ? duree : 0],
        ...[!email && cell("Problème résolu ?") === "oui" ? 1 : 0],
        ...[!email && cell("Escaladé au national ?") === "oui" ? 1 : 0, email ? 1 : 0],
      ];
      plus.forEach((nombre, place) => (somme[place] = (somme[place] ?? 0) + nombre));
    }
  }
  return comptes;
}

const LIBELLES = ["Thématique", "Motif", "Sous motif"];

/** The codes of a workbook's own nomenclature, by their three labels, the last one also by its synonyms. */
function codesDe(sheet: WorkSheet): Map<string, Cellule> {
  const rows = utils.sheet_to_json<Cellule[]>(sheet, { header: 1 });
  const titres = rows.find((row) => row.includes("Code")) ?? [];
  const codes = new Map<string, Cellule>();
  for (const row of rows) {
    const texte = (titre: string): string => String(row[titres.indexOf(titre)] ?? "");
    const [thematique, motif, sousMotif] = LIBELLES.map(texte);
    for (const nom of [sousMotif, ...texte("Synonymes").split(/, */)])
      codes.set([thematique, motif, nom].join("|"), row[titres.indexOf("Code")]);
  }
  return codes;
}

const TITRES = ["Sollicitations", "Appels", "Secondes", "Résolues", "Escaladées", "E-mails"];

/** The same of a national workbook, by that library too. */
export function mesuresDuClasseur(file: string): Map<string, number[]> {
  const sheet = read(readFileSync(file)).Sheets["Mesures"]!;
  const rows = utils.sheet_to_json<Cellule[]>(sheet, { header: 1 });
  const titres = rows.find((row) => row.includes("Code département")) ?? [];
  const comptes = new Map<string, number[]>();
  for (const row of rows.slice(rows.indexOf(titres) + 1)) {
    const cell = (titre: string): Cellule => row[titres.indexOf(titre)];
    const texte = (titre: string): string => String(cell(titre) ?? "");
    // The code that the rows have in the department's own workbook, which stands there where it is another.
    const key = `${texte("Code département")} ${texte("Mois")} ${texte("Code d'origine") || texte("Code")}`;
    const sommes = TITRES.map((titre) => Number(cell(titre) ?? 0));
    comptes.set(
      key,
      sommes.map((nombre, place) => nombre + (comptes.get(key)?.[place] ?? 0)),
    );
  }
  return comptes;
}
