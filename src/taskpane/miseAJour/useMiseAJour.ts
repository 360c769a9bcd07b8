import { useCallback, useEffect, useState } from "react";
import {
  annulerMiseAJour,
  type MiseAJourAnnulee,
} from "../../application/miseAJour/annulerMiseAJour";
import {
  type EtatMiseAJour,
  lireMiseAJour,
  type MiseAJourPorts,
} from "../../application/miseAJour/lireMiseAJour";
import { type MiseAJourFaite, mettreAJour } from "../../application/miseAJour/mettreAJour";
import { mettreANiveau } from "../../application/miseAJour/mettreANiveau";
import {
  type ApercuMiseAJour,
  apercuOf,
  lireLignes,
} from "../../application/miseAJour/preparerMiseAJour";
import { VERSION_CLASSEUR } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { type ChoixMiseAJour, choixProposes } from "../../domain/miseAJour/planMiseAJour";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { createLecture } from "../lecture";
import type { PreferencesSession } from "../preferencesSession";
import { formatNombre } from "../resultats/formats";
import { useTravail } from "../travail";
import { useStore } from "../useStore";

/** What the panel needs from outside. */
export interface MiseAJourPanelPorts extends MiseAJourPorts {
  readonly preferences: Pick<PreferencesSession, "get">;
  /** Told when the workbook's nomenclature may be another. */
  readonly onNomenclature?: () => void;
}

/** What the last action that went through came to: what it can be taken back with lasts until the next. */
export type Issue =
  | { readonly kind: "nomenclature"; readonly numero: string; readonly faite: MiseAJourFaite }
  | { readonly kind: "niveau"; readonly faite: MiseAJourFaite }
  | { readonly kind: "dejaFaite" }
  | { readonly kind: "annulee"; readonly annulee: MiseAJourAnnulee };

export type MiseAJour = ReturnType<typeof useMiseAJour>;

/** The panel's state and what can be done in it. */
export function useMiseAJour(ports: MiseAJourPanelPorts) {
  const [lecture] = useState(() => createLecture<EtatMiseAJour>());
  const [apercu, setApercu] = useState<ApercuMiseAJour | null>(null);
  const [issue, setIssue] = useState<Issue | null>(null);
  const travail = useTravail();
  const { valeur: etat, enCours: relecture, erreur } = useStore(lecture);
  const relire = useCallback(() => lecture.read(() => lireMiseAJour(ports)), [lecture, ports]);
  useEffect(() => void relire(), [relire]);

  /** Whatever comes of it, what shows is read again. */
  const agir = (libelle: string, work: Parameters<typeof travail.run>[1]): void =>
    void travail.run(libelle, work, { retry: () => agir(libelle, work) }).finally(() => {
      setApercu(null);
      ports.onNomenclature?.();
      void relire();
    });
  const par = (): string => ports.preferences.get().referent;

  return {
    ...{ etat, relecture, erreur, apercu, issue, travail },
    relire: () => void relire(),
    renoncer: () => setApercu(null),
    voir: (now: EtatMiseAJour): void =>
      void travail.run(MISE_A_JOUR.lectureHistorique, async (options) => {
        if (!now.evolution) return;
        const choix = choixProposes(now.evolution.comparaison);
        setApercu(apercuOf(now, choix, await lireLignes(ports, options)));
      }),
    choisir: (shown: ApercuMiseAJour, choix: ChoixMiseAJour): void =>
      setApercu(apercuOf(shown.etat, choix, shown.lignes)),
    mettreANiveau: (now: EtatMiseAJour): void =>
      agir(MISE_A_JOUR.niveauEnCours, async () => {
        const detail = MISE_A_JOUR.journalModeles(now.classeur.modele || "?", VERSION_CLASSEUR);
        const entree = { action: MISE_A_JOUR.journalNiveau, detail, par: par() };
        setIssue({ kind: "niveau", faite: await mettreANiveau(ports, now, entree) });
      }),
    mettreAJour: (shown: ApercuMiseAJour): void =>
      agir(MISE_A_JOUR.enCours, async (options) => {
        setIssue(await miseAJourOf(ports, shown, par(), options));
      }),
    annuler: ({ retour }: MiseAJourFaite): void =>
      agir(MISE_A_JOUR.annulationEnCours, async (options) => {
        const entree = { action: MISE_A_JOUR.journalAnnulation, detail: "", par: par() };
        const annulee = await annulerMiseAJour(ports, retour, entree, options);
        setIssue({ kind: "annulee", annulee });
      }),
  };
}

async function miseAJourOf(
  ports: MiseAJourPanelPorts,
  shown: ApercuMiseAJour,
  par: string,
  options: Parameters<typeof mettreAJour>[3],
): Promise<Issue> {
  const { numero } = shown.plan.version;
  const entreeOf = (compte: number) => ({
    action: MISE_A_JOUR.journalNomenclature,
    detail: MISE_A_JOUR.journalVersions(
      shown.etat.classeur.numero,
      numero,
      compte,
      formatNombre(compte),
    ),
    par,
  });
  try {
    const faite = await mettreAJour(ports, shown, entreeOf, options);
    return { kind: "nomenclature", numero, faite };
  } catch (error: unknown) {
    if (isDejaFaite(error, numero)) return { kind: "dejaFaite" };
    throw error;
  }
}

const isDejaFaite = (error: unknown, numero: string): boolean =>
  error instanceof SuiviError &&
  error.code === "MISE_A_JOUR_DEPASSEE" &&
  error.details["version"] === numero;
