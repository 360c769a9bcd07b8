/* eslint-disable max-lines -- the files are made of the same few rows, which all their tests share */
import * as XLSX from "@e965/xlsx";
import iconv from "iconv-lite";
import { analyzeFichier } from "../../../src/application/importation";
import { formatDate } from "../../../src/domain/dates";
import { defaultChoix, type PlanImport, planImport } from "../../../src/domain/importation/plan";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { answerQuestion } from "../../../src/domain/importation/questions";
import { aLigne } from "../../support/builders";
import { suiviBytes } from "../../support/openSuivi";
import { importationWorld } from "./importationWorld";
import { finish } from "../../../src/domain/parBlocs";

/**
 * Files like those of `test/fixtures/cas`, odd in the same ways and in several at once: what was mended
 * there is a kind of fault, not a file.
 */

type Cellule = string | number | boolean | null | XLSX.CellObject;

const LIBELLES = [
  "ACCES ET AUTHENTIFICATION",
  "Problème de connexion au SI SIAO",
  "Réinitialisation mot de passe",
];
const TITRES = [
  "Tél. appelant",
  "Date de l'appel",
  "Durée (s)",
  "Thématique",
  "Motif",
  "Sous-motif",
];
const STATUTS = ["Problème résolu ?", "Escaladé au national ?"];
/** 12, 13 and 14 April 2025. */
const JOURS = [45_759, 45_760, 45_761];
const SECONDES = [240, 740, 95];

const date = (v: number, z = "dd/mm/yyyy"): XLSX.CellObject => ({ t: "n", v, z });
const rangee = (
  index: number,
  jour: Cellule,
  duree: Cellule,
  resolu: Cellule = "oui",
): Cellule[] => [...[`06568443${20 + index}`, jour, duree, ...LIBELLES, resolu, "non"]];
const trois = (jours: readonly Cellule[], durees: readonly Cellule[]): Cellule[][] =>
  jours.map((jour, index) => rangee(index, jour, durees[index] ?? null));
const titres = (duree = "Durée (s)"): Cellule[] => [
  ...TITRES.map((titre) => (titre === "Durée (s)" ? duree : titre)),
  ...STATUTS,
];

function feuille(rangees: readonly Cellule[][], fusions: readonly string[] = []): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(rangees as unknown[][]);
  sheet["!merges"] = fusions.map((ref) => XLSX.utils.decode_range(ref));
  return sheet;
}

function classeur(
  feuilles: Readonly<Record<string, XLSX.WorkSheet>>,
  bookType: XLSX.BookType = "xlsx",
  depuis1904 = false,
): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [nom, sheet] of Object.entries(feuilles))
    XLSX.utils.book_append_sheet(book, sheet, nom);
  if (depuis1904) book.Workbook = { WBProps: { date1904: true } };
  return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
}

const texte = (separateur: string, rangees: readonly Cellule[][], avant = ""): string =>
  avant +
  rangees
    .map((cellules) =>
      cellules.map((c) => (typeof c === "string" ? c : JSON.stringify(c))).join(separateur),
    )
    .join("\r\n");
const ECRITES = [titres(), ...trois(["12/04/2025", "13/04/2025", "14/04/2025"], SECONDES)];
const REELLES = [
  titres(),
  ...trois(
    JOURS.map((jour) => date(jour)),
    SECONDES,
  ),
];

/** The sheet under a prefix, its dates written in ISO form, the whole part in UTF-16. */
function enUtf16(): Uint8Array {
  const opc = OpcPackage.open(classeur({ Historique: feuille(REELLES) }));
  const path = "xl/worksheets/sheet1.xml";
  const xml = opc
    .text(path)
    .replace(/<(\/?)(?=[a-z])/gi, "<$1f:")
    .replace('xmlns="', 'xmlns:f="')
    .replace(
      /<f:c r="(B\d)" s="\d+"><f:v>457(\d\d)</g,
      '<f:c r="$1" t="d"><f:v>2025-04-$2T09:30:00<',
    )
    .replace(/04-59/, "04-12")
    .replace(/04-60/, "04-13")
    .replace(/04-61/, "04-14")
    .replace('encoding="UTF-8"', 'encoding="UTF-16"');
  expect(xml).toContain('t="d"');
  opc.setBytes(path, iconv.encode(`\uFEFF${xml}`, "utf-16le"));
  return opc.save();
}

/** The workbook of a program that writes formulas and calculates none. */
function neverCalculated(): Uint8Array {
  const opc = OpcPackage.open(classeur({ Historique: feuille(REELLES) }));
  const path = "xl/worksheets/sheet1.xml";
  const xml = opc
    .text(path)
    .replace(/(<c r="[A-H]3")[^>]*>.*?<\/c>/g, "$1><f>'Poste 1'!A1</f><v></v></c>");
  opc.setBytes(path, new TextEncoder().encode(xml));
  return opc.save();
}

/** Every cell is a formula over another file, as Google's spreadsheets keep them. */
function importRange(): Uint8Array {
  const sheet = feuille(REELLES);
  for (const [address, cell] of Object.entries(sheet))
    if (/^[A-H][2-4]$/.test(address))
      (cell as XLSX.CellObject).f =
        `IFERROR(__xludf.DUMMYFUNCTION("QUERY(IMPORTRANGE(""x"",""A:H""))"),"")`;
  return classeur({ "Tous les postes": sheet });
}

const heures = SECONDES.map(
  (secondes) => ({ t: "n", v: (secondes * 60) / 86_400, z: "hh:mm" }) as const,
);
const deuxLignes: Cellule[][] = [
  ["Tél. appelant", "Date de l'appel", "Durée", "Demande", null, null, "Suite donnée", null],
  [null, null, "en minutes", "Thématique", "Motif", "Sous-motif", ...STATUTS],
  ...trois(
    JOURS.map((jour) => date(jour)),
    [4, 37 / 3, 95 / 60],
  ),
];

/** « Rappel » stands over a date of its own, which is not that of the call. */
const avecRappel: Cellule[][] = [
  [...titres().slice(0, 6), "Suite", null, "Rappel", null],
  [...Array<null>(6).fill(null), ...STATUTS, "Date", "Heure"],
  ...REELLES.slice(1).map((cellules) => [...cellules, date(45_800), "10h"]),
];

it.each<[string, string, Uint8Array]>([
  ["plain", "a.xlsx", classeur({ Historique: feuille(REELLES) })],
  ["a prefix, ISO dates and UTF-16", "a.xlsx", enUtf16()],
  ["formulas alone, over another file", "a.xlsx", importRange()],
  [
    "titles on two merged rows, minutes",
    "a.xlsx",
    classeur({ H: feuille(deuxLignes, ["D1:F1", "G1:H1", "A1:A2", "B1:B2"]) }),
  ],
  [
    "a heading that names the column below itself, over a unit alone, under the name of the sheet",
    "a.xlsx",
    classeur({
      H: feuille(
        [
          ["Suivi des appels 2025"],
          ["Appelant", null, "Durée", "Demande", null, null, "Suite", null],
          [...titres("(min)")],
          ...trois(
            JOURS.map((jour) => date(jour)),
            [4, 37 / 3, 95 / 60],
          ),
        ],
        ["A1:H1", "A2:B2", "D2:F2", "G2:H2"],
      ),
    }),
  ],
  ["a callback under a heading of its own", "a.xlsx", classeur({ H: feuille(avecRappel) })],
  [
    "minutes that Excel took for hours, in hh:mm",
    "a.xlsx",
    classeur({
      H: feuille([
        titres("Durée"),
        ...trois(
          JOURS.map((jour) => date(jour)),
          heures,
        ),
      ]),
    }),
  ],
  [
    "hours, by the title",
    "a.xlsx",
    classeur({
      H: feuille([
        titres("Durée en h"),
        ...trois(
          JOURS.map((jour) => date(jour)),
          SECONDES.map((s) => s / 3600),
        ),
      ]),
    }),
  ],
  [
    "minutes, by the format of cells",
    "a.xlsx",
    classeur({
      H: feuille([
        titres("Durée"),
        ...trois(
          JOURS.map((jour) => date(jour)),
          SECONDES.map((s) => ({ t: "n", v: s / 60, z: '0.0" mn"' })),
        ),
      ]),
    }),
  ],
  [
    "days from 1904, in an .xls",
    "a.xls",
    classeur(
      {
        H: feuille([
          titres(),
          ...trois(
            JOURS.map((jour) => date(jour - 1462)),
            SECONDES,
          ),
        ]),
      },
      "biff8",
      true,
    ),
  ],
  [
    "an .ods",
    "a.ods",
    classeur({ Notes: feuille([["rien"]]), Historique: feuille(REELLES) }, "ods"),
  ],
  ["a page of a web application named .xls", "a.xls", classeur({ H: feuille(ECRITES) }, "html")],
  [
    "semicolons, windows-1252, a sep line",
    "a.csv",
    iconv.encode(texte(";", ECRITES, "sep=;\r\n"), "windows-1252"),
  ],
  [
    "semicolons under a sentence with commas",
    "a.csv",
    iconv.encode(`Suivi des appels, poste 2, Ain\r\n\r\n${texte(";", ECRITES)}`, "utf-8"),
  ],
  ["bars", "a.csv", iconv.encode(texte("|", ECRITES), "utf-8")],
  [
    "tabs, UTF-16 without a mark",
    "a.txt",
    iconv.encode(texte("\t", ECRITES), "utf-16le", { addBOM: false }),
  ],
  [
    "commas, Mac Roman, lines of the old Mac",
    "a.csv",
    iconv.encode(texte(",", ECRITES).replaceAll("\r\n", "\r"), "macintosh"),
  ],
  [
    "dates and durations in words",
    "a.csv",
    iconv.encode(
      texte(";", [
        titres("Durée"),
        ...trois(
          ["sam. 12 avril 2025 à 9h05", "13-avr-25", "2025/04/14"],
          ["4 min", "12'20", "1 mn 35 s"],
        ),
      ]),
      "utf-8",
    ),
  ],
  [
    "a month a sheet",
    "a.xlsx",
    classeur({
      Janvier: feuille(REELLES.slice(0, 2)),
      Février: feuille([REELLES[0]!, REELLES[2]!]),
      Mars: feuille([REELLES[0]!, REELLES[3]!]),
    }),
  ],
  [
    "months of which the first alone has titles",
    "a.xlsx",
    classeur({ Janvier: feuille(REELLES.slice(0, 2)), Février: feuille(REELLES.slice(2)) }),
  ],
  [
    "rows from the last to the first",
    "a.xlsx",
    classeur({ H: feuille([REELLES[0]!, ...REELLES.slice(1).reverse()]) }),
  ],
])("%s: three calls", async (_, nom, octets) => {
  const { importees, ...made } = await planOf(nom, octets);
  const appels = importees
    .map(
      ({ cellules }) =>
        `${cellules.telephone} ${formatDate(Number(cellules.date))} ${cellules.dureeSecondes}`,
    )
    .sort();
  expect(appels).toEqual([
    "0656844320 12/04/2025 240",
    "0656844321 13/04/2025 740",
    "0656844322 14/04/2025 95",
  ]);
  expect(importees.map(({ cellules }) => cellules.appel)).toEqual([1, 1, 1]);
  expect(made.ecartees).toEqual([]);
});

it("tells formulas that nothing has calculated, and no row of theirs is blank", async () => {
  const { ports } = importationWorld({ dejaDansLHistorique: [] });
  const { source, remarques } = await analyzeFichier(ports, {
    ...{ nom: "a.xlsx", octets: neverCalculated() },
  });
  const plan = finish(planImport(source, finish(defaultChoix(source))));
  expect(remarques).toEqual([{ kind: "formulesNonCalculees", feuille: "Historique" }]);
  expect([plan.importees.length, plan.ecartees.length, plan.vides]).toEqual([2, 1, 0]);
});

it.each([
  ["2025-W15-6", "PT0,0675H"],
  ["2025W156T10:30", "P0Y0M0DT0H4M3S"],
  ["2025-102", "PT243S"],
  ["2025102T103000Z", "T000403"],
])("reads the date %s and the duration %s, as ISO 8601 writes them", async (jour, duree) => {
  const opc = OpcPackage.open(classeur({ H: feuille([titres("Durée"), rangee(0, 1, 2)]) }));
  const path = "xl/worksheets/sheet1.xml";
  const xml = opc
    .text(path)
    .replace(/<c r="B2"[^>]*>.*?<\/c>/, `<c r="B2" t="d"><v>${jour}</v></c>`)
    .replace(/<c r="C2"[^>]*>.*?<\/c>/, `<c r="C2" t="d"><v>${duree}</v></c>`);
  opc.setBytes(path, new TextEncoder().encode(xml));
  const { importees } = await planOf("a.xlsx", opc.save());
  expect(importees.map(({ cellules }) => [cellules.date, cellules.dureeSecondes])).toEqual([
    [45_759, 243],
  ]);
});

it("offers to swap day and month back where another country's settings took some for dates", async () => {
  const jours = [date(45_995), "25/04/2025", date(45_694)];
  const { questions, remarques } = await planOf(
    "a.ods",
    classeur({ H: feuille([titres(), ...trois(jours, SECONDES)]) }, "ods"),
  );
  expect(questions).toMatchObject([{ kind: "dates", reponse: false }]);
  expect(remarques.get("dateInversee")).toBe(2);
});

it("asks of each sheet whether its dates are American, and reads its texts so when they are", async () => {
  const jours = ["04/30/2025", "04/12/2025", "04/13/2025"];
  const octets = classeur({
    Ici: feuille(ECRITES),
    Ailleurs: feuille([titres(), ...trois(jours, [11, 12, 13])]),
  });
  const { ports } = importationWorld({ dejaDansLHistorique: [] });
  const { source } = await analyzeFichier(ports, { nom: "a.xlsx", octets });
  const choix = finish(defaultChoix(source));
  const { questions, remarques } = finish(planImport(source, choix));
  const [question] = questions.filter(({ kind }) => kind === "dates");
  expect(question).toMatchObject({
    feuilles: ["Ailleurs"],
    reponse: false,
    exemples: [{ apres: "30/04/2025" }, { apres: "12/04/2025" }, { apres: "13/04/2025" }],
  });
  expect(remarques.get("dateInversee")).toBe(1);
  const feuilles = answerQuestion(choix.feuilles, question!, { kind: "dates", valeur: true });
  const { importees } = finish(planImport(source, { ...choix, feuilles }));
  const days = importees.map(({ cellules }) => formatDate(Number(cellules.date)));
  expect(days.sort()).toEqual(
    ["12/04/2025", "12/04/2025", "13/04/2025", "13/04/2025", "14/04/2025", "30/04/2025"].sort(),
  );
});

it("takes no other sheet of the tool's own workbook for a history", async () => {
  const ligne = aLigne({ dureeSecondes: 240, date: JOURS[0]! });
  const { feuilles, importees, questions } = await planOf(
    "a.xlsx",
    suiviBytes({ lignes: [ligne] }),
  );
  expect(feuilles.map(({ historique }) => historique.feuille.nom)).toEqual([
    "Historique des sollicitations",
  ]);
  expect([importees.length, questions]).toEqual([1, []]);
});

it.each([
  ["✓", "oui"],
  ["✔️", "oui"],
  ["☑", "oui"],
  ["X", "oui"],
  [1, "oui"],
  [true, "oui"],
  ["✗", "non"],
  ["☐", "non"],
  [0, "non"],
  [false, "non"],
  ["FAUX", "non"],
])("reads the answer %s", async (resolu, sens) => {
  const octets = classeur({ H: feuille([titres(), rangee(0, date(45_759), 240, resolu)]) });
  const { importees } = await planOf("a.xlsx", octets);
  expect(importees.map(({ cellules }) => cellules.resolu)).toEqual([sens]);
});

it.each(["☒", "?", "en cours", "-"])("says that the answer %s is unreadable", async (resolu) => {
  const octets = classeur({ H: feuille([titres(), rangee(0, date(45_759), 240, resolu)]) });
  const { ecartees } = await planOf("a.xlsx", octets);
  expect(ecartees.map(({ raisons }) => raisons)).toEqual([["resoluIllisible"]]);
});

async function planOf(nom: string, octets: Uint8Array): Promise<PlanImport> {
  const { ports } = importationWorld({ dejaDansLHistorique: [] });
  const { source } = await analyzeFichier(ports, { nom, octets });
  return finish(planImport(source, finish(defaultChoix(source))));
}
