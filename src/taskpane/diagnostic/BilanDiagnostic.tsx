import type { Ref } from "react";
import { comptesOf, parGroupe, type Resultat, texteOf, VERDICTS } from "../../domain/diagnostic/rapport";
import { sondeOf } from "../../domain/diagnostic/sondes";
import { DIAGNOSTIC } from "../../messages/diagnostic";

interface BilanDiagnosticProps {
  /** Takes the focus once the probes have run. */
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly resultats: readonly Resultat[];
}

/** What each probe expected and saw; those that differ stand open, for they are why one looks. */
export function BilanDiagnostic({ titleRef, resultats }: BilanDiagnosticProps) {
  const { conforme } = comptesOf(resultats);
  return (
    <>
      <h3 ref={titleRef} tabIndex={-1}>
        {DIAGNOSTIC.bilan(conforme, resultats.length)}
      </h3>
      {parGroupe(resultats).map(([titre, inside]) => (
        <section key={titre} aria-label={titre}>
          <h4>{titre}</h4>
          <ul className="diagnostic-sondes">
            {inside.map((resultat) => (
              <Ligne key={resultat.sonde} resultat={resultat} />
            ))}
          </ul>
        </section>
      ))}
    </>
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
      <details open={verdict === "signaler"}>
        <summary>{DIAGNOSTIC.pourquoi}</summary>
        <p className="note">{pourquoi}</p>
      </details>
    </li>
  );
}
