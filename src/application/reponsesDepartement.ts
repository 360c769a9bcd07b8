import { localInstantOf } from "../domain/dates";
import type { LigneNomenclature, Nomenclature } from "../domain/nomenclature";
import {
  fauteOfReponse,
  type FauteReponse,
  libellesOf,
  type Nature,
  type ReponseDuMotif,
  type ReponsesParMotif,
  reponsesParMotif,
  texteSaisi,
  type VersionReponse,
} from "../domain/reponsesDepartement";
import { findDonneesPersonnelles } from "../domain/donneesPersonnelles";
import type { ReponsesEcrites, ReponsesStore } from "./latePorts";
import type { Clock, IdGenerator } from "./ports";

/** The department's own answers: read, written, withdrawn, and looked through for personal data. */

export interface ReponsesPorts {
  readonly reponses: ReponsesStore;
  /** What was saved from this device, as it was confirmed. */
  readonly ecrites: ReponsesEcrites;
  readonly readNomenclature: () => Promise<Nomenclature>;
  readonly ids: IdGenerator;
  readonly clock: Clock;
}

/** What the workbook holds, and what was saved from here that it does not hold any more. */
export interface ReponsesLues extends ReponsesParMotif {
  readonly nomenclature: Nomenclature;
  readonly versions: readonly VersionReponse[];
  /** Saved from here, confirmed, and gone since: a merge of two copies took them. */
  readonly perdues: readonly VersionReponse[];
}

export interface Redaction {
  readonly nature: Nature;
  readonly objet: string;
  readonly texte: string;
  readonly auteur: string;
}

export type ResultatRedaction =
  | { readonly faute: FauteReponse }
  | { readonly faute: null; readonly version: VersionReponse };

export interface Reponses {
  /** Two requests where there are answers, one where there are none. */
  readonly read: () => Promise<ReponsesLues>;
  /**
   * Saves a text for a line, in the place of `avant`, as it was read with `lues`. A faulty one is not
   * written. REPONSE_MODIFIEE when somebody has saved another meanwhile.
   */
  readonly save: (
    ligne: LigneNomenclature,
    avant: ReponseDuMotif,
    redaction: Redaction,
    lues: ReponsesLues,
  ) => Promise<ResultatRedaction>;
  /** Writes a version again that a merge took. */
  readonly saveAgain: (version: VersionReponse, lues: ReponsesLues) => Promise<void>;
  /** It is meant to be gone: it is not offered any more. */
  readonly forget: (version: VersionReponse) => void;
  readonly eraseTextes: (versions: readonly VersionReponse[]) => Promise<void>;
}

export function createReponses(ports: ReponsesPorts): Reponses {
  const { reponses, ecrites, readNomenclature, ids, clock } = ports;
  const idsOf = ({ versions }: ReponsesLues): string[] => versions.map(({ id }) => id);
  return {
    read: async () => {
      const nomenclature = await readNomenclature();
      const versions = await reponses.read();
      const present = new Set(versions.map(({ id }) => id));
      return {
        ...reponsesParMotif(versions, nomenclature),
        ...{ nomenclature, versions },
        perdues: ecrites.list().filter(({ id }) => !present.has(id)),
      };
    },
    save: async (ligne, avant, redaction, lues) => {
      const { nature } = redaction;
      const isRetrait = nature === "retrait";
      const version: VersionReponse = {
        ...libellesOf(ligne),
        ...{ id: ids.next(), nature, instant: localInstantOf(clock.now()) },
        // A complement goes under the national subject.
        objet: nature === "reponse" ? texteSaisi(redaction.objet).replace(/\s+/g, " ") : "",
        texte: isRetrait ? "" : texteSaisi(redaction.texte),
        auteur: texteSaisi(redaction.auteur),
        precedentes: avant.tetes,
      };
      const faute = fauteOfReponse(version);
      if (faute !== null) return { faute };
      await reponses.add(version, idsOf(lues));
      ecrites.put(version);
      return { faute: null, version };
    },
    saveAgain: (version, lues) => reponses.add(version, idsOf(lues)),
    forget: ({ id }) => ecrites.remove(id),
    eraseTextes: async (versions) => {
      await reponses.eraseTextes(versions.map(({ id }) => id));
      // It must not be offered to be written again.
      for (const { id } of versions) ecrites.remove(id);
    },
  };
}

/** A text that seems to name somebody. */
export interface TextePersonnel {
  readonly version: VersionReponse;
  /** Whether it is still read: then it is changed, not erased. */
  readonly actuel: boolean;
}

/** The texts that seem to name somebody, former ones included, the latest first. */
export async function readPersonnels(
  reponses: Pick<ReponsesStore, "read">,
): Promise<readonly TextePersonnel[]> {
  const versions = await reponses.read();
  const remplacees = new Set(versions.flatMap(({ precedentes }) => precedentes));
  return versions
    .filter(({ objet, texte }) => findDonneesPersonnelles(`${objet}\n${texte}`).length > 0)
    .sort((a, b) => b.instant - a.instant)
    .map((version) => ({ version, actuel: !remplacees.has(version.id) }));
}
