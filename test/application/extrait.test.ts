import { utils, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { consolidateFichiers } from "../../src/application/consolidation";
import { type ExtraitPorts, prepareExtrait } from "../../src/application/extrait";
import { VERSION_CLASSEUR } from "../../src/domain/classeur";
import { EXTRAIT, isExtrait } from "../../src/domain/consolidation/formatExtrait";
import { comptesOf } from "../../src/domain/consolidation/mesures";
import { COLONNE_KEYS } from "../../src/domain/historique";
import type { HistoriqueLu, LigneLue } from "../../src/domain/historiqueLu";
import { moisOf, trimestreOf } from "../../src/domain/periode";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";
import { departements } from "../support/departements";
import { aLigne, NOMENCLATURE, TODAY } from "../support/builders";
import { clockAt } from "../support/doubles/deviceDoubles";
import { MemoryEnquetes } from "../support/doubles/memoryEnquetes";
import { MemoryFeuilles } from "../support/doubles/memoryFeuilles";
import { MemorySortieExtrait } from "../support/doubles/memorySortieExtrait";
import { aLigneLue } from "../support/ligneBuilders";
import { suiviBytes } from "../support/openSuivi";

const PERIODE = trimestreOf(TODAY);
const LIGNES = Array.from({ length: 40 }, (_, index) =>
  aLigne({
    ...{ idLigne: `ligne-${index}`, idAppel: `appel-${index % 25}`, date: TODAY - (index % 25) },
    ...{ telephone: "0612345678", commentaire: "rappeler Mme Dupont", referent: "Camille" },
    ...{ identifiant: "MEN-778899", dureeSecondes: 60 + index },
    ...{ resolu: index % 3 === 0 ? "oui" : "non", escalade: index % 5 === 0 ? "oui" : "non" },
  }),
);
const ROWS: readonly LigneLue[] = LIGNES.map((ligne, position) => aLigneLue(ligne, position));
const SECRETS = /0612345678|612345678|Dupont|Camille|MEN-778899|ligne-\d|appel-\d|Martin/;

const historiqueOf = (lignes: readonly LigneLue[]): HistoriqueLu => ({
  ...{ lignes, horsTableau: [], premiereLigne: 2, colonnes: new Set(COLONNE_KEYS) },
});

function ports(rows: readonly LigneLue[] = ROWS) {
  const sortie = new MemorySortieExtrait();
  const feuilles = new MemoryFeuilles();
  const enquetes = new MemoryEnquetes([
    {
      instant: TODAY - 1.5,
      periode: moisOf(TODAY),
      reponses: [
        { cle: "appels", question: "Nombre d'appels reçus", valeur: "12" },
        { cle: "tauxResolution", question: "Taux de résolution", valeur: "83,3 %" },
        { cle: "tauxEscalade", question: "Vu par Mme Martin", valeur: "demander à Mme Martin" },
        { cle: "commentaires", question: "Commentaires", valeur: "Vu avec Mme Martin" },
      ],
    },
  ]);
  const all: ExtraitPorts = {
    historique: { readHistorique: () => Promise.resolve(historiqueOf(rows)) },
    pause: () => Promise.resolve(),
    nomenclature: { read: () => Promise.resolve(NOMENCLATURE) },
    reglagesClasseur: { read: () => Promise.resolve({ departement: "Ain", horaires: "" }) },
    versions: { read: () => Promise.resolve({ modele: VERSION_CLASSEUR, numero: "2025.1" }) },
    ...{ enquetes, clock: clockAt(TODAY), sortie, feuilles },
  };
  return { sortie, feuilles, all };
}

const reading = { nomenclature: NOMENCLATURE, today: TODAY };
const readBytes = (octets: Uint8Array, nom: string) => departements.read({ nom, octets }, reading);

it("says what the whole workbook says, of the same months", async () => {
  const { sortie, all } = ports();
  const prepare = await prepareExtrait(all, PERIODE);
  expect(prepare).toMatchObject({
    comment: "classeur",
    lignes: 40,
    sansDate: 0,
    departement: "Ain",
  });
  const extrait = await readBytes(sortie.opened!, prepare.nom);
  const entier = await readBytes(
    suiviBytes({
      departement: "Ain",
      lignes: LIGNES,
      nomenclature: NOMENCLATURE,
      today: TODAY - 1,
    }),
    "suivi-01-ain.xlsx",
  );
  expect(extrait.mesures).toEqual(entier.mesures);
  for (const key of ["departement", "modele", "nomenclature", "lignes", "sansDate"] as const)
    expect([key, extrait[key]]).toEqual([key, entier[key]]);
  expect(entier.anomalies.size).toBeGreaterThan(0);
  expect(extrait.anomalies).toEqual(entier.anomalies);
  expect(extrait.periode).toEqual(PERIODE);
  expect(extrait.enquetes[0]).toMatchObject({ periode: moisOf(TODAY), instant: TODAY - 1.5 });
  expect(extrait.enquetes[0]?.reponses.map(({ cle, valeur }) => [cle, valeur])).toEqual([
    ["appels", "12"],
    ["tauxResolution", "83,3 %"],
  ]);
});

it("is preferred to a workbook that was saved before it, and gives way to one saved later", async () => {
  const { sortie, all } = ports(ROWS.slice(0, 30));
  const { nom } = await prepareExtrait(all, PERIODE);
  const extrait = { lu: await readBytes(sortie.opened!, nom), departement: "01" };
  const entier = async (today: number) => ({
    lu: await readBytes(
      suiviBytes({ departement: "Ain", lignes: LIGNES, nomenclature: NOMENCLATURE, today }),
      "suivi-01-ain.xlsx",
    ),
    departement: "01",
  });
  const options = { instant: TODAY + 1, titreOf: (genre: string) => genre };
  const vide = { mesures: [], fichiers: [], enquetes: [] };
  const rowsOf = async (today: number) => {
    const { tables } = consolidateFichiers(vide, [extrait, await entier(today)], options);
    return comptesOf(tables.mesures).sollicitations;
  };
  expect(await rowsOf(TODAY - 2)).toBe(30);
  expect(await rowsOf(TODAY + 2)).toBe(40);
});

it("holds nothing personal in any byte of any part", async () => {
  const { sortie, all } = ports();
  await prepareExtrait(all, PERIODE);
  const parts = Object.entries(unzipSync(sortie.opened!));
  expect(parts.length).toBeGreaterThan(8);
  for (const [path, bytes] of parts)
    expect([path, SECRETS.exec(new TextDecoder().decode(bytes))]).toEqual([path, null]);
});

it("sets rows without a date aside, and leaves those of other months out", async () => {
  const { all } = ports([
    ...ROWS.slice(0, 5),
    aLigneLue({ date: "hier", idAppel: "x" }, 5),
    aLigneLue({ date: PERIODE.debut - 3, idAppel: "y" }, 6),
  ]);
  expect(await prepareExtrait(all, PERIODE)).toMatchObject({ lignes: 5, sansDate: 1 });
});

it("is offered as a file where Excel opens no workbook", async () => {
  const { sortie, all } = ports();
  sortie.opens = false;
  const { comment, nom } = await prepareExtrait(all, { debut: TODAY - 1, fin: TODAY });
  expect({ comment, nom }).toEqual({ comment: "telechargement", nom: "extrait-01-2026-11.xlsx" });
  expect(sortie.offered?.nom).toBe(nom);
});

it("is put on a sheet where neither goes, which counts for as much once it is a workbook of its own", async () => {
  const { sortie, feuilles, all } = ports([...ROWS, aLigneLue({ date: "hier", idAppel: "x" }, 40)]);
  await prepareExtrait(all, PERIODE);
  const attendu = await readBytes(sortie.opened!, "extrait-01.xlsx");
  sortie.opens = false;
  sortie.downloads = false;
  const { comment, nom } = await prepareExtrait(all, PERIODE);
  expect({ comment, nom }).toEqual({ comment: "feuille", nom: EXTRAIT.feuille });
  expect(sortie.offered).toBe(null);
  const cells = feuilles.ecrites.get(nom) ?? [];
  expect(SECRETS.exec(JSON.stringify(cells))).toBe(null);
  const copie = {
    SheetNames: [nom],
    Sheets: { [nom]: utils.aoa_to_sheet(cells.map((row) => [...row])) },
  };
  const octets = new Uint8Array(write(copie, { type: "array" }) as ArrayBuffer);
  expect(await readBytes(octets, "extrait-01.xlsx")).toEqual(attendu);
});

it("of an earlier add-in, whose words were others, has as many rows set aside", async () => {
  const { sortie, all } = ports([...ROWS, aLigneLue({ date: "hier", idAppel: "x" }, 40)]);
  const { nom } = await prepareExtrait(all, PERIODE);
  const parts = Object.entries(unzipSync(sortie.opened!)).map(([path, bytes]) => {
    const text = strFromU8(bytes).replaceAll("sans date certaine", "sans date lisible");
    return [path, strToU8(text)] as const;
  });
  const { lignes, sansDate } = await readBytes(zipSync(Object.fromEntries(parts)), nom);
  expect({ lignes, sansDate }).toEqual({ lignes: 41, sansDate: 1 });
});

it("is not taken for the whole workbook that keeps it on a sheet", async () => {
  const { sortie, all } = ports();
  await prepareExtrait(all, PERIODE);
  const [extrait, entier] = await Promise.all(
    [sortie.opened!, suiviBytes({ lignes: LIGNES })].map((octets) =>
      lecteurParTranches.read({ nom: "suivi-01.xlsx", octets }),
    ),
  );
  expect(isExtrait(extrait!)).toBe(true);
  const sansTableaux = { ...entier!, feuilles: [...extrait!.feuilles, ...entier!.feuilles] };
  expect(isExtrait(sansTableaux)).toBe(false);
});

it("counts a code that the national nomenclature does not know as an unknown motif, and keeps nothing of it", async () => {
  const { sortie, all } = ports();
  const other = { ...NOMENCLATURE, lignes: [], parCode: new Map() };
  const { nom } = await prepareExtrait(all, PERIODE);
  const { mesures, motifsInconnus } = await departements.read(
    { nom, octets: sortie.opened! },
    { ...reading, nomenclature: other },
  );
  expect(motifsInconnus).toBe(40);
  expect(new Set(mesures.map(({ code, codeOrigine }) => code + codeOrigine))).toEqual(
    new Set([""]),
  );
});
