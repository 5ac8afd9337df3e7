// Development server: the mock API, and the built console under the same narrow policy as the gateway's.
//   node dev/mock.mjs              API on 8090, to be used by `OHLAS_URL=http://localhost:8090 npm run dev`
//   node dev/mock.mjs --watch-app  starts Vite in front of it too
// PORT chooses another port. `start` below is used by the screenshot and accessibility scripts.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { answer, follow, state, tell } from "./api.mjs";
import { answers, branches, cases, dayOf, newCase, pick, rating } from "./data.mjs";
import { scores } from "./figures.mjs";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

async function bodyOf(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

function stream(request, response, url) {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  const send = (event, data, id) =>
    response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const isScores = url.pathname.endsWith("/scores/live");
  if (isScores) send("scores", scores(url.searchParams, state.mode === "empty"), 0);
  else response.write(":\n\n");
  const stop = follow((event, data, id) => {
    if (isScores && event === "answer") send("scores", scores(url.searchParams, state.mode === "empty"), id);
    if (!isScores && event === "case") send("case", data, id);
  });
  const keepAlive = setInterval(() => response.write(":keep-alive\n\n"), 15_000);
  request.on("close", () => {
    stop();
    clearInterval(keepAlive);
  });
}

async function file(url, response) {
  const asked = normalize(url.pathname).replace(/^\/+/, "");
  const path = extname(asked) ? asked : "index.html";
  try {
    const content = await readFile(join(DIST, path));
    response.writeHead(200, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Content-Security-Policy": POLICY,
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function handle(request, response) {
  const url = new URL(request.url, "http://localhost");
  if (url.pathname === "/mock") {
    Object.assign(state, await bodyOf(request));
    return response.end();
  }
  if (url.pathname === "/logout")
    return response.writeHead(200, { "Content-Type": "application/json" }).end('{"location":"/login"}');
  if (url.pathname === "/login") return response.end("Sign-in page");
  if (!url.pathname.startsWith("/api/")) return file(url, response);
  if (url.pathname.endsWith("/live")) return stream(request, response, url);
  const {
    status,
    body,
    type = "application/json",
    headers = {},
  } = answer(request, url, request.method === "GET" ? {} : await bodyOf(request));
  response.writeHead(status, body === undefined ? {} : { "Content-Type": type, ...headers });
  return response.end(body === undefined ? undefined : JSON.stringify(body));
}

function live() {
  return setInterval(() => {
    const branch = pick(branches);
    answers.push({
      day: dayOf(new Date()),
      branch: branch.key,
      path: branch.path,
      rating: rating(branch.key),
    });
    tell("answer");
    if (Math.random() < 0.2) {
      cases.unshift(newCase({ minutesAgo: 0 }));
      tell("case", cases[0]);
    }
  }, 2_000);
}

/** @returns address and a way to stop */
export async function start({ port = 0, busy = false } = {}) {
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  const timer = busy ? live() : undefined;
  const stop = () => {
    clearInterval(timer);
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await start({ port: Number(process.env.PORT ?? 8090), busy: true });
  console.log(`Mock API and built console: ${address}`);
  if (process.argv.includes("--watch-app")) {
    spawn("npx", ["vite"], { stdio: "inherit", env: { ...process.env, OHLAS_URL: address } });
  }
}
