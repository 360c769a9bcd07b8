import { BASE_DE_CONNAISSANCES, FORMULAIRE_DE_SUPPORT } from "../../domain/assistance";
import { AIDE } from "../../messages/aide";
import { Button } from "../fluent";
import { LienExterne } from "../LienExterne";

/** Where to read, whom to ask. The directory has no address of its own: its article's name finds it. */
export function LiensSection({ onBienvenue }: { readonly onBienvenue: () => void }) {
  return (
    <section>
      <h2>{AIDE.liens}</h2>
      <ul className="aide-liens">
        <li>
          <LienExterne adresse={BASE_DE_CONNAISSANCES}>{AIDE.base}</LienExterne>
        </li>
        <li>
          <LienExterne adresse={BASE_DE_CONNAISSANCES}>{AIDE.annuaire}</LienExterne>
          <p className="note">{AIDE.annuaireTexte}</p>
        </li>
        <li>
          <LienExterne adresse={FORMULAIRE_DE_SUPPORT}>{AIDE.formulaire}</LienExterne>
        </li>
      </ul>
      <Button size="small" onClick={onBienvenue}>
        {AIDE.bienvenue}
      </Button>
    </section>
  );
}
