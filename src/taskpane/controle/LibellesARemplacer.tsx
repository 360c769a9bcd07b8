import { useState } from "react";
import type { Anomalie } from "../../domain/controle/anomalie";
import { type LibellesInconnus, reclasser } from "../../domain/controle/rapprochements";
import type { Nomenclature } from "../../domain/nomenclature";
import { CONTROLE, GENRES_TEXTES } from "../../messages/controle";
import { IMPORTATION } from "../../messages/importation";
import { Button } from "../fluent";
import { ListeLarge } from "../ListeLarge";
import { cheminOf, lignesText } from "../importation/importationTexts";
import { LignesDeNomenclature } from "../importation/LignesDeNomenclature";

interface LibellesARemplacerProps {
  readonly libelles: readonly LibellesInconnus[];
  readonly nomenclature: Nomenclature;
  readonly occupe: boolean;
  readonly onReparer: (anomalies: readonly Anomalie[]) => void;
}

/** Unknown labels, each asked about once, and one button for all rows that were decided. */
export function LibellesARemplacer(props: LibellesARemplacerProps) {
  const { libelles, nomenclature, occupe, onReparer } = props;
  const [choix, setChoix] = useState<ReadonlyMap<string, string>>(new Map());
  const codeOf = ({ cle, reconnue }: LibellesInconnus): string =>
    choix.get(cle) ?? reconnue?.code ?? "";
  const decidees = libelles.flatMap((libelle) => {
    const ligne = nomenclature.parCode.get(codeOf(libelle));
    return ligne ? reclasser(libelle.anomalies, ligne) : [];
  });
  return (
    <>
      <p>{CONTROLE.unChoixParLibelle}</p>
      <ul className="entretien-exemples">
        {libelles.map((libelle) => (
          <li key={libelle.cle}>
            <span>{cheminOf(libelle.triple)}</span>
            <span className="note">{lignesText(libelle.anomalies.length)}</span>
            <ListeLarge
              aria-label={IMPORTATION.libelle(cheminOf(libelle.triple))}
              value={codeOf(libelle)}
              onChange={(_, { value }) => setChoix(new Map([...choix, [libelle.cle, value]]))}
            >
              <option value="">{IMPORTATION.aChoisir}</option>
              <LignesDeNomenclature nomenclature={nomenclature} candidats={libelle.candidats()} />
            </ListeLarge>
          </li>
        ))}
      </ul>
      {decidees.length > 0 && (
        <Button
          size="small"
          aria-label={CONTROLE.reparerGroupeDe(decidees.length, GENRES_TEXTES.tripleInconnu.titre)}
          disabledFocusable={occupe}
          onClick={() => onReparer(decidees)}
        >
          {CONTROLE.reparerGroupe(decidees.length)}
        </Button>
      )}
    </>
  );
}
