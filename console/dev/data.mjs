// Seeded data of a made-up bank, for looking at the console without the suite. Never shipped.

let seed = 20260504;
export function random() {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return seed / 4294967296;
}
export const pick = (list) => list[Math.floor(random() * list.length)];
export const uuid = () =>
  "01900000-0000-7000-8000-000000000000".replace(/0/g, (c, i) =>
    i > 4 ? Math.floor(random() * 16).toString(16) : c,
  );

const REGIONS = {
  Praha: [
    "Anděl",
    "Dejvice",
    "Karlín",
    "Smíchov",
    "Vinohrady",
    "Žižkov",
    "Letňany",
    "Chodov",
    "Opatov",
    "Palmovka",
  ],
  "Střední Čechy": ["Kladno", "Kolín", "Mladá Boleslav", "Příbram", "Beroun", "Mělník"],
  "Západní Čechy": ["Plzeň Americká", "Plzeň Slovany", "Karlovy Vary", "Cheb", "Mariánské Lázně", "Klatovy"],
  Morava: [
    "Brno Česká",
    "Brno Vaňkovka",
    "Olomouc",
    "Ostrava Poruba",
    "Ostrava Stodolní",
    "Zlín",
    "Jihlava",
    "Znojmo",
    "Přerov",
  ],
  "Východní Čechy": [
    "Hradec Králové",
    "Pardubice",
    "Chrudim",
    "Náchod",
    "Trutnov",
    "Svitavy",
    "Ústí nad Orlicí",
    "Litomyšl",
    "Jičín",
  ],
};
export const tenant = {
  id: uuid(),
  key: "vltava",
  name: "Banka Vltava",
  timeZone: "Europe/Prague",
  languages: ["cs", "pl", "en"],
  defaultLanguage: "cs",
};
export const units = [{ key: "bank", name: "Banka Vltava", kind: "company", parent: null, path: ["bank"] }];
Object.entries(REGIONS).forEach(([region, branches], r) => {
  const regionKey = `r-${r + 1}`;
  units.push({ key: regionKey, name: region, kind: "region", parent: "bank", path: ["bank", regionKey] });
  branches.forEach((name, b) => {
    const key = `b-${r + 1}${String(b + 1).padStart(2, "0")}`;
    units.push({ key, name, kind: "branch", parent: regionKey, path: ["bank", regionKey, key] });
  });
});
export const branches = units.filter((unit) => unit.kind === "branch");

const MOODS = Object.fromEntries(branches.map(({ key }) => [key, 0.1 + random() * 0.14]));
MOODS["b-104"] = 0.5;
MOODS["b-407"] = 0.02;
export function rating(branch) {
  const low = MOODS[branch];
  const dice = random();
  if (dice < low) return Math.floor(random() * 7);
  return dice < low + 0.28 ? 7 + Math.floor(random() * 2) : 9 + Math.floor(random() * 2);
}

const DAY = 86_400_000;
export const dayOf = (at) => new Intl.DateTimeFormat("en-CA", { timeZone: tenant.timeZone }).format(at);
export const answers = [];
for (let back = 100; back >= 0; back -= 1) {
  for (const branch of branches) {
    const many = random() < 0.55 ? 1 + Math.floor(random() * 2) : 0;
    for (let i = 0; i < many; i += 1) {
      answers.push({
        day: dayOf(new Date(Date.now() - back * DAY)),
        branch: branch.key,
        path: branch.path,
        rating: rating(branch.key),
      });
    }
  }
}

export const me = {
  subject: "u-1",
  name: "Petra Malá",
  tenant,
  roles: ["manager"],
  units: ["bank"],
  memberships: [{ tenant: { id: tenant.id, key: tenant.key, name: tenant.name }, roles: ["manager"] }],
};
export const people = [
  { id: "u-1", name: "Petra Malá" },
  { id: "u-2", name: "Tomáš Veselý" },
  { id: "u-3", name: "Agnieszka Wójcik" },
];
export const touchpoints = [
  { key: "branch-visit", name: "Návštěva pobočky" },
  { key: "mortgage-advice", name: "Poradenství k hypotéce" },
  { key: "card-delivery", name: "Doručení karty" },
];
export const processes = [
  { key: "account-opening", name: "Založení účtu" },
  { key: "complaints", name: "Vyřizování stížností" },
];
export const rootCauses = [
  ["waiting", null, "Waiting", "Čekání", "Czekanie"],
  ["waiting.queue", "waiting", "Long queue", "Dlouhá fronta", "Długa kolejka"],
  ["waiting.loan", "waiting", "Loan took too long", "Úvěr trval příliš dlouho", "Kredyt trwał zbyt długo"],
  ["people", null, "People", "Lidé", "Ludzie"],
  ["people.rude", "people", "Unfriendly behaviour", "Nepříjemné jednání", "Nieuprzejme zachowanie"],
  ["product.fee", null, "Unexpected fee", "Nečekaný poplatek", "Nieoczekiwana opłata"],
].map(([key, parent, en, cs, pl]) => ({ key, parent, name: { en, cs, pl } }));
export const resolutionActions = [
  ["apology", "Apology", "Omluva", "Przeprosiny"],
  ["refund", "Refund", "Vrácení peněz", "Zwrot pieniędzy"],
  ["explanation", "Explanation", "Vysvětlení", "Wyjaśnienie"],
].map(([key, en, cs, pl]) => ({ key, name: { en, cs, pl } }));

const COMMENTS = [
  [
    "cs",
    "Čekala jsem čtyřicet minut, i když jsem byla objednaná. Nikdo se neomluvil a na přepážce svítila jen jedna z pěti.",
  ],
  ["cs", "Poplatek za vedení účtu se objevil bez upozornění."],
  ["pl", "Pracownik nie potrafił odpowiedzieć na pytanie o kredyt i odesłał mnie na infolinię."],
  ["en", "Third visit for the same form. The card still does not work abroad and I leave on Friday."],
  ["cs", "<b>Hrozné</b> jednání, už nikdy!"],
  ["cs", null],
  ["pl", "Bardzo długa kolejka."],
  ["en", "Nobody called me back although it was promised twice."],
];
const NAMES = [
  "Jana Nováková",
  "Karel Dvořák",
  "Lucie Svobodová",
  "Marek Horák",
  "Zofia Kowalska",
  "Eva Marie Procházková-Zahradníčková",
  "Piotr Nowak",
  "Alice Brown",
  "Ondřej Kučera",
  "Tereza Němcová",
];
export const contacts = new Map();
function contact() {
  const id = uuid();
  const number = contacts.size;
  contacts.set(id, {
    id,
    externalId: `C-${4000 + number}`,
    name: NAMES[number % NAMES.length],
    email: `customer${number}@example.com`,
    phone: `+420 601 ${String(100 + number)} ${String(200 + number)}`,
    language: pick(["cs", "cs", "pl", "en"]),
    segment: pick(["gold", "standard", "student"]),
    yearlyValue: { amount: `${pick([3200, 12000, 48000])}.00`, currency: "CZK" },
  });
  return id;
}

const MINUTE = 60_000;
export const iso = (at) => new Date(at).toISOString();
const ALLOWED = {
  new: ["claim", "assign", "notes"],
  assigned: ["assign", "contact-attempts", "notes", "close-unreached"],
  contacted: ["assign", "contact-attempts", "notes", "wait", "resolve"],
  waiting: ["assign", "contact-attempts", "notes", "resume", "resolve"],
  resolved: ["notes", "reopen", "close"],
  recovered: ["notes", "reopen", "close"],
  closed: ["notes", "reopen"],
  closed_unreached: ["notes", "reopen"],
};
export const allowedIn = (status) => ALLOWED[status] ?? ["notes"];

let reference = 1040;
export function newCase({
  status = "new",
  minutesAgo = 5,
  mine = false,
  overdue = false,
  anonymous = false,
} = {}) {
  const branch = pick(branches);
  const [language, comment] = pick(COMMENTS);
  const at = Date.now() - minutesAgo * MINUTE;
  const value = Math.floor(random() * 7);
  const assignee = status === "new" ? null : mine ? people[0] : pick(people.slice(1));
  const contacted = !["new", "assigned"].includes(status);
  const solved = ["resolved", "recovered", "closed"].includes(status);
  const due = overdue ? Date.now() - 22 * MINUTE : Date.now() + (4 + random() * 300) * MINUTE;
  const responseId = uuid();
  const entry = (type, minutes, by, more = {}) => ({
    id: uuid(),
    at: iso(at + minutes * MINUTE),
    by,
    type,
    ...more,
  });
  const timeline = [entry("opened", 0, null, { to: "new" })];
  if (assignee) timeline.push(entry("claimed", 4, assignee, { from: "new", to: "assigned" }));
  if (contacted) {
    timeline.push(entry("contact_attempt", 7, assignee, { channel: "phone", outcome: "no_answer" }));
    timeline.push(
      entry("contact_attempt", 31, assignee, {
        channel: "phone",
        outcome: "reached",
        text: "Promised to look into the fee and call back tomorrow before noon.",
      }),
    );
  }
  if (solved)
    timeline.push(
      entry("resolved", 90, assignee, { from: "contacted", to: "resolved" }),
      entry("recovery_requested", 90, null),
    );
  if (status === "recovered") timeline.push(entry("recovered", 400, null));
  return {
    id: uuid(),
    reference: `C-${(reference += 1)}`,
    status,
    severity: value <= 1 ? "critical" : value <= 3 ? "high" : "normal",
    openedAt: iso(at),
    openings: random() < 0.12 ? 2 : 1,
    metric: "nps",
    rating: value,
    band: "unfavourable",
    question: "nps",
    comment,
    language,
    responseId,
    interaction: { occurredAt: iso(at - 50 * MINUTE) },
    submittedAt: iso(at),
    orgUnit: branch.key,
    orgUnitPath: branch.path,
    orgUnitName: branch.name,
    touchpoint: pick(["branch-visit", "mortgage-advice", "card-delivery"]),
    process: pick(["account-opening", "complaints"]),
    channel: "in_person",
    contactId: anonymous ? null : contact(),
    segment: "gold",
    yearlyValue: { amount: "12000.00", currency: "CZK" },
    queue: branch.key,
    assignee,
    firstContact: contacted
      ? { dueAt: iso(at + 60 * MINUTE), metAt: iso(at + 31 * MINUTE) }
      : { dueAt: iso(due), breachedAt: overdue ? iso(due) : null },
    resolution: solved
      ? { dueAt: iso(at + 600 * MINUTE), metAt: iso(at + 90 * MINUTE) }
      : { dueAt: iso(due + 900 * MINUTE), pausedAt: status === "waiting" ? iso(at + 40 * MINUTE) : null },
    rootCause: solved ? "product.fee" : null,
    action: solved ? "refund" : null,
    cost: solved ? { amount: "350.00", currency: "CZK" } : null,
    resolvedAt: solved ? iso(at + 90 * MINUTE) : null,
    recovery:
      status === "recovered"
        ? {
            requestedAt: iso(at + 90 * MINUTE),
            askedAt: iso(at + 91 * MINUTE),
            answeredAt: iso(at + 400 * MINUTE),
            rating: 9,
            outcome: "recovered",
          }
        : null,
    unconfirmed: status === "resolved" && minutesAgo > 20_000,
    responses: [
      {
        responseId,
        submittedAt: iso(at),
        metric: "nps",
        rating: value,
        band: "unfavourable",
        comment,
        answers: [{ question: "nps", metric: "nps", rating: value, low: 0, high: 10, band: "unfavourable" }],
      },
    ],
    version: 1 + timeline.length,
    allowed: allowedIn(status),
    timeline,
  };
}

export const cases = [
  ...[2, 9, 26, 44, 50, 70].map((minutesAgo) => newCase({ minutesAgo })),
  newCase({ minutesAgo: 140, overdue: true }),
  newCase({ minutesAgo: 12, anonymous: true }),
  ...[120, 200].map((minutesAgo) => newCase({ status: "assigned", minutesAgo, mine: true })),
  newCase({ status: "assigned", minutesAgo: 400, overdue: true }),
  ...[300, 900].map((minutesAgo) => newCase({ status: "contacted", minutesAgo, mine: true })),
  newCase({ status: "contacted", minutesAgo: 800 }),
  newCase({ status: "waiting", minutesAgo: 2000, mine: true }),
  ...Array.from({ length: 12 }, (_, i) => newCase({ status: "resolved", minutesAgo: 2500 + i * 2000 })),
  ...Array.from({ length: 70 }, (_, i) => newCase({ status: "recovered", minutesAgo: 4000 + i * 600 })),
];

const LONG =
  "Dobrý den, byla jsem u vás už potřetí kvůli téže plné moci. Poprvé chybělo razítko, podruhé byl kolega na dovolené " +
  "a potřetí mi řekli, že formulář mezitím změnili. Pokaždé jsem si vzala půl dne volna. Nechápu, proč mi to nikdo " +
  "neřekl po telefonu, když jsem se předem ptala.\n\nSmlouva-o-vedení-účtu-pro-nezletilé-s-dispozičním-právem-2026-11.pdf";

/** Cases at the edges: what is long, came back, was handed on, or could not be reached. */
function special(part, more) {
  const one = { ...newCase(part), ...more };
  const contact = contacts.get(one.contactId);
  if (more.name && contact) contact.name = more.name;
  cases.push(one);
  return one;
}
export const edges = {
  long: special(
    { status: "assigned", minutesAgo: 60, mine: true },
    {
      name: "Maria Aleksandra Wiśniewska-Brzęczyszczykiewicz von und zu Hohenlohe-Waldenburg",
      comment: LONG,
      openings: 3,
      severity: "critical",
    },
  ),
  merged: special({ status: "recovered", minutesAgo: 5000 }, { status: "merged", allowed: ["notes"] }),
  unreached: special(
    { status: "assigned", minutesAgo: 6000 },
    { status: "closed_unreached", allowed: ["notes", "reopen"] },
  ),
  anonymous: special({ status: "assigned", minutesAgo: 30, anonymous: true, mine: true }, {}),
  closed: special(
    { status: "resolved", minutesAgo: 9000 },
    { status: "closed", allowed: ["notes", "reopen"] },
  ),
};
edges.long.responses[0].comment = LONG;
edges.long.responses.push({
  responseId: uuid(),
  submittedAt: iso(Date.now() - 20 * MINUTE),
  metric: "nps",
  rating: 0,
  band: "unfavourable",
  answers: [
    { question: "nps", metric: "nps", rating: 0, low: 0, high: 10, band: "unfavourable" },
    { question: "staff", metric: "csat", rating: 5, low: 1, high: 5, band: "favourable" },
  ],
  comment: "A teď mi ještě přišla upomínka.",
});
edges.merged.mergedInto = edges.long.id;
