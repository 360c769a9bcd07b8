/** What a figure is compared with, in the same run where that is possible. */
export interface Reference {
  readonly name: string;
  readonly value: number;
}

/** Prints one figure: `bench NAME: VALUE UNIT (reference NAME VALUE, ratio R)`. */
export function report(name: string, value: number, unit: string, reference?: Reference): void {
  const compared = reference
    ? ` (reference ${reference.name} ${format(reference.value)}, ratio ${format(value / reference.value)})`
    : "";
  process.stdout.write(`bench ${name}: ${format(value)} ${unit}${compared}\n`);
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 3 : 1);
}
