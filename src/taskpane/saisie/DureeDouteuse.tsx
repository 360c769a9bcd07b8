import { type RefObject, useEffect, useRef } from "react";
import { DUREES_DOUTEUSES } from "../../messages/dureesDouteuses";
import { FERMABLE, FERME } from "../clavier";
import { Button } from "../fluent";
import { Message } from "../Message";
import { type Demande, douteOf, secondesOf } from "./demande";
import { focusChamp } from "./focusChamp";
import type { FormProps } from "./formProps";
import { QuestionDuree } from "./QuestionDuree";

export interface DureeDouteuseProps extends Pick<FormProps, "saisie"> {
  /** The form was to be written, and this is asked first; a new one each time it is asked. */
  readonly demande: Demande | null;
  /** Writes the form, for somebody answers for these seconds. */
  readonly save: (assurees: number | null) => Promise<unknown>;
  /** Back to the form, which stays as it is. */
  readonly onRevenir: () => void;
  readonly formRef: RefObject<HTMLFormElement | null>;
}

/** Tells of a duration that no call has; asks about it in the same words once the form is to be written. */
export function DureeDouteuse(props: DureeDouteuseProps) {
  const { saisie, demande, save, onRevenir, formRef } = props;
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.querySelector("button")?.focus(), [demande]);
  if (demande === null || demande.secondes !== secondesOf(saisie)) {
    const doute = douteOf(saisie);
    return (
      <div role="status">
        {doute && <Message intent="warning" titre={DUREES_DOUTEUSES.doutes[doute].titre} />}
      </div>
    );
  }
  const revenir = (): void => {
    onRevenir();
    if (formRef.current) focusChamp(formRef.current, "duree");
  };
  return (
    <div ref={question} {...FERMABLE}>
      <QuestionDuree
        titre={DUREES_DOUTEUSES.doutes[demande.doute].titre}
        texte={DUREES_DOUTEUSES.demande}
      >
        <Button size="small" onClick={() => void save(demande.secondes)}>
          {DUREES_DOUTEUSES.assurer}
        </Button>
        <Button size="small" {...FERME} onClick={revenir}>
          {DUREES_DOUTEUSES.corriger}
        </Button>
      </QuestionDuree>
    </div>
  );
}
