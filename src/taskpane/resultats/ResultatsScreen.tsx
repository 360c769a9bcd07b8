import { useEffect, useState } from "react";
import { useServices } from "../ServicesContext";
import { createResultatsSession, type RibbonResultats } from "./resultatsSession";
import { ResultatsTab } from "./ResultatsTab";
import "../styles/resultats.css";
import "../styles/resultatsPeriode.css";
import "../styles/resultatsChiffres.css";
import "../styles/resultatsVerification.css";
import "../styles/resultatsEnquete.css";
import "../styles/graphiques.css";
import "../styles/impression.css";

interface ResultatsScreenProps {
  /** What the ribbon's button did last; null before. */
  readonly annonce: RibbonResultats | null;
}

/** The screen « Résultats » on the pane's services. */
export default function ResultatsScreen({ annonce }: ResultatsScreenProps) {
  const ports = useServices();
  const [session] = useState(() => createResultatsSession(ports));
  useEffect(() => {
    if (annonce) session.show(annonce);
  }, [session, annonce]);
  return <ResultatsTab session={session} ports={ports} />;
}
