import type { Regards } from "../../application/portsVeille";
import { readFichier, saveFichier } from "../fichier";
import { listen } from "./listen";
import { look } from "./look";

/** What the watch over written calls asks of Excel; its code comes after the first load. */
export const excelRegards: Regards = { look, readFichier, save: saveFichier, listen };
