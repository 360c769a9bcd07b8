/** Texts, each kept once, known by their place. */
export class InternedList {
  private readonly places = new Map<string, number>();

  constructor(initial: readonly string[] = []) {
    for (const text of initial) this.place(text);
  }

  get size(): number {
    return this.places.size;
  }

  /** The text's place, 0-based; the same for the same text. */
  place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(text, place);
    return place;
  }

  texts(): string[] {
    return [...this.places.keys()];
  }
}
