import type { Periode } from "../../../domain/periode";
import { ErrorMessage } from "../../ErrorMessage";
import type { Controle } from "../resultatsSession";
import { EnqueteSection, type EnqueteSectionProps } from "./EnqueteSection";

interface EnqueteOuErreurProps extends Pick<
  EnqueteSectionProps,
  "session" | "navigation" | "clipboard"
> {
  readonly periode: Periode;
  readonly controle: Controle;
  readonly onRetry: () => void;
}

/** The survey, or why there is none: without the nomenclature nothing tells what it follows. */
export function EnqueteOuErreur(props: EnqueteOuErreurProps) {
  const { periode, controle, onRetry, ...rest } = props;
  const { enquete, feuilles } = controle;
  if ("erreur" in enquete)
    return <ErrorMessage error={enquete.erreur} contexte="autre" onRetry={onRetry} />;
  return (
    <EnqueteSection
      periode={periode}
      preparee={enquete}
      placeCommentaires={typeof feuilles.enquete?.commentaires === "string"}
      {...rest}
    />
  );
}
