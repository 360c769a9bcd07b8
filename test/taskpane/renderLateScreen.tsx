import { createDOMRenderer, FluentProvider, RendererProvider } from "@fluentui/react-components";
import { configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { loadNeededByCalls } from "../../src/taskpane/latePart";
import { LIGHT_TOKENS } from "../../src/taskpane/tokens.built";

// A busy machine may take seconds where an idle one takes milliseconds: what fails is what never comes.
configure({ asyncUtilTimeout: 20_000 });

// As in the pane, where what a call may need comes right after the first load: the sentences of errors.
beforeAll(async () => {
  await loadNeededByCalls();
});

/** Fluent's rules go to a document of their own: jsdom would apply them all, slowly, for each question. */
const styles = createDOMRenderer(document.implementation.createHTMLDocument());

/** One screen of the pane alone, in the provider that the pane gives it. */
export function renderLateScreen(element: ReactNode) {
  const view = render(
    <RendererProvider renderer={styles}>
      <FluentProvider theme={LIGHT_TOKENS}>{element}</FluentProvider>
    </RendererProvider>,
  );
  return { ...view, user: userEvent.setup({ delay: null }) };
}
