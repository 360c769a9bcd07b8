import { createRoot } from "react-dom/client";
import { PreviewPage } from "./PreviewPage";
import "./page.css";

function metaContent(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <PreviewPage
      manifestUrl={metaContent("preview-manifest")}
      workbookUrl={metaContent("preview-workbook")}
    />,
  );
}
