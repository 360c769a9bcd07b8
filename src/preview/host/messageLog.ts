/** One exchange between a pane and the host; sizes in bytes of UTF-8. */
export interface Exchange {
  requestBytes: number;
  responseBytes: number;
  /** Milliseconds inside the host. */
  duration: number;
  actions: number;
  /** Code of the error answered, if any. */
  error?: string;
}

/** What went over the wire since the log was last cleared. */
export class MessageLog {
  private readonly exchanges: Exchange[] = [];

  record(exchange: Exchange): void {
    this.exchanges.push(exchange);
  }

  get all(): readonly Exchange[] {
    return this.exchanges;
  }

  get requests(): number {
    return this.exchanges.length;
  }

  get requestBytes(): number {
    return this.exchanges.reduce((sum, exchange) => sum + exchange.requestBytes, 0);
  }

  get responseBytes(): number {
    return this.exchanges.reduce((sum, exchange) => sum + exchange.responseBytes, 0);
  }

  clear(): void {
    this.exchanges.length = 0;
  }
}
