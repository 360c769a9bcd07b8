import type { Regards } from "../../application/portsVeille";
import { readFichier, saveFichier } from "../fichier";
import { listen } from "./listen";
import { look, readBelow } from "./look";

/** What the watch over written calls asks of Excel; its code comes after the first load. */
export const excelRegards: Regards = { look, readBelow, readFichier, save: saveFichier, listen };
