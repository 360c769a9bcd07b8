import { isQuestion, reponseOf, SONDES_AIDEES } from "../../application/diagnostic";
import type { Resultat } from "../../domain/diagnostic/rapport";
import { type SondeAutomatique, sondeOf } from "../../domain/diagnostic/sondes";
import { DIAGNOSTIC } from "../../messages/diagnostic";
import { Button } from "../fluent";

interface SondesAideesProps {
  readonly resultats: readonly Resultat[];
  /** A probe is at work: no other starts meanwhile. */
  readonly occupe: boolean;
  readonly onSonder: (key: SondeAutomatique) => void;
  readonly onRepondre: (resultat: Resultat) => void;
}

/** What a person does or looks at, a step each; none has to be done. */
export function SondesAidees({ resultats, occupe, onSonder, onRepondre }: SondesAideesProps) {
  const left = SONDES_AIDEES.filter((key) => !resultats.some(({ sonde }) => sonde === key));
  if (left.length === 0) return null;
  return (
    <section aria-label={DIAGNOSTIC.aidees}>
      <h3>{DIAGNOSTIC.aidees}</h3>
      <p className="note">{DIAGNOSTIC.aideesTexte}</p>
      <ol className="diagnostic-sondes">
        {left.map((key) => {
          const { attendu, consigne, question } = sondeOf(key);
          const id = `diagnostic-${key}`;
          return (
            <li key={key}>
              <p id={id}>{attendu}</p>
              <p className="note">{question ?? consigne}</p>
              <div className="diagnostic-reponses">
                {isQuestion(key) ? (
                  [true, false].map((oui) => (
                    <Button
                      key={String(oui)}
                      size="small"
                      aria-describedby={id}
                      onClick={() => onRepondre(reponseOf(key, oui))}
                    >
                      {oui ? DIAGNOSTIC.oui : DIAGNOSTIC.non}
                    </Button>
                  ))
                ) : (
                  <Button
                    size="small"
                    aria-describedby={id}
                    disabledFocusable={occupe}
                    onClick={() => onSonder(key)}
                  >
                    {DIAGNOSTIC.continuer}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
