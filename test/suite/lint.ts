import { runChecks } from "./checks";

void runChecks().then(({ failed }) => {
  process.exitCode = failed > 0 ? 1 : 0;
});
