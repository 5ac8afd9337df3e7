-- Whatever the owner creates, the runtime role may read and write, and nothing more: it neither owns nor alters.
grant usage on schema public to ${app_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage on sequences to ${app_role};

-- Technical tables: they belong to no tenant's screens, and the relay and the inbox serve all tenants at once.
create table outbox (
    id           bigint generated always as identity primary key,
    message_id   uuid not null,
    tenant_id    uuid not null,
    type         text not null,
    aggregate    text not null,
    sequence     bigint not null,
    body         text not null,
    recorded_at  timestamptz not null default now(),
    leased_until timestamptz
);
-- Rows come and go by the million while the table stays small: clean up early, or scans wade through dead rows.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

create table inbox (
    consumer   text not null,
    message_id uuid not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, message_id)
);
create index inbox_by_age on inbox using brin (handled_at);

create table dead_letter (
    id         bigint generated always as identity primary key,
    queue      text not null,
    message_id text not null,
    type       text not null,
    headers    jsonb not null,
    body       bytea not null,
    died_at    timestamptz not null default now(),
    deaths     int not null default 1,
    constraint dead_letter_is_kept_once unique (queue, message_id)
);

create table idempotency_key (
    tenant_id   uuid not null,
    key         text not null,
    fingerprint bytea not null,
    status      int not null,
    location    text,
    etag        text,
    body        text not null,
    kept_at     timestamptz not null default now(),
    primary key (tenant_id, key)
);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy tenant_isolation on idempotency_key
    using (tenant_id = coalesce(nullif(current_setting('app.tenant_id', true), '')::uuid,
                                '00000000-0000-0000-0000-000000000000'))
    with check (tenant_id = coalesce(nullif(current_setting('app.tenant_id', true), '')::uuid,
                                     '00000000-0000-0000-0000-000000000000'));
