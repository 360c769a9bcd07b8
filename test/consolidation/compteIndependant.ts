import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { fromSerial } from "../../src/domain/dates";

type Cellule = string | number | boolean | undefined;

/** What another library reads in the departments' own files, counted here by hand. */
export function compteIndependant(files: readonly string[]): Map<string, number[]> {
  const comptes = new Map<string, number[]>();
  for (const file of files) {
    const departement = /suivi-(..)/.exec(file)?.[1] ?? "";
    const sheet = read(readFileSync(file)).Sheets["Historique des sollicitations"]!;
    const rows = utils.sheet_to_json<Cellule[]>(sheet, { header: 1 });
    const titres = rows.find((row) => row.includes("Id appel")) ?? [];
    const vus = new Set<Cellule>();
    for (const row of rows.slice(rows.indexOf(titres) + 1)) {
      const cell = (titre: string): Cellule => row[titres.indexOf(titre)];
      const date = cell("Date");
      if (typeof date !== "number") continue;
      const { year, month } = fromSerial(Math.floor(date));
      const key = `${departement} ${year}-${String(month).padStart(2, "0")} ${String(cell("Code") ?? "")}`;
      const somme = comptes.get(key) ?? [0, 0, 0, 0, 0, 0];
      comptes.set(key, somme);
      const email = cell("Canal") === "E-mail";
      const premier = !email && !vus.has(cell("Id appel"));
      vus.add(cell("Id appel"));
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
    const key = `${texte("Code département")} ${texte("Mois")} ${texte("Code")}`;
    const sommes = TITRES.map((titre) => Number(cell(titre) ?? 0));
    comptes.set(
      key,
      sommes.map((nombre, place) => nombre + (comptes.get(key)?.[place] ?? 0)),
    );
  }
  return comptes;
}
