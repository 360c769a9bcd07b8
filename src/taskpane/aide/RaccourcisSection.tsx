import { AIDE } from "../../messages/aide";

export interface Raccourci {
  /** As on a French keyboard: « Ctrl+Entrée ». */
  readonly touches: string;
  readonly effet: string;
}

/** Every keyboard shortcut of the pane. */
export function RaccourcisSection({ raccourcis }: { readonly raccourcis: readonly Raccourci[] }) {
  return (
    <section>
      <h2>{AIDE.raccourcis}</h2>
      <dl className="aide-raccourcis">
        {raccourcis.map(({ touches, effet }) => (
          <div key={touches}>
            <dt>
              <kbd>{touches}</kbd>
            </dt>
            <dd>{effet}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
