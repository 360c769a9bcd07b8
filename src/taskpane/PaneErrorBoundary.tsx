import { Component, type ReactNode } from "react";
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { PANE } from "../messages/pane";

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
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className="message-corps">
            <MessageBarTitle>{PANE.panneTitre}</MessageBarTitle>
            <p>{PANE.panneTexte}</p>
            <Button size="small" onClick={() => this.setState({ failed: false })}>
              {PANE.reessayer}
            </Button>
          </MessageBarBody>
        </MessageBar>
      </div>
    );
  }
}
