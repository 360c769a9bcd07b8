import { useEffect, useState } from "react";
import type { VersionsLues } from "../../application/portsMiseAJour";
import { SHEETS } from "../../domain/classeur";
import { useServices } from "../ServicesContext";
import type { Secours, Tardifs } from "../services";
import { useStore } from "../useStore";
import { AnnonceClasseur } from "./AnnonceClasseur";
import { annoncesOf } from "./annoncesOf";

interface AnnoncesProps {
  /** Whether a call is being entered: what can wait is then not shown. */
  readonly saisie: boolean;
  readonly onVoirEntretien: () => void;
}

interface Sources {
  readonly secours: Secours;
  readonly tardifs: Tardifs;
}

/** What the pane has to say of the workbook, once what tells it has come. */
export function Annonces(props: AnnoncesProps) {
  const { secours, tardifs } = useServices();
  const [sources, setSources] = useState<Sources | null>(null);
  useEffect(() => {
    Promise.all([secours(), tardifs()]).then(
      ([one, other]) => setSources({ secours: one, tardifs: other }),
      // Off line: there is nothing to say, and the form works.
      () => setSources(null),
    );
  }, [secours, tardifs]);
  return sources && <AnnoncesLues {...sources} {...props} />;
}

function AnnoncesLues({ secours, tardifs, saisie, onVoirEntretien }: Sources & AnnoncesProps) {
  const faute = useStore(secours.faute);
  const relecture = useStore(useServices().relectures);
  const [versions, setVersions] = useState<VersionsLues | null>(null);
  useEffect(() => {
    tardifs.versionsLues.read().then(
      setVersions,
      // What cannot be read now is told by whatever needs it.
      () => setVersions(null),
    );
  }, [tardifs, relecture]);
  return (
    <AnnonceClasseur
      annonces={annoncesOf({ versions, derniere: tardifs.derniereVersion, faute, saisie })}
      onVoirFeuille={() => void tardifs.navigation.showFeuille(SHEETS.nomenclature)}
      onVoirEntretien={onVoirEntretien}
    />
  );
}
