import { byColumn, keysMarked } from "../domain/historique";
import { fromSerial, localDayOf } from "../domain/dates";
import type { Clock, IdGenerator, MotifEnCours, PreferencesStore, SaisieEnCours } from "./ports";

interface SaisiePorts {
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly preferences: PreferencesStore;
}

/** An empty form of today, with fresh ids, the référent and the canal that the device remembers. */
export function newSaisie(ports: SaisiePorts): SaisieEnCours {
  const { referent, canal } = ports.preferences.load();
  return {
    idAppel: ports.ids.next(),
    telephone: "",
    date: isoDay(localDayOf(ports.clock.now())),
    heure: "",
    duree: "",
    canal,
    ...byColumn(keysMarked("libre"), () => ""),
    referent,
    motifs: [newMotif(ports.ids.next())],
    chronometre: null,
  };
}

export function newMotif(idLigne: string): MotifEnCours {
  return { idLigne, thematique: "", motif: "", code: "", niveau: null, statut: null, duree: "" };
}

/** Whether nothing of a call has been entered yet; date, canal and référent come by themselves. */
export function isBlankSaisie(saisie: SaisieEnCours): boolean {
  const libres = keysMarked("libre").filter((key) => key !== "referent");
  const texts = [saisie.telephone, saisie.heure, saisie.duree, ...libres.map((key) => saisie[key])];
  return (
    saisie.chronometre === null &&
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
