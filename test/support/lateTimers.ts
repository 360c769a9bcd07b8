/**
 * office.js tidies up once more some seconds after a failure. To call at the top of a test file: what
 * is still to come when its tests are over is called off, and keeps no process.
 */
export function callOffLateTimers(): void {
  const pending: NodeJS.Timeout[] = [];
  const { setTimeout } = globalThis;
  beforeAll(() => {
    const noted = (...args: Parameters<typeof setTimeout>) => {
      const timer = setTimeout(...args);
      pending.push(timer);
      return timer;
    };
    Object.assign(globalThis, { setTimeout: noted });
  });
  afterAll(() => {
    Object.assign(globalThis, { setTimeout });
    pending.forEach((timer) => clearTimeout(timer));
  });
}
