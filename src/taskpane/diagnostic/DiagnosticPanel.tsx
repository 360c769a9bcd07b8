import { useEffect, useEffectEvent, useRef, useState } from "react";
import { executeDiagnostic, executeSondeAidee, rapportOf } from "../../application/diagnostic";
import type { DiagnosticPorts } from "../../application/portsDiagnostic";
import { formatDate, localDayOf } from "../../domain/dates";
import { type Resultat, texteDuRapport } from "../../domain/diagnostic/rapport";
import type { SondeAutomatique } from "../../domain/diagnostic/sondes";
import { DIAGNOSTIC } from "../../messages/diagnostic";
import { CopyButton } from "../copy/CopyButton";
import { Progression } from "../entretien/Progression";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Loading } from "../latePart";
import { createLecture } from "../lecture";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import { useTravail } from "../travail";
import { ADRESSE_DIAGNOSTIC } from "./adresse";
import { BilanDiagnostic } from "./BilanDiagnostic";
import { SondesAidees } from "./SondesAidees";
import "../styles/diagnostic.css";

interface Ouverture {
  readonly ports: DiagnosticPorts;
  /** Whether the open workbook is a throwaway one. */
  readonly isDiagnostic: boolean;
}

/** Finds out which workbook is open: probes run in a throwaway one, and any other leads to it. */
export default function DiagnosticPanel() {
  const { lateAdapters } = useServices();
  const [lecture] = useState(() => createLecture<Ouverture>());
  const { valeur, erreur } = useStore(lecture);
  const open = (): void =>
    void lecture.read(async () => {
      const ports = await (await lateAdapters()).loadDiagnostic();
      return { ports, isDiagnostic: await ports.classeur.isDiagnostic() };
    });
  const openFirst = useEffectEvent(open);
  useEffect(() => openFirst(), []);
  if (erreur) return <ErrorMessage error={erreur.error} contexte="autre" onRetry={open} />;
  if (!valeur) return <Loading />;
  return valeur.isDiagnostic ? (
    <Verifications ports={valeur.ports} />
  ) : (
    <VersLeClasseur ports={valeur.ports} />
  );
}

interface PortsProps {
  readonly ports: DiagnosticPorts;
}

/** The way from a workbook in use to the throwaway one. */
function VersLeClasseur({ ports }: PortsProps) {
  const [issue, setIssue] = useState<"ouvert" | "lien" | null>(null);
  const [occupe, setOccupe] = useState(false);
  const ouvrir = async (): Promise<void> => {
    setOccupe(true);
    const bytes = await ports.fetchClasseur();
    const isOpen = bytes !== null && (await ports.classeur.open(bytes));
    setIssue(isOpen ? "ouvert" : "lien");
    setOccupe(false);
  };
  return (
    <div className="diagnostic">
      <p>{DIAGNOSTIC.classeurAPart}</p>
      <Button size="small" disabledFocusable={occupe} onClick={() => void ouvrir()}>
        {DIAGNOSTIC.ouvrirClasseur}
      </Button>
      <div role="status">
        {issue === "ouvert" && <p>{DIAGNOSTIC.ouvert}</p>}
        {issue === "lien" && (
          <p>
            {DIAGNOSTIC.nonOuvert}{" "}
            <a href={ADRESSE_DIAGNOSTIC} download target="_blank" rel="noopener noreferrer">
              {DIAGNOSTIC.lien}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

/** Every probe, its result, and the report. */
function Verifications({ ports }: PortsProps) {
  const { clock, scheduler, clipboard } = useServices();
  const [resultats, setResultats] = useState<readonly Resultat[]>([]);
  const travail = useTravail();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const asking = { ...ports, clock, scheduler };
  const lancer = (): void =>
    void travail.run(DIAGNOSTIC.enCours, async (avancement) => {
      setResultats(await executeDiagnostic(asking, avancement));
    });
  const hasRun = resultats.length > 0;
  useEffect(() => {
    if (hasRun) titleRef.current?.focus();
  }, [hasRun]);
  const note = (resultat: Resultat): void =>
    setResultats((before) => [...before.filter(({ sonde }) => sonde !== resultat.sonde), resultat]);
  const sonder = (key: SondeAutomatique): void =>
    void travail.run(DIAGNOSTIC.enCours, async () => {
      note(await executeSondeAidee(asking, key));
    });
  const rapport = () => rapportOf(ports, resultats, formatDate(localDayOf(clock.now())));
  const offer = (nom: string, contenu: string, type: string): void =>
    ports.telechargement.offer(nom, contenu, type);
  return (
    <div className="diagnostic">
      {travail.echec && (
        <ErrorMessage
          error={travail.echec.error}
          contexte="autre"
          onRetry={travail.echec.retry}
          onClose={travail.forget}
        />
      )}
      {travail.enCours ? (
        <Progression travail={travail.enCours} onInterrompre={travail.stop} />
      ) : (
        <Button size="small" appearance={hasRun ? "secondary" : "primary"} onClick={lancer}>
          {hasRun ? DIAGNOSTIC.relancer : DIAGNOSTIC.lancer}
        </Button>
      )}
      {hasRun && (
        <>
          <BilanDiagnostic titleRef={titleRef} resultats={resultats} />
          <SondesAidees
            resultats={resultats}
            occupe={travail.enCours !== null}
            onSonder={sonder}
            onRepondre={note}
          />
          <h3>{DIAGNOSTIC.rapport}</h3>
          <div className="diagnostic-rapport">
            <CopyButton
              clipboard={clipboard}
              label={DIAGNOSTIC.copier}
              size="small"
              text={() => texteDuRapport(rapport())}
            />
            <Button
              size="small"
              onClick={() => offer("diagnostic.txt", texteDuRapport(rapport()), "text/plain")}
            >
              {DIAGNOSTIC.enregistrerTexte}
            </Button>
            <Button
              size="small"
              onClick={() =>
                offer("diagnostic.json", JSON.stringify(rapport(), null, 2), "application/json")
              }
            >
              {DIAGNOSTIC.enregistrerJson}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
