import type { ReactNode } from "react";
import { isConflit } from "../../application/envoi";
import { nomDuDocument } from "../../application/nomDuDocument";
import type { Envois, EnvoiEnAttente } from "../../application/envois";
import { isBlankSaisie } from "../../application/newSaisie";
import { ENVOI } from "../../messages/envoi";
import { Button } from "../fluent";
import { Message } from "../Message";
import type { Enregistrement } from "../saisie/enregistrement";
import type { SaisieSession } from "../saisie/saisieSession";
import { useStore } from "../store";
import { SuiviError } from "../../domain/erreurs";
import { messageOfError } from "../../messages/erreurs";

interface EnvoiBannerProps {
  readonly envois: Envois;
  readonly enregistrement: Pick<Enregistrement, "relancer" | "reprendre">;
  readonly session: SaisieSession;
}

/** What waits in the outbox, why, and what can be done about it; nothing while nothing waits. */
export function EnvoiBanner({ envois, enregistrement, session }: EnvoiBannerProps) {
  const { enAttente, ailleurs, conserve, illisibles } = useStore(envois);
  const { saisie } = useStore(session);
  const libre = isBlankSaisie(saisie);
  const [premier] = enAttente;
  const retraits = enAttente.filter(({ envoi }) => envoi.lignes.length === 0).length;
  const appels = enAttente.length - retraits;
  const titre = [
    appels > 0 && ENVOI.enAttente(appels),
    retraits > 0 && ENVOI.retraitEnAttente(retraits),
  ];
  const [autre] = ailleurs;
  const duMeme = ailleurs.filter(({ document }) => document === autre?.document);
  return (
    <div role="status">
      {premier && (
        <Bar
          titre={titre.filter(Boolean).join(", ")}
          actions={
            <Button size="small" onClick={() => void enregistrement.relancer()}>
              {ENVOI.reessayer}
            </Button>
          }
        >
          {raisonOf(premier).map((phrase) => (
            <p key={phrase}>{phrase}</p>
          ))}
          {!conserve && <p>{ENVOI.nonConserve}</p>}
          {enAttente.map((attente) => (
            <EnvoiLigne
              key={attente.envoi.idAppel}
              attente={attente}
              {...(libre ? { reprendre: enregistrement.reprendre } : {})}
              laisser={envois.abandon}
            />
          ))}
        </Bar>
      )}
      {autre && (
        <Bar
          titre={ENVOI.ailleurs(
            duMeme.length,
            nomDuDocument(autre.document) ?? ENVOI.jamaisEnregistre,
          )}
          actions={
            <Button
              size="small"
              onClick={() => duMeme.forEach(({ idAppel }) => envois.adopt(idAppel))}
            >
              {ENVOI.adopter}
            </Button>
          }
        >
          <p>{ENVOI.ailleursTexte}</p>
        </Bar>
      )}
      {illisibles > 0 && <Bar titre={ENVOI.illisibles(illisibles)} />}
    </div>
  );
}

interface BarProps {
  readonly titre: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

function Bar({ titre, actions, children }: BarProps) {
  return (
    <Message intent="warning" titre={titre} actions={actions}>
      {children}
    </Message>
  );
}

interface EnvoiLigneProps {
  readonly attente: EnvoiEnAttente;
  /** Absent while another call is being entered. */
  readonly reprendre?: (idAppel: string) => void;
  readonly laisser: (idAppel: string) => void;
}

const HEURE = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" });

/** One call that waits, told apart by its time and its subject. */
function EnvoiLigne({ attente: { envoi, raison }, reprendre, laisser }: EnvoiLigneProps) {
  const { idAppel, instant, lignes, essais, saisie } = envoi;
  const retrait = lignes.length === 0;
  const sujet = (lignes[0] ?? essais[0])?.sousMotif ?? "";
  const texte = (retrait ? ENVOI.retrait : ENVOI.appel)(HEURE.format(instant), sujet);
  return (
    <div className="envoi-ligne">
      <p>{texte}</p>
      {reprendre && saisie && (
        <Button size="small" onClick={() => reprendre(idAppel)}>
          {ENVOI.reprendre}
        </Button>
      )}
      {(retrait || isConflit(raison)) && (
        <Button size="small" onClick={() => laisser(idAppel)}>
          {ENVOI.laisser}
        </Button>
      )}
    </div>
  );
}

const SANS_REPONSE = new SuiviError("EXCEL_OCCUPE");

/** Why a call waits and what to do, in sentences. */
function raisonOf({ envoi, raison }: EnvoiEnAttente): string[] {
  const demande = envoi.lignes.length > 0 ? "enregistrement" : "retrait";
  const contexte = isConflit(raison) ? "autre" : demande;
  const { titre, texte, action } = messageOfError(raison ?? SANS_REPONSE, contexte);
  return [`${titre}. ${texte}`, ...(action === undefined ? [] : [action])];
}
