import { memo, useState } from "react";
import type { Analyse } from "../../domain/resultats/analyse";
import { HORAIRES_SVI, parseHoraires } from "../../domain/assistance";
import { AffluenceSection } from "./AffluenceSection";
import { ChiffresSection } from "./chiffres/ChiffresSection";
import { EnqueteOuErreur } from "./enquete/EnqueteSection";
import type { EnqueteSession } from "./enquete/enqueteSession";
import { VERIFIER } from "../entretien/panneaux";
import { EnvoiNational } from "./EnvoiNational";
import { GraphiquesSection } from "./graphiques/GraphiquesSection";
import { HaussesSection } from "./HaussesSection";
import { ImprimerButton } from "./ImprimerButton";
import type { ResultatsPorts } from "./resultatsPorts";
import type { EtatResultats, ResultatsSession } from "./resultatsSession";
import { VerificationSection } from "./verification/VerificationSection";
import { createNavigation } from "./versLeClasseur";

interface ResultatsLusProps extends Pick<EtatResultats, "controle" | "travail"> {
  readonly analyse: Analyse;
  /** Whether the sheets were refreshed for the period that is chosen. */
  readonly actualisee: boolean;
  readonly session: ResultatsSession;
  readonly enquete: EnqueteSession;
  readonly ports: ResultatsPorts;
}

/** All that was read: figures, survey, check, charts; not drawn again while a reading goes on. */
export const ResultatsLus = memo(function ResultatsLus(props: ResultatsLusProps) {
  const { analyse, actualisee, controle, travail, session, enquete, ports } = props;
  const [navigation] = useState(() => createNavigation(ports));
  const actualiser = (): void => void session.refreshShown();
  const recreer = (): void => void session.rebuildTableaux(actualiser);
  return (
    <>
      <ChiffresSection analyse={analyse} today={session.today()} />
      {controle && (
        <EnqueteOuErreur
          periode={analyse.periode}
          controle={controle}
          session={enquete}
          navigation={navigation}
          onVerifier={() =>
            ports.events.emit({ type: "aller", tab: "reglages", panneau: VERIFIER })
          }
          clipboard={ports.clipboard}
          actualisee={actualisee}
          onRetry={() => void session.readAgain()}
        />
      )}
      <EnvoiNational periode={analyse.periode} ports={ports} />
      {controle && <HaussesSection hausses={controle.hausses} />}
      <VerificationSection
        ecarts={controle?.ecarts ?? null}
        occupe={travail !== null}
        actions={{ navigation, actualiser, recreer }}
      />
      {controle && (
        <AffluenceSection
          affluence={analyse.affluence}
          horaires={parseHoraires(controle.feuilles.horaires) ?? HORAIRES_SVI}
        />
      )}
      <GraphiquesSection analyse={analyse} today={session.today()} />
      <ImprimerButton lateAdapters={ports.lateAdapters} />
    </>
  );
});
