import { Component, type ReactNode } from 'react';

interface SectionErrorBoundaryProps {
  /** A new value (new facts) tries again. */
  readonly facts: unknown;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** One section that cannot be painted says so and leaves the others alone. */
export class SectionErrorBoundary extends Component<SectionErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    // The kind of fault alone: a message could carry a client's data into the browser's log.
    console.error('A section could not be painted:', error instanceof Error ? error.name : 'unknown');
  }

  override componentDidUpdate(before: SectionErrorBoundaryProps) {
    if (this.state.failed && before.facts !== this.props.facts) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
