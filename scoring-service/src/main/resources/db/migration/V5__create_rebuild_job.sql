create table rebuild_job (
    tenant_id  uuid        not null,
    id         uuid        not null,
    state      text        not null,
    total      bigint      not null,
    error      text,
    started_at timestamptz not null default now(),
    ended_at   timestamptz,
    primary key (tenant_id, id),
    constraint state_is_known check (state in ('running', 'done', 'failed'))
);
alter table rebuild_job enable row level security;
alter table rebuild_job force row level security;
create policy own_tenant on rebuild_job
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
