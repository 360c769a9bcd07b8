import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { report } from "./report";

/** First load of the add-in template of `yo office` (React, Fluent UI v9), measured once: 168.9 KB gzip. */
const STOCK_TEMPLATE_KB = 168.9;

/** Builds the pane for production and weighs the scripts of its page, office.js not counted. */
export function paneSizeBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "pane-"));
  try {
    const webpack = require.resolve("webpack/bin/webpack.js");
    const build = [webpack, "--mode", "production", "--output-path", folder];
    execFileSync(process.execPath, build, { stdio: ["ignore", "ignore", "inherit"] });
    report("pane.firstLoad", firstLoadBytes(folder) / 1000, "KB gzip", {
      name: "stock React template",
      value: STOCK_TEMPLATE_KB,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return Promise.resolve();
}

function firstLoadBytes(folder: string): number {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  const scripts = [...page.matchAll(/<script[^>]*?\ssrc="?([^"\s>]+)/g)].map(
    (match) => match[1] ?? "",
  );
  return scripts
    .filter((source) => !source.startsWith("http"))
    .map((source) => gzipSync(readFileSync(join(folder, source)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
}
