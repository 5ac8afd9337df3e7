-- Where a unit hangs: keys from the root to itself. Empty for what was learned before and not changed since.
alter table org_unit add column path text[] not null default '{}';
