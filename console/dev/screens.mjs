// Takes pictures of every screen: node dev/screens.mjs [folder] [name filter]
import { mkdirSync } from "node:fs";
import { cases } from "./data.mjs";
import { fitsWidth, launch, openPage } from "./browser.mjs";
import { start } from "./mock.mjs";

const folder = process.argv[2] ?? "target/screens";
const filter = process.argv[3] ?? "";
mkdirSync(folder, { recursive: true });
const { address, stop } = await start();
const browser = await launch();
const mine = cases.find(({ status, assignee }) => status === "contacted" && assignee?.id === "u-1");
const paths = { overview: "/", inbox: "/cases", case: `/cases/${mine.id}` };
for (const [name, path] of Object.entries(paths)) {
  for (const width of [320, 390, 1440]) {
    for (const [theme, language] of [
      ["light", "en"],
      ["dark", "cs"],
      ["light", "pl"],
    ]) {
      const file = `${name}-${width}-${theme}-${language}`;
      if (!file.includes(filter)) continue;
      const { page, complaints, close } = await openPage(browser, address, { path, width, theme, language });
      if (!(await fitsWidth(page))) complaints.push("sticks out to the side");
      await page.screenshot({ path: `${folder}/${file}.png`, fullPage: true });
      console.log(file, complaints.length ? complaints : "fine");
      await close();
    }
  }
}
await browser.close();
stop();
