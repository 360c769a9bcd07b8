import { useEffect, useState } from "react";
import { Conseil } from "../Conseils";
import { useStore } from "../store";
import { useServices } from "../ServicesContext";
import { createResultatsSession, type RibbonResultats } from "./resultatsSession";
import { createEnqueteSession } from "./enquete/enqueteSession";
import { ResultatsTab } from "./ResultatsTab";
import "../styles/resultats.css";
import "../styles/resultatsPeriode.css";
import "../styles/resultatsChiffres.css";
import "../styles/resultatsVerification.css";
import "../styles/resultatsEnquete.css";
import "../styles/graphiques.css";
import "../styles/affluence.css";
import "../styles/impression.css";

interface ResultatsScreenProps {
  /** What the ribbon's button did last; null before. */
  readonly annonce: RibbonResultats | null;
  /** What was read and typed stays while another screen shows. */
  readonly affiche: boolean;
}

/** The screen « Résultats » on the pane's services. */
export default function ResultatsScreen({ annonce, affiche }: ResultatsScreenProps) {
  const ports = useServices();
  const [session] = useState(() => createResultatsSession(ports));
  useEffect(() => {
    if (annonce) session.show(annonce);
  }, [session, annonce]);
  const [enquete] = useState(() => createEnqueteSession(ports));
  const { actualisation } = useStore(session);
  return (
    affiche && (
      <>
        {actualisation && <Conseil moment="actualisation" />}
        <ResultatsTab {...{ session, enquete, ports }} />
      </>
    )
  );
}
