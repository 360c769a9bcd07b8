import type { ReactNode } from "react";
import { nomDuDocument } from "../../application/envoi";
import type { Envois } from "../../application/envois";
import { isBlankSaisie } from "../../application/newSaisie";
import { ENVOI } from "../../messages/envoi";
import { Button } from "../fluent";
import { Message } from "../Message";
import type { Enregistrement } from "../saisie/enregistrement";
import type { SaisieSession } from "../saisie/saisieSession";
import { useStore } from "../useStore";
import { EnvoiLigne } from "./EnvoiLigne";
import { raisonOf } from "./raisonOf";

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
              laisser={envois.abandonner}
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
              onClick={() => duMeme.forEach(({ idAppel }) => envois.adopter(idAppel))}
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
