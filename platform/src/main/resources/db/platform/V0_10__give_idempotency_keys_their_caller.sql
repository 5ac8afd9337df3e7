-- A key is its caller's own: what another person or client of the tenant sends under the same words is another key.
alter table idempotency_key
    add column subject   text not null default '',
    add column operation text not null default '',
    drop constraint idempotency_key_pkey,
    add constraint idempotency_key_is_one_callers primary key (tenant_id, subject, operation, key);

-- The hourly sweep serves all tenants. It sees of them what is past its time, and only while it says that it sweeps.
create policy sweep_sees_expired on idempotency_key for select
    using (kept_at < now() - interval '36 hours' and current_setting('app.sweep', true) = 'idempotency_key');
create policy sweep_deletes_expired on idempotency_key for delete
    using (kept_at < now() - interval '36 hours' and current_setting('app.sweep', true) = 'idempotency_key');
