import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { SaxesParser } from "saxes";
import { buildSuivi } from "../../src/classeur/suivi";
import { Assemblage, type ReponseOuvrier } from "../../src/fichiers/etapes";
import type { Ouvrier } from "../../src/fichiers/lecteurFichiers";
import { lectureOf } from "../../src/fichiers/lecture";
import { ouvrierNode } from "../../src/fichiers/ouvrierNode";
import { OpcPackage } from "../../src/ooxml/opcPackage";
import { XmlReader } from "../../src/ooxml/xml/xmlReader";
import { someOptions } from "../classeur/exemple";
import { aLigne, TODAY } from "../support/builders";
import { historiqueGenere } from "./historiqueGenere";
import { report } from "./report";

const RANGEES = 5000;
const FICHIERS = 20;
const OUVRIERS = 2;
const ESSAIS = 7;
const RANGEES_LONGUES = 100_000;
const MEMOIRE_MAX_MO = 500;

/** Reading workbooks of the product beside SheetJS, in the same run: time, two threads, memory. */
export async function fichiersBench(): Promise<void> {
  const octets = classeurDe(RANGEES);
  await reportTemps(octets);
  reportJetons(octets);
  await reportOuvriers(octets);
  reportMemoire();
}

/** A workbook with a history of that many rows, as the add-in writes them. */
export function classeurDe(rangees: number): Uint8Array {
  const lignes = historiqueGenere(rangees).map((ligne, index) =>
    aLigne({
      ...{ idAppel: ligne.idAppel, idLigne: `ligne-${index}`, date: ligne.date ?? TODAY },
      ...{ dureeSecondes: ligne.dureeSecondes, code: ligne.code, thematique: ligne.thematique },
      ...{ motif: ligne.motif, sousMotif: ligne.sousMotif, referent: ligne.referent },
      telephone: `06${10_000_000 + index}`,
      commentaire: index % 3 === 0 ? `rappeler la structure ${index}` : "",
    }),
  );
  return buildSuivi(someOptions({ lignes }));
}

async function lire(octets: Uint8Array): Promise<void> {
  const lecture = await lectureOf({ nom: "suivi.xlsx", octets });
  const assemblage = new Assemblage();
  for (;;) {
    const { done, value } = lecture.next();
    if (!done) {
      assemblage.ajouter(value);
      continue;
    }
    const { feuilles } = assemblage.finir(value);
    if (!feuilles.some(({ rangees }) => rangees.length >= RANGEES))
      throw new Error("rows are missing");
    return;
  }
}

const avecSheetJs = (octets: Uint8Array): void => void XLSX.read(octets, { dense: true });

/** The best of several runs in turn: what else the machine does falls on both. */
async function reportTemps(octets: Uint8Array): Promise<void> {
  const notre: number[] = [];
  const leur: number[] = [];
  for (let essai = 0; essai < ESSAIS; essai += 1) {
    notre.push(await durationOf(() => lire(octets)));
    leur.push(await durationOf(() => avecSheetJs(octets)));
  }
  const reference = { name: "SheetJS", value: Math.min(...leur) };
  report(`fichiers.${RANGEES} rows`, Math.min(...notre), "ms", reference);
  report("fichiers.times faster than SheetJS", reference.value / Math.min(...notre), "times", {
    name: "goal",
    value: 3,
  });
}

/** Why the tokenizer is our own: the library's alone takes longer than the whole reading. */
function reportJetons(octets: Uint8Array): void {
  const opc = OpcPackage.open(octets);
  const [texte = ""] = opc
    .partNames()
    .filter((part) => part.startsWith("xl/worksheets/sheet"))
    .map((part) => opc.text(part))
    .sort((a, b) => b.length - a.length);
  const best = (read: () => void): number =>
    Math.min(
      ...Array.from({ length: ESSAIS }, () => {
        const start = performance.now();
        read();
        return performance.now() - start;
      }),
    );
  const ours = best(() => {
    const reader = new XmlReader(texte);
    while (reader.next() !== "end") if (reader.kind === "text") reader.characters();
  });
  const saxes = best(() => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("opentag", () => undefined);
    parser.on("text", () => undefined);
    parser.write(texte).close();
  });
  report("fichiers.tokens of the largest sheet", ours, "ms", { name: "saxes", value: saxes });
}

async function reportOuvriers(octets: Uint8Array): Promise<void> {
  const ouvriers = Array.from({ length: OUVRIERS }, ouvrierNode);
  // Their code is translated on the spot here: that is no part of a reading.
  await Promise.all(ouvriers.map((ouvrier) => lireAilleurs(ouvrier, octets)));
  const avec = await durationOf(async () => {
    let reste = FICHIERS;
    await Promise.all(
      ouvriers.map(async (ouvrier) => {
        while (reste > 0) {
          reste -= 1;
          await lireAilleurs(ouvrier, octets);
        }
        ouvrier.arreter();
      }),
    );
  });
  const sans = await durationOf(() => {
    for (let fichier = 0; fichier < FICHIERS; fichier += 1) avecSheetJs(octets);
  });
  report(`fichiers.${FICHIERS} files on ${OUVRIERS} threads`, avec, "ms", {
    name: "SheetJS",
    value: sans,
  });
  report("fichiers.threads, times faster than SheetJS", sans / avec, "times", {
    name: "goal",
    value: 5,
  });
}

function lireAilleurs(ouvrier: Ouvrier, octets: Uint8Array): Promise<void> {
  const assemblage = new Assemblage();
  return new Promise((resolve, reject) => {
    const entendre = (reponse: ReponseOuvrier): void => {
      if (reponse.kind === "erreur") reject(new Error(reponse.message));
      else if (reponse.kind === "fin") {
        assemblage.finir(reponse.fin);
        resolve();
      } else assemblage.ajouter(reponse);
    };
    ouvrier.lire({ nom: "suivi.xlsx", octets }, entendre, reject);
  });
}

/** In a process of its own, whose peak is that of one reading. */
function reportMemoire(): void {
  const folder = mkdtempSync(join(tmpdir(), "fichiers-"));
  try {
    const file = join(folder, "suivi.xlsx");
    writeFileSync(file, classeurDe(RANGEES_LONGUES));
    const { millisecondes, megaoctets } = lireAPart(file);
    report(`fichiers.${RANGEES_LONGUES} rows`, millisecondes / 1000, "s");
    report(`fichiers.${RANGEES_LONGUES} rows, peak memory`, megaoctets, "MB", {
      name: "limit",
      value: MEMOIRE_MAX_MO,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a process says of the file that it read. */
interface LectureAPart {
  readonly millisecondes: number;
  readonly megaoctets: number;
  /** The code of the refusal; null for a file that was read. */
  readonly refus: string | null;
}

/** Reads a file in a new process. */
export function lireAPart(file: string): LectureAPart {
  const script = join(__dirname, "lireAPart.ts");
  const answer = execFileSync(process.execPath, ["--import", "tsx", script, file], {
    encoding: "utf8",
  });
  return JSON.parse(answer) as LectureAPart;
}

async function durationOf(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
