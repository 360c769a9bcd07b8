import { fromSerial, localDayOf } from "../domain/dates";
import { CANAUX } from "../domain/historique";
import type { Clock, IdGenerator, MotifEnCours, PreferencesStore, SaisieEnCours } from "./ports";

interface SaisiePorts {
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly preferences: PreferencesStore;
}

const CANAL_PAR_DEFAUT = CANAUX[0];

/** An empty form of today, with fresh ids and the référent that the device remembers. */
export function newSaisie(ports: SaisiePorts): SaisieEnCours {
  return {
    idAppel: ports.ids.next(),
    telephone: "",
    date: isoDay(localDayOf(ports.clock.now())),
    duree: "",
    canal: CANAL_PAR_DEFAUT,
    referent: ports.preferences.load().referent,
    identifiant: "",
    commentaire: "",
    motifs: [newMotif(ports.ids.next())],
    chronometre: null,
  };
}

export function newMotif(idLigne: string): MotifEnCours {
  return { idLigne, thematique: "", motif: "", code: "", niveau: null, statut: null };
}

/** Whether nothing of a call has been entered yet; the date and the référent come by themselves. */
export function isBlankSaisie(saisie: SaisieEnCours): boolean {
  const texts = [saisie.telephone, saisie.duree, saisie.identifiant, saisie.commentaire];
  return (
    saisie.chronometre === null &&
    saisie.canal === CANAL_PAR_DEFAUT &&
    texts.every((text) => text.trim() === "") &&
    saisie.motifs.length === 1 &&
    saisie.motifs.every(({ thematique, statut }) => thematique === "" && statut === null)
  );
}

/** `2026-11-21`, what a date field reads and gives. */
export function isoDay(serial: number): string {
  const { year, month, day } = fromSerial(serial);
  return [
    String(year).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(day).padStart(2, "0"),
  ].join("-");
}
