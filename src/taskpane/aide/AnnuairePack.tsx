import { useState } from "react";
import type { Clipboard } from "../../application/ports";
import { composeAnnuaire, fauteAnnuaire } from "../../domain/annuaire";
import { parseDate } from "../../domain/dates";
import type { IdentiteReferent } from "../../domain/escalade";
import { AIDE } from "../../messages/aide";
import { ESCALADE } from "../../messages/escalade";
import { FormulairePret } from "../escalade/FormulairePret";
import { IdentiteManquante } from "../escalade/IdentiteManquante";
import { AnnuaireFields, type SaisieAnnuaire } from "./AnnuaireFields";

interface AnnuairePackProps {
  readonly identite: IdentiteReferent;
  readonly clipboard: Clipboard;
  readonly onReglages: () => void;
}

const VIDE: SaisieAnnuaire = { changement: "numeroSvi", ancien: "", nouveau: "", date: "" };

/** « Modification de l'annuaire », made ready for the national form. */
export function AnnuairePack({ identite, clipboard, onReglages }: AnnuairePackProps) {
  const [saisie, setSaisie] = useState(VIDE);
  const demande = { ...saisie, aPartirDu: parseDate(saisie.date) };
  const faute = fauteAnnuaire(demande);
  return (
    <details className="annuaire">
      {/* On Excel on the web, office.js moves the focus itself, and only to what has a tabindex. */}
      <summary tabIndex={0}>{AIDE.changement}</summary>
      <div className="champs">
        <p className="note">{AIDE.changementTexte}</p>
        <IdentiteManquante identite={identite} onReglages={onReglages} />
        <AnnuaireFields
          saisie={saisie}
          faute={faute}
          onChange={(changes) => setSaisie({ ...saisie, ...changes })}
        />
        {faute === null && (
          <section aria-label={ESCALADE.pret}>
            <FormulairePret
              key={saisie.changement}
              formulaire={composeAnnuaire(demande, identite)}
              clipboard={clipboard}
              sansDonneesPersonnelles={false}
            />
          </section>
        )}
      </div>
    </details>
  );
}
