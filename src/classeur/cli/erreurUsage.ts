/** The command cannot be run as it was typed; the message is a French sentence for who typed it. */
export class ErreurUsage extends Error {
  override readonly name = "ErreurUsage";
}
