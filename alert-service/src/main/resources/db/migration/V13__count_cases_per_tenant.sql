-- Numbers of cases run per tenant. Replicas of before go on with the sequence until they are replaced.
create table case_counter (
    tenant_id   uuid primary key,
    next_number bigint not null
);
alter table case_counter enable row level security;
alter table case_counter force row level security;
create policy tenant_isolation on case_counter
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
