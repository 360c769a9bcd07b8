// These two files of the package alone: its index loads 13 MB of communes as well.
import departements from "@etalab/decoupage-administratif/data/departements.json";
import regions from "@etalab/decoupage-administratif/data/regions.json";
import { DEPARTEMENTS } from "../../domain/departements.built";

export interface DepartementDeRegion {
  readonly code: string;
  readonly nom: string;
  readonly region: string;
}

const NOMS: ReadonlyMap<string, string> = new Map(regions.map(({ code, nom }) => [code, nom]));
const CODES_DES_REGIONS: ReadonlyMap<string, string> = new Map(
  departements.map(({ code, region }) => [code, region]),
);

/** The 101 departments by region, in the order of their names, then of their codes. */
export const DEPARTEMENTS_PAR_REGION: readonly DepartementDeRegion[] = DEPARTEMENTS.map(
  ({ code, nom }) => ({ code, nom, region: NOMS.get(CODES_DES_REGIONS.get(code) ?? "") ?? "" }),
).sort((a, b) => a.region.localeCompare(b.region, "fr") || (a.code < b.code ? -1 : 1));

/**
 * Where each department stands on the map, a cell each: rows from the north, columns from the west;
 * those overseas below. A dot is the sea, or a neighbour.
 */
export const GRILLE: readonly (readonly string[])[] = [
  ". . . . . . 62 59 . . . . .",
  ". . . . . 76 80 02 08 . . . .",
  ". . . 50 14 27 95 60 51 55 57 67 .",
  "29 22 35 53 61 78 92 75 93 10 54 88 68",
  ". 56 44 49 72 28 91 94 77 89 52 70 90",
  ". . 85 79 86 37 41 45 58 21 25 . .",
  ". . 17 16 87 36 18 03 71 39 . . .",
  ". . 33 24 19 23 63 42 69 01 74 . .",
  ". . 40 47 46 15 43 07 26 38 73 . .",
  ". 64 32 82 12 48 30 84 04 05 . . .",
  ". . 65 31 81 34 . 13 83 06 . 2B .",
  ". . . 09 11 66 . . . . . 2A .",
  ". . . . . . . . . . . . .",
  "971 972 973 974 976 . . . . . . . .",
].map((row) => row.split(" "));
