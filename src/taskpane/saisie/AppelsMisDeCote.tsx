import { useEffect } from "react";
import type { AppelDeCote } from "../../application/latePorts";
import { etatOf } from "../../domain/chronometre";
import { formatDuree } from "../../domain/duree";
import { DE_COTE } from "../../messages/deCote";
import { Button } from "../fluent";
import { useLate } from "../latePart";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import type { DeCote } from "./deCote";
import type { Enregistrement } from "./enregistrement";
import { useElapsedSecondes } from "./useElapsedSecondes";

interface AppelsMisDeCoteProps {
  readonly enregistrement: Enregistrement;
  /** A call is in the form again. */
  readonly onRepris: () => void;
}

/** The calls that wait for the référent to come back to them; nothing while none does. */
export function AppelsMisDeCote(props: AppelsMisDeCoteProps) {
  const { deCote } = useServices();
  const { value } = useLate(deCote);
  return value && <AppelsLus {...props} deCote={value} />;
}

/** Often enough that no sleep goes unnoticed. */
const LOOK_MS = 1_000;

function AppelsLus({
  enregistrement,
  onRepris,
  deCote,
}: AppelsMisDeCoteProps & { readonly deCote: DeCote }) {
  const appels = useStore(deCote);
  const runs = appels.some(
    ({ saisie }) => saisie.chronometre && etatOf(saisie.chronometre) === "enCours",
  );
  useEffect(() => {
    const timer = runs ? setInterval(deCote.look, LOOK_MS) : undefined;
    return () => clearInterval(timer);
  }, [runs, deCote]);
  if (appels.length === 0) return null;
  return (
    <Message intent="info" titre={DE_COTE.titre(appels.length)}>
      <ul className="de-cote">
        {appels.map((appel) => (
          <AppelMisDeCote
            key={appel.saisie.idAppel}
            appel={appel}
            onReprendre={() => {
              if (deCote.takeUp(appel.saisie.idAppel, enregistrement)) onRepris();
            }}
            onBasculer={() => deCote.toggle(appel.saisie.idAppel)}
          />
        ))}
      </ul>
    </Message>
  );
}

interface AppelMisDeCoteProps {
  readonly appel: AppelDeCote;
  readonly onReprendre: () => void;
  readonly onBasculer: () => void;
}

function AppelMisDeCote({ appel, onReprendre, onBasculer }: AppelMisDeCoteProps) {
  const { chronometre } = appel.saisie;
  const elapsed = useElapsedSecondes(chronometre);
  const nom = nomOf(appel);
  const etat = chronometre && etatOf(chronometre);
  return (
    <li>
      <p title={nom}>{nom}</p>
      <div className="de-cote-actions">
        {etat && (
          <span className="note de-cote-temps">
            {formatDuree(elapsed)}, {DE_COTE.temps[etat]}
          </span>
        )}
        <Button
          size="small"
          appearance="primary"
          aria-label={DE_COTE.reprendreAppel(nom)}
          onClick={onReprendre}
        >
          {DE_COTE.reprendre}
        </Button>
        {etat && etat !== "termine" && (
          <Button
            size="small"
            aria-label={etat === "enCours" ? DE_COTE.pauseAppel(nom) : DE_COTE.relancerAppel(nom)}
            onClick={onBasculer}
          >
            {etat === "enCours" ? DE_COTE.pause : DE_COTE.relancer}
          </Button>
        )}
      </div>
    </li>
  );
}

const HEURE = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" });

/** What a référent recognises the call by: who calls, and what about. */
function nomOf({ saisie, instant }: AppelDeCote): string {
  const { telephone, identifiant, commentaire, motifs, chronometre } = saisie;
  const debut = chronometre?.segments[0]?.debut ?? instant;
  const sujets = motifs.map(({ motif, thematique }) => motif || thematique);
  const [reconnu] = [commentaire, identifiant].filter((texte) => texte.trim() !== "");
  return [DE_COTE.depuis(HEURE.format(debut)), telephone, ...sujets, reconnu ?? ""]
    .map((texte) => texte.trim())
    .filter((texte) => texte !== "")
    .join(" · ");
}
