import {
  type DemandeDepartement,
  lireDepartement,
  refusDe,
  type ReponseDepartement,
} from "./departement";

/** What runs in the browser's worker that reads departments' files, one after the other. */
const dire = (reponse: ReponseDepartement): void => self.postMessage(reponse);

self.onmessage = ({ data: { fichier, ...lecture } }: MessageEvent<DemandeDepartement>) => {
  dire({ kind: "commence" });
  lireDepartement(fichier, lecture).then(
    (lu) => dire({ kind: "lu", lu }),
    (error: unknown) => dire({ kind: "refus", ...refusDe(error, fichier.nom) }),
  );
};
