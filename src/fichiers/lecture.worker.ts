import type { DemandeOuvrier } from "./etapes";
import { Liseur } from "./lecture";

/** What runs in the browser's worker: one file, then it is ended. */
const liseur = new Liseur((reponse, buffers) => self.postMessage(reponse, { transfer: buffers }));

self.onmessage = ({ data }: MessageEvent<DemandeOuvrier>) => void liseur.entendre(data);
