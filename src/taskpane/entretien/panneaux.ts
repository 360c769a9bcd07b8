import type { ComponentType } from "react";
import { ENTRETIEN } from "../../messages/entretien";
import { latePart, partOf } from "../latePart";
import type { EntretienPorts } from "./entretienPorts";

interface PanneauProps {
  readonly ports: EntretienPorts;
}

/** A panel of the upkeep; its code comes when it is opened. */
export interface Panneau {
  readonly cle: string;
  readonly titre: string;
  readonly texte: string;
  readonly Contenu: ComponentType<PanneauProps>;
}

/** The panels that other screens lead to. */
export const VERIFIER = "verifier";
export const MISE_A_JOUR = "miseAJour";

/** In the order of the screen. */
export const PANNEAUX: readonly Panneau[] = [
  {
    cle: VERIFIER,
    titre: ENTRETIEN.verifier,
    texte: ENTRETIEN.verifierTexte,
    Contenu: latePart(partOf(() => import("../controle/ControlePanel"))),
  },
  {
    cle: MISE_A_JOUR,
    titre: ENTRETIEN.miseAJour,
    texte: ENTRETIEN.miseAJourTexte,
    Contenu: latePart(partOf(() => import("../miseAJour/MiseAJourPanel"))),
  },
  {
    cle: "importer",
    titre: ENTRETIEN.importer,
    texte: ENTRETIEN.importerTexte,
    Contenu: latePart(partOf(() => import("../importation/ImportationPanel"))),
  },
  {
    cle: "personnelles",
    titre: ENTRETIEN.personnelles,
    texte: ENTRETIEN.personnellesTexte,
    Contenu: latePart(partOf(() => import("../rgpd/RgpdPanel"))),
  },
  {
    cle: "journal",
    titre: ENTRETIEN.journal,
    texte: ENTRETIEN.journalTexte,
    Contenu: latePart(partOf(() => import("./JournalPanel"))),
  },
];
