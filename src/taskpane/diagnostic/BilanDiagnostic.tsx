import type { Ref } from "react";
import {
  comptesOf,
  parGroupe,
  type Resultat,
  texteOf,
  VERDICTS,
} from "../../domain/diagnostic/rapport";
import { sondeOf } from "../../domain/diagnostic/sondes";
import { DIAGNOSTIC } from "../../messages/diagnostic";

interface BilanDiagnosticProps {
  /** Takes the focus once the probes have run. */
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly resultats: readonly Resultat[];
}

/** What each probe expected and saw, by group. */
export function BilanDiagnostic({ titleRef, resultats }: BilanDiagnosticProps) {
  const { conforme } = comptesOf(resultats);
  return (
    <>
      <h3 ref={titleRef} tabIndex={-1}>
        {DIAGNOSTIC.bilan(conforme, resultats.length)}
      </h3>
      {parGroupe(resultats).map(([titre, inside]) => (
        <Groupe key={titre} titre={titre} resultats={inside} />
      ))}
    </>
  );
}

interface GroupeProps {
  readonly titre: string;
  readonly resultats: readonly Resultat[];
}

/** Folded as long as all of it conforms. */
function Groupe({ titre, resultats }: GroupeProps) {
  const { conforme } = comptesOf(resultats);
  return (
    <details className="diagnostic-groupe" open={conforme < resultats.length}>
      <summary>{DIAGNOSTIC.groupe(titre, conforme, resultats.length)}</summary>
      <ul className="diagnostic-sondes">
        {resultats.map((resultat) => (
          <Ligne key={resultat.sonde} resultat={resultat} />
        ))}
      </ul>
    </details>
  );
}

function Ligne({ resultat }: { readonly resultat: Resultat }) {
  const { sonde, verdict, millisecondes } = resultat;
  const { attendu, pourquoi } = sondeOf(sonde);
  return (
    <li data-verdict={verdict}>
      <p>{attendu}</p>
      <p className="diagnostic-vu">
        <strong className="diagnostic-verdict">{VERDICTS[verdict]}</strong> {texteOf(resultat)}{" "}
        <span className="note">{DIAGNOSTIC.durees(millisecondes)}</span>
      </p>
      <p className="note">{pourquoi}</p>
    </li>
  );
}
