import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { readNomenclatureNationale } from "../classeur/sources";
import { buffersOf } from "./lignesEnColonnes";
import { type Apport, encodeParquet, type PartieParquet } from "./parquet";

const ROLE = "lignes en Parquet";

interface Donnees {
  readonly role: typeof ROLE;
  /** The repository, whose nomenclature names the codes. */
  readonly root: string;
  readonly apports: readonly Apport[];
}

/** `encodeParquet` on a thread of its own, while this one makes the workbook. The rows are handed over. */
export function encodeParquetAPart(
  root: string,
  apports: readonly Apport[],
): Promise<readonly PartieParquet[]> {
  const donnees: Donnees = { role: ROLE, root, apports };
  const fil = new Worker(__filename, {
    workerData: donnees,
    transferList: apports.flatMap(({ lignes }) => buffersOf(lignes)),
    // This file is TypeScript, as whatever runs it.
    execArgv: ["--require", "tsx/cjs"],
  });
  return new Promise((resolve, reject) => {
    fil.on("message", resolve);
    fil.on("error", reject);
  });
}

async function encode({ root, apports }: Donnees): Promise<void> {
  const parties = await encodeParquet(apports, readNomenclatureNationale(root).nomenclature);
  parentPort?.postMessage(
    parties,
    parties.map(({ octets }) => octets.buffer),
  );
}

const donnees: unknown = workerData;
if (!isMainThread && isDonnees(donnees)) void encode(donnees);

function isDonnees(value: unknown): value is Donnees {
  return typeof value === "object" && value !== null && "role" in value && value.role === ROLE;
}
