// Chromium for the scripts of this folder: OHLAS_CHROMIUM, else where Debian puts it.
import { chromium } from "playwright-core";

export function launch() {
  return chromium.launch({
    executablePath: process.env.OHLAS_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export async function setMock(address, change) {
  await fetch(`${address}/mock`, { method: "POST", body: JSON.stringify(change) });
}

export async function openPage(
  browser,
  address,
  { path, width = 1440, height = 900, theme = "light", language = "en" },
) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme: theme,
    reducedMotion: "reduce",
    baseURL: address,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(path);
  await page.waitForSelector("h1");
  await page.waitForTimeout(700);
  return { page, complaints, close: () => context.close() };
}

/** True when nothing sticks out to the side. */
export function fitsWidth(page) {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}
