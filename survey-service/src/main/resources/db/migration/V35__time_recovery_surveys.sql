-- When and how a tenant asks customers again after a case.
create table recovery_policy (
    tenant_id uuid not null,
    id        uuid not null,
    rules     jsonb not null,
    revision  bigint not null,
    primary key (tenant_id, id),
    constraint tenant_has_one_recovery_policy unique (tenant_id)
);
alter table recovery_policy enable row level security;
alter table recovery_policy force row level security;
create policy of_tenant on recovery_policy
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on recovery_policy to ${app_role};

-- Which opening of the case is the latest: a survey after an earlier one is not sent any more.
alter table case_of_contact add column opening int not null default 1;

-- Why an invitation bounced or failed.
alter table invitation add column end_reason jsonb;
