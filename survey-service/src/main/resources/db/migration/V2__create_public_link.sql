-- Technical, without row-level security: a public request gets its tenant from here. Holds no token, only its hash.
create table public_link (
    token_hash    bytea primary key,
    tenant_id     uuid not null,
    purpose       text not null check (purpose in ('ANSWER', 'UNSUBSCRIBE')),
    invitation_id uuid not null,
    expires_at    timestamptz not null
);
create index public_link_of_invitation on public_link (tenant_id, invitation_id);
grant select, insert, delete on public_link to ${app_role};
