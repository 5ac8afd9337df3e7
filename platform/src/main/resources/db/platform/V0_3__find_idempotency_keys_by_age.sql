-- Each new key forgets the tenant's old ones.
create index idempotency_key_by_age on idempotency_key (tenant_id, kept_at);
