-- What callers may still send, as the library Bucket4j writes it. Worth nothing after a crash, so not logged; the
-- replicas begin with full budgets then. The id can hold an address: full budgets are deleted within minutes.
create unlogged table rate_limit_budget (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
create index rate_limit_budget_by_end on rate_limit_budget (expires_at);
-- A row is rewritten with each lease: room in its page keeps the rewrite out of the index.
alter table rate_limit_budget set (fillfactor = 50);
