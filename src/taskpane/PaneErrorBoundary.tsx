import { Component, type ReactNode } from "react";
import { PANE } from "../messages/pane";
import { Button } from "./fluent";
import { Message } from "./Message";

interface PaneErrorBoundaryProps {
  readonly children: ReactNode;
}

interface PaneErrorBoundaryState {
  readonly failed: boolean;
}

/** A screen that fails says so instead of a blank pane; the call being entered is kept on the device. */
export class PaneErrorBoundary extends Component<PaneErrorBoundaryProps, PaneErrorBoundaryState> {
  override state: PaneErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): PaneErrorBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <Message intent="error" titre={PANE.panneTitre}>
          <p>{PANE.panneTexte}</p>
          <Button size="small" onClick={() => this.setState({ failed: false })}>
            {PANE.reessayer}
          </Button>
        </Message>
      </div>
    );
  }
}
