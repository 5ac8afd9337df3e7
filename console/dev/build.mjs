// What Maven runs: install, check and build the console. Each part only when something it reads has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HOME = fileURLToPath(new URL("..", import.meta.url));
const INPUTS = [
  "package-lock.json",
  "package.json",
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "eslint.config.js",
  "api",
  "public",
  "src",
  "dev",
];
const skipTests = process.argv.includes("--skip-tests=true");
const nodeVersion = process.versions.node.split(".").map(Number);
if (nodeVersion[0] < 20 || (nodeVersion[0] === 20 && nodeVersion[1] < 19)) {
  console.error(`The console needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

function digest(path, hash = createHash("sha256")) {
  const full = join(HOME, path);
  if (statSync(full).isDirectory()) {
    readdirSync(full)
      .sort()
      .forEach((name) => digest(join(path, name), hash));
  } else {
    hash.update(path).update(readFileSync(full));
  }
  return hash;
}

/** Runs unless the mark left by the last success names the same inputs. */
function unlessDone(mark, inputs, run) {
  const hash = createHash("sha256");
  inputs.forEach((path) => digest(path, hash));
  const now = hash.digest("hex");
  const file = join(HOME, mark);
  if (existsSync(file) && readFileSync(file, "utf8") === now) return;
  run();
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, now);
}

function npm(...args) {
  const { status, error } = spawnSync("npm", args, {
    cwd: HOME,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error)
    console.error(`npm could not be started: ${error.message}. Install Node 20.19 or later with npm.`);
  if (status !== 0) process.exit(status ?? 1);
}

unlessDone("node_modules/.installed", ["package-lock.json"], () => npm("ci"));
if (!skipTests) {
  // Beside the report, so that a run which forgets old reports tests again.
  unlessDone("target/vitest-reports/checked", INPUTS, () =>
    ["check:api", "lint", "test"].forEach((script) => npm("run", "--silent", script)),
  );
}
// Marked inside what it makes: a removed dist/ is built again.
unlessDone("dist/.built", INPUTS, () => {
  npm("run", "--silent", "build");
  // Maven only adds to its output folder; files of an earlier build would stay in the jar.
  rmSync(join(HOME, "target/classes/META-INF/resources"), { recursive: true, force: true });
});
