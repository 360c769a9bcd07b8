import { useEffect, useState } from "react";
import type { VersionsLues } from "../../application/portsMiseAJour";
import { SHEETS } from "../../domain/classeur";
import { useServices } from "../ServicesContext";
import type { DerniereUtilisable } from "../readUtilisable";
import type { LateAdapters } from "../services";
import { useStore } from "../store";
import { AnnonceClasseur } from "./AnnonceClasseur";
import { annoncesOf, nomOfAnnonce } from "./annonce";

interface AnnoncesProps {
  /** Whether the screen is one of those who keep the workbook; elsewhere what can wait is not shown. */
  readonly tenue: boolean;
  readonly onVoirEntretien: () => void;
}

interface Sources {
  readonly derniereUtilisable: DerniereUtilisable;
  readonly lateAdapters: LateAdapters;
}

/** What the pane has to say of the workbook, once what tells it has come. */
export function Annonces(props: AnnoncesProps) {
  const { derniereUtilisable, lateAdapters } = useServices();
  const [sources, setSources] = useState<Sources | null>(null);
  useEffect(() => {
    Promise.all([derniereUtilisable(), lateAdapters()]).then(
      ([one, other]) => setSources({ derniereUtilisable: one, lateAdapters: other }),
      // Off line: there is nothing to say, and the form works.
      () => setSources(null),
    );
  }, [derniereUtilisable, lateAdapters]);
  return sources && <AnnoncesLues {...sources} {...props} />;
}

function AnnoncesLues({
  derniereUtilisable,
  lateAdapters,
  tenue,
  onVoirEntretien,
}: Sources & AnnoncesProps) {
  const faute = useStore(derniereUtilisable.faute);
  const renewal = useStore(useServices().nomenclatureRenewals);
  const { preferences } = useServices();
  const { annoncesTues } = useStore(preferences);
  const [versions, setVersions] = useState<VersionsLues | null>(null);
  useEffect(() => {
    lateAdapters.versionsLues.read().then(
      setVersions,
      // What cannot be read now is told by whatever needs it.
      () => setVersions(null),
    );
  }, [lateAdapters, renewal]);
  return (
    <AnnonceClasseur
      annonces={annoncesOf({
        versions,
        derniere: lateAdapters.derniereVersion,
        faute,
        tenue,
        tues: annoncesTues,
      })}
      onVoirFeuille={() => void lateAdapters.navigation.showFeuille(SHEETS.nomenclature)}
      onVoirEntretien={onVoirEntretien}
      onTaire={(annonce) =>
        preferences.save({ annoncesTues: [...annoncesTues, nomOfAnnonce(annonce)] })
      }
    />
  );
}
