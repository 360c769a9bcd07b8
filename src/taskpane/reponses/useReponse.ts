import { useEffect, useState } from "react";
import type { ReponseType } from "../../domain/reponseType";

export type LoadReponse = (code: string) => Promise<ReponseType | null>;

export type EtatReponse =
  | { readonly etat: "chargement" | "absente" | "illisible" }
  | { readonly etat: "lue"; readonly reponse: ReponseType };

interface ReponseDemandee {
  readonly code: string;
  readonly essai: number;
  readonly etat: EtatReponse;
}

/** The réponse of this code as it comes, and the way to ask again. */
export function useReponse(code: string, load: LoadReponse): readonly [EtatReponse, () => void] {
  const [essai, setEssai] = useState(1);
  const [lecture, setLecture] = useState<ReponseDemandee | null>(null);
  useEffect(() => {
    let wanted = true;
    const show = (etat: EtatReponse): void => {
      if (wanted) setLecture({ code, essai, etat });
    };
    load(code).then(
      (reponse) => show(reponse ? { etat: "lue", reponse } : { etat: "absente" }),
      () => show({ etat: "illisible" }),
    );
    return () => {
      wanted = false;
    };
  }, [code, essai, load]);
  const current = lecture?.code === code && lecture.essai === essai;
  return [current ? lecture.etat : { etat: "chargement" }, () => setEssai(essai + 1)];
}
