import { stop } from "./previewServer";

export default async function stopPreview(): Promise<void> {
  await globalThis.previewBrowser?.close();
  await stop();
}
