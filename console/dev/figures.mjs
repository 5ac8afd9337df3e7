// The mock's own arithmetic of scores (metrics: adjusted Wald and Wilson intervals).
import { answers, cases, tenant, units } from "./data.mjs";

const Z = 1.959964;

function tally(list) {
  const histogram = Object.fromEntries(Array.from({ length: 11 }, (_, rating) => [rating, 0]));
  list.forEach(({ rating }) => (histogram[rating] += 1));
  const n = list.length;
  const favourable = list.filter(({ rating }) => rating >= 9).length;
  const unfavourable = list.filter(({ rating }) => rating <= 6).length;
  const p = (favourable + 0.75) / (n + 3);
  const d = (unfavourable + 0.75) / (n + 3);
  const half = Z * Math.sqrt((p + d - (p - d) ** 2) / (n + 3));
  const cut = (value) => Math.max(-100, Math.min(100, 100 * value));
  return {
    n,
    score: n ? (100 * (favourable - unfavourable)) / n : null,
    interval: n ? { low: cut(p - d - half), high: cut(p - d + half), level: 0.95 } : null,
    favourable,
    neutral: n - favourable - unfavourable,
    unfavourable,
    mean: n ? list.reduce((sum, { rating }) => sum + rating, 0) / n : null,
    histogram,
  };
}

function verdictOf(own, total) {
  if (own.n < 10) return "not_enough_answers";
  if (own.interval.high < total.score - 4) return "lower";
  return own.interval.low > total.score + 4 ? "higher" : "no_clear_difference";
}

export function scores(query, empty) {
  const from = query.get("from");
  const to = query.get("to");
  const within = empty ? [] : answers.filter(({ day }) => day >= from && day <= to);
  const total = tally(within);
  const byDay = query.get("groupBy") === "day";
  const keys = byDay ? [...new Set(within.map(({ day }) => day))] : units.map(({ key }) => key);
  const items = keys.map((key) => {
    const own = tally(within.filter((one) => (byDay ? one.day === key : one.path.includes(key))));
    const rest = byDay
      ? {}
      : { name: units.find((unit) => unit.key === key).name, versusRest: { verdict: verdictOf(own, total) } };
    return { key, ...own, ...rest };
  });
  return {
    metric: { key: "nps", version: 1, scale: [0, 10] },
    from,
    to,
    timeZone: tenant.timeZone,
    asOf: new Date().toISOString(),
    total,
    items,
  };
}

function share(count, of) {
  if (of === 0) return { count, of, share: null, interval: null };
  const p = count / of;
  const centre = (p + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of))) / (1 + (Z * Z) / of);
  return {
    count,
    of,
    share: 100 * p,
    interval: { low: 100 * (centre - half), high: 100 * (centre + half), level: 0.95 },
  };
}

function loopOf(list) {
  const recovered = list.filter(({ status }) => status === "recovered").length;
  const contacted = list.filter(({ firstContact }) => firstContact.metAt).length;
  const money = (count) =>
    count
      ? [
          { amount: `${count * 12000}.00`, currency: "CZK" },
          { amount: `${count * 310}.00`, currency: "EUR" },
        ]
      : [];
  return {
    cohort: list.length,
    anonymous: list.length > 20 ? 1 : 0,
    cases: list.length,
    contactedInTime: share(Math.max(0, contacted - 3), contacted),
    resolved: list.filter(({ resolvedAt }) => resolvedAt).length,
    reAsked: recovered,
    recovered,
    stillDissatisfied: {
      ...share(list.length - recovered, list.length),
      insideSla: list.filter(({ status }) => status === "new").length,
    },
    minutesToFirstContact: list.length ? { median: 31, p90: 74 } : { median: null, p90: null },
    minutesToResolution: list.length ? { median: 412, p90: 2100 } : { median: null, p90: null },
    valueAtRisk: money(list.length - recovered),
    valueSaved: money(recovered),
  };
}

export function closedLoop(query, empty) {
  const known = empty ? [] : cases.filter(({ contactId }) => contactId);
  const items = units.map(({ key, name }) => ({
    key,
    name,
    ...loopOf(known.filter(({ orgUnitPath }) => orgUnitPath.includes(key))),
  }));
  return {
    from: query.get("from"),
    to: query.get("to"),
    timeZone: tenant.timeZone,
    asOf: new Date().toISOString(),
    total: loopOf(known),
    items,
  };
}
