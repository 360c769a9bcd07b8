import { useEffect, useState } from "react";
import { useServices } from "../ServicesContext";
import { createResultatsSession, type RibbonResultats } from "./resultatsSession";
import { ResultatsTab } from "./ResultatsTab";

interface ResultatsScreenProps {
  /** What the ribbon's button did last; null before. */
  readonly annonce: RibbonResultats | null;
}

/** The screen « Résultats » on the pane's services. */
export default function ResultatsScreen({ annonce }: ResultatsScreenProps) {
  const services = useServices();
  const [session] = useState(() => createResultatsSession(services));
  useEffect(() => {
    if (annonce) session.show(annonce);
  }, [session, annonce]);
  return <ResultatsTab session={session} />;
}
