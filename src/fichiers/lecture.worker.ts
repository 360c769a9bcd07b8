import type { FichierChoisi } from "../application/portsFichiers";
import { repondre } from "./lecture";

/** What runs in the browser's worker: one file, then it is ended. */
self.onmessage = ({ data }: MessageEvent<FichierChoisi>) => {
  void repondre(data, (reponse) => self.postMessage(reponse));
};
