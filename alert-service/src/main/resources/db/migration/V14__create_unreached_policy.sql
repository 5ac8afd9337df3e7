-- What must have been tried before a case may end unreached; a tenant without a row has the defaults.
create table unreached_policy (
    tenant_id uuid primary key,
    version   int not null,
    attempts  int not null check (attempts between 1 and 20),
    days      int not null check (days between 1 and 10),
    channels  int not null check (channels between 1 and 2),
    constraint each_day_and_channel_takes_an_attempt check (days <= attempts and channels <= attempts)
);
alter table unreached_policy enable row level security;
alter table unreached_policy force row level security;
create policy tenant_isolation on unreached_policy
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
