import { Component, type ReactNode } from 'react';

interface FaultBoundaryProps {
  /** What is painted. A new value (new facts) tries again. */
  readonly facts: unknown;
  readonly fallback: (again: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** What cannot be painted says so in its place, and leaves what is around it alone. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    // The kind of fault alone: a message could carry a client's data into the browser's log.
    console.error('A part could not be painted:', error instanceof Error ? error.name : 'unknown');
  }

  override componentDidUpdate(before: FaultBoundaryProps) {
    if (this.state.failed && before.facts !== this.props.facts) this.again();
  }

  private readonly again = () => this.setState({ failed: false });

  override render() {
    return this.state.failed ? this.props.fallback(this.again) : this.props.children;
  }
}
