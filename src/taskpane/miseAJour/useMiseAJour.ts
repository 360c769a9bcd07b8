import { useCallback, useEffect, useState } from "react";
import {
  type Aboutissement,
  type MiseAJourFaite,
  retryEtapes,
  undoMiseAJour,
  updateNomenclature,
  upgradeModele,
} from "../../application/miseAJour/applyMiseAJour";
import {
  type EtatMiseAJour,
  readMiseAJour,
  type MiseAJourPorts,
  type ApercuMiseAJour,
  apercuOf,
  readLignes,
} from "../../application/miseAJour/readMiseAJour";
import { VERSION_CLASSEUR } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { type ChoixMiseAJour, choixProposes } from "../../domain/miseAJour/planMiseAJour";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { createLecture } from "../lecture";
import type { PreferencesSession } from "../preferencesSession";
import { formatNombre } from "../resultats/formats";
import { useTravail } from "../travail";
import { useStore } from "../store";

/** What the panel needs from outside. */
export interface MiseAJourPanelPorts extends MiseAJourPorts {
  readonly preferences: Pick<PreferencesSession, "get">;
  /** Told when the workbook's nomenclature may be another. */
  readonly onNomenclature?: () => void;
}

/** What the last action that went through came to: what it can be taken back with lasts until the next. */
export type Issue = IssueFaite | IssueAnnulee | { readonly kind: "dejaFaite" };

export type IssueFaite =
  | { readonly kind: "nomenclature"; readonly numero: string; readonly faite: MiseAJourFaite }
  | { readonly kind: "niveau"; readonly faite: MiseAJourFaite };

interface IssueAnnulee {
  readonly kind: "annulee";
  readonly faite: Aboutissement;
}

export type MiseAJour = ReturnType<typeof useMiseAJour>;

/** The panel's state and what can be done in it. */
export function useMiseAJour(ports: MiseAJourPanelPorts) {
  const [lecture] = useState(() => createLecture<EtatMiseAJour>());
  const [apercu, setApercu] = useState<ApercuMiseAJour | null>(null);
  const [issue, setIssue] = useState<Issue | null>(null);
  const travail = useTravail();
  const { valeur: etat, enCours: lectureEnCours, erreur } = useStore(lecture);
  const relire = useCallback(() => lecture.read(() => readMiseAJour(ports)), [lecture, ports]);
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
    ...{ etat, lectureEnCours, erreur, apercu, issue, travail },
    relire: () => void relire(),
    renoncer: () => setApercu(null),
    voir: (now: EtatMiseAJour): void =>
      void travail.run(MISE_A_JOUR.lectureHistorique, async (options) => {
        if (!now.evolution) return;
        const choix = choixProposes(now.evolution.comparaison);
        setApercu(apercuOf(now, choix, await readLignes(ports, options)));
      }),
    choisir: (shown: ApercuMiseAJour, choix: ChoixMiseAJour): void =>
      setApercu(apercuOf(shown.etat, choix, shown.lignes)),
    mettreANiveau: (now: EtatMiseAJour): void =>
      agir(MISE_A_JOUR.niveauEnCours, async () => {
        const detail = MISE_A_JOUR.journalModeles(now.classeur.modele || "?", VERSION_CLASSEUR);
        const entree = { action: MISE_A_JOUR.journalNiveau, detail, par: par() };
        setIssue({ kind: "niveau", faite: await upgradeModele(ports, now, entree) });
      }),
    mettreAJour: (shown: ApercuMiseAJour): void =>
      agir(MISE_A_JOUR.enCours, async (options) => {
        setIssue(await miseAJourOf(ports, shown, par(), options));
      }),
    annuler: ({ faite }: IssueFaite): void =>
      agir(MISE_A_JOUR.annulationEnCours, async (options) => {
        const entree = { action: MISE_A_JOUR.journalAnnulation, detail: "", par: par() };
        setIssue({ kind: "annulee", faite: await undoMiseAJour(ports, faite, entree, options) });
      }),
    reessayer: (now: IssueFaite | IssueAnnulee): void =>
      agir(MISE_A_JOUR.nouvelEssai, async (options) => {
        setIssue(await retried(ports, now, options));
      }),
  };
}

async function retried(
  ports: MiseAJourPanelPorts,
  issue: IssueFaite | IssueAnnulee,
  options: Parameters<typeof retryEtapes>[2],
): Promise<Issue> {
  if (issue.kind === "annulee")
    return { ...issue, faite: await retryEtapes(ports, issue.faite, options) };
  return { ...issue, faite: await retryEtapes(ports, issue.faite, options) };
}

async function miseAJourOf(
  ports: MiseAJourPanelPorts,
  shown: ApercuMiseAJour,
  par: string,
  options: Parameters<typeof updateNomenclature>[3],
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
    const faite = await updateNomenclature(ports, shown, entreeOf, options);
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
