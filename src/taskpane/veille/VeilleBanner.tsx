import { useEffect, useState } from "react";
import { type EtatFichier, isOnServer } from "../../application/portsVeille";
import type { Relecture } from "../../application/veille/relecture";
import type { Manquant, Veille } from "../../application/veille/veille";
import { localDayOf } from "../../domain/dates";
import { formatDuree } from "../../domain/duree";
import { PANE } from "../../messages/pane";
import { VEILLE } from "../../messages/veille";
import { CaseACocher } from "../CaseACocher";
import { Button } from "../fluent";
import { useLate } from "../latePart";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import type { PaneVeille } from "./paneVeille";

/** What is known of written calls, and of the file that they are in. */
export function VeilleBanner() {
  const { veille } = useServices();
  const { value } = useLate(veille);
  return value && <VeilleOuverte veille={value} />;
}

/** What the pane had to do, in the order in which it is told. */
const ACTES = ["reecrits", "retablis", "dedoubles", "demeles"] as const;

function VeilleOuverte({ veille }: { readonly veille: PaneVeille }) {
  const { clock } = useServices();
  const { ecrits, manquants, fichier, ...nombres } = useStore(veille);
  useEffect(() => veille.start(), [veille]);
  const actes = ACTES.filter((acte) => nombres[acte] > 0);
  return (
    <div role="status">
      {fichier && <FichierNotice fichier={fichier} />}
      {manquants.length > 0 && <Manquants {...{ manquants, veille, now: clock.now() }} />}
      {actes.length > 0 && (
        <Message
          intent="info"
          actions={
            <Button size="small" appearance="transparent" onClick={veille.vu}>
              {PANE.fermer}
            </Button>
          }
        >
          {actes.map((acte) => (
            <p key={acte}>{VEILLE[acte](nombres[acte])}</p>
          ))}
        </Message>
      )}
      <Reprises relecture={veille.relecture} />
      {ecrits - manquants.length > 0 && (
        <p className="veille-marque" title={VEILLE.pasEncoreSurAide}>
          {VEILLE.pasEncoreSur(ecrits - manquants.length)}
        </p>
      )}
    </div>
  );
}

/** What another computer's merge took back of changes over many rows. */
function Reprises({ relecture }: { readonly relecture: Relecture }) {
  const found = useStore(relecture);
  if (!found) return null;
  const { reprises, revenues, absentes } = found;
  return (
    <Message
      intent="warning"
      titre={VEILLE.reprises}
      actions={
        <Button size="small" appearance="transparent" onClick={relecture.vu}>
          {PANE.fermer}
        </Button>
      }
    >
      {reprises > 0 && <p>{VEILLE.reprisesTexte(reprises)}</p>}
      {revenues > 0 && <p>{VEILLE.revenuesTexte(revenues)}</p>}
      {absentes > 0 && <p>{VEILLE.absentesTexte(absentes)}</p>}
      <p>{VEILLE.reprisesQueFaire}</p>
    </Message>
  );
}

/** Kept among what the pane is not to say any more. */
const SANS_ENREGISTREMENT_AUTO = "sansEnregistrementAuto";

/** What must be known of the file before calls are entered. */
function FichierNotice({ fichier }: { readonly fichier: EtatFichier }) {
  const { preferences, document } = useServices();
  const { annoncesTues, enregistrerApresAppel } = useStore(preferences);
  if (fichier.lectureSeule)
    return (
      <Message intent="warning" titre={VEILLE.lectureSeule}>
        <p>{VEILLE.lectureSeuleTexte}</p>
      </Message>
    );
  if (!fichier.aUnFichier)
    return (
      <Message intent="warning" titre={VEILLE.jamaisEnregistre}>
        <p>{VEILLE.jamaisEnregistreTexte}</p>
      </Message>
    );
  const annonce = `${SANS_ENREGISTREMENT_AUTO}:${document}`;
  if (fichier.enregistrementAuto || annoncesTues.includes(annonce)) return null;
  return (
    <Message
      intent="info"
      titre={VEILLE.sansEnregistrementAuto}
      actions={
        <Button
          size="small"
          onClick={() => preferences.save({ annoncesTues: [...annoncesTues, annonce] })}
        >
          {VEILLE.compris}
        </Button>
      }
    >
      <p>{VEILLE.sansEnregistrementAutoTexte}</p>
      <CaseACocher
        label={VEILLE.enregistrerApresAppel}
        checked={enregistrerApresAppel ?? isOnServer(document)}
        onChange={(checked) => preferences.save({ enregistrerApresAppel: checked })}
      />
    </Message>
  );
}

interface ManquantsProps {
  readonly manquants: readonly Manquant[];
  readonly veille: Pick<Veille, "reecrire" | "oublier">;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Calls that are no longer in the workbook: a person decides what becomes of them. */
function Manquants({ manquants, veille, now }: ManquantsProps) {
  const [vus, setVus] = useState(false);
  const ids = manquants.map(({ idAppel }) => idAppel);
  return (
    <Message
      intent="warning"
      titre={VEILLE.manquants(manquants.length, quandOf(manquants, now))}
      actions={
        <>
          {manquants.some(({ reecrivable }) => reecrivable) && (
            <Button size="small" appearance="primary" onClick={() => veille.reecrire(ids)}>
              {VEILLE.reecrire}
            </Button>
          )}
          <Button size="small" aria-expanded={vus} onClick={() => setVus(!vus)}>
            {vus ? VEILLE.masquer : VEILLE.voir}
          </Button>
          <Button size="small" onClick={() => veille.oublier(ids)}>
            {VEILLE.oublier}
          </Button>
        </>
      }
    >
      {vus && (
        <ul className="veille-manquants">
          {manquants.flatMap(({ reperes, reecrivable }) =>
            reperes.map(({ idLigne, date, sousMotif, dureeSecondes }) => (
              <li key={idLigne}>
                {VEILLE.ligne(
                  JOUR.format(dateOf(date)),
                  sousMotif,
                  dureeSecondes === null ? "" : formatDuree(dureeSecondes),
                )}
                {!reecrivable && <p className="note">{VEILLE.nonReecrivable}</p>}
              </li>
            )),
          )}
        </ul>
      )}
    </Message>
  );
}

const JOUR = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC" });

/** Of an Excel serial day. */
const dateOf = (day: number): Date => new Date((day - 25_569) * 86_400_000);

function quandOf(manquants: readonly Manquant[], now: number): string {
  const days = new Set(manquants.map(({ instant }) => localDayOf(instant)));
  const [day = 0] = [...days].sort((one, other) => one - other);
  const date = JOUR.format(dateOf(day));
  if (days.size > 1) return VEILLE.depuisLe(date);
  const ago = localDayOf(now) - day;
  return ago === 0 ? VEILLE.aujourdHui : ago === 1 ? VEILLE.hier : VEILLE.le(date);
}
