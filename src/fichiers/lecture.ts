import type { FichierChoisi } from "../application/portsFichiers";
import { SuiviError } from "../domain/erreurs";
import {
  attendUnRecu,
  BLOC_RECU,
  type DemandeOuvrier,
  type Etape,
  type LectureDeFichier,
  type ReponseOuvrier,
  transferables,
} from "./etapes";
import type { readAutre, readOds } from "./readAutre";
import type { readTexte } from "./readTexte";
import { readXlsx } from "./readXlsx";
import { reconnaitreFormat } from "./reconnaitreFormat";

/** The code of formats that few files have, which brings libraries with it. */
export interface CodeTardif {
  texte(): Promise<{ readTexte: typeof readTexte }>;
  autre(): Promise<{ readAutre: typeof readAutre; readOds: typeof readOds }>;
}

/** It comes with the first such file. */
const TARDIF: CodeTardif = {
  texte: () => import("./readTexte"),
  autre: () => import("./readAutre"),
};

/** Starts the reading of a file of any kind that is read; throws SuiviError for the others. */
export async function lectureOf(
  { nom, octets }: FichierChoisi,
  tardif: CodeTardif = TARDIF,
): Promise<LectureDeFichier> {
  const format = reconnaitreFormat(nom, octets);
  switch (format.kind) {
    case "xlsx":
      return readXlsx(nom, octets);
    case "texte":
      return (await tardif.texte()).readTexte(nom, format.texte);
    case "ods":
      return (await tardif.autre()).readOds(nom, octets);
    case "autre":
      return (await tardif.autre()).readAutre(nom, octets);
  }
}

/** Blocks of rows that may be under way: whoever takes them in is never held by more of them at once. */
const BLOCS_EN_ROUTE = 4;

/** The worker's side: `dire` tells whoever gave the file each step, and hands over the buffers. */
export class Liseur {
  private enRoute = 0;
  private reprendre: (() => void) | null = null;

  constructor(
    private readonly dire: (reponse: ReponseOuvrier, buffers: ArrayBuffer[]) => void,
    private readonly tardif: CodeTardif = TARDIF,
  ) {}

  /** Never throws. */
  async entendre(demande: DemandeOuvrier): Promise<void> {
    if (demande !== BLOC_RECU) return this.lire(demande);
    this.enRoute -= 1;
    this.reprendre?.();
  }

  private async lire(fichier: FichierChoisi): Promise<void> {
    // First of all that the thread has started: what goes wrong from here on lies in the file.
    this.dire({ kind: "pause" }, []);
    this.enRoute = 0;
    try {
      const lecture = await lectureOf(fichier, this.tardif);
      for (;;) {
        const { done, value } = lecture.next();
        if (done) {
          this.dire({ kind: "fin", fin: value }, []);
          return;
        }
        if (value.kind !== "pause") await this.donner(value);
      }
    } catch (error: unknown) {
      const message = error instanceof Error ? error.message : String(error);
      const { code, details } =
        error instanceof SuiviError ? error : { code: null, details: { nom: fichier.nom } };
      this.dire({ kind: "erreur", code, details, message }, []);
    }
  }

  private async donner(etape: Etape): Promise<void> {
    this.dire(etape, transferables(etape));
    if (!attendUnRecu(etape)) return;
    this.enRoute += 1;
    while (this.enRoute >= BLOCS_EN_ROUTE)
      await new Promise<void>((resolve) => {
        this.reprendre = resolve;
      });
  }
}
