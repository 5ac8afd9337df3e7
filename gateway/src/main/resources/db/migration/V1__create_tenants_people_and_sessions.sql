-- Technical tables, which belong to no tenant: the list of tenants itself; people and where they belong, from which a
-- sign-in gets its tenant; sessions, found by a cookie before any tenant is known; and what is still to be mirrored.
create table tenant (
    id               uuid primary key,
    key              text not null constraint tenant_key_is_unique unique,
    name             text not null,
    time_zone        text not null,
    languages        text[] not null,
    default_language text not null,
    country          text not null,
    sequence         bigint not null,
    created_at       timestamptz not null,
    constraint default_language_is_one_of_the_languages check (default_language = any (languages))
);

create table person (
    id             uuid primary key,
    email          text not null constraint person_email_is_unique unique,
    name           text not null,
    subject        text constraint person_subject_is_unique unique,
    sealed_password bytea,
    created_at     timestamptz not null,
    constraint email_is_in_lower_case check (email = lower(email))
);

create table person_tenant (
    tenant_id uuid not null references tenant (id),
    person_id uuid not null references person (id),
    active    boolean not null,
    primary key (tenant_id, person_id)
);
create index person_tenant_by_person on person_tenant (person_id);

create table session (
    id               uuid primary key,
    secret_hash      bytea not null constraint session_secret_is_unique unique,
    tenant_id        uuid not null references tenant (id),
    subject          text not null,
    access_token     bytea not null,
    refresh_token    bytea not null,
    identity_token   bytea,
    access_expires_at timestamptz not null,
    refreshing_until timestamptz,
    opened_at        timestamptz not null,
    expires_at       timestamptz not null
);
create index session_by_person on session (tenant_id, subject);
create index session_by_end on session (expires_at);

create table mirror_task (
    kind         text not null,
    target       uuid not null,
    tenant_id    uuid not null,
    version      bigint not null,
    due_at       timestamptz not null,
    leased_until timestamptz,
    attempts     int not null default 0,
    last_error   text,
    primary key (kind, target)
);

create table membership (
    tenant_id  uuid not null references tenant (id),
    person_id  uuid not null,
    name       text not null,
    roles      text[] not null,
    units      text[] not null,
    active     boolean not null,
    sequence   bigint not null,
    announced_sequence bigint not null,
    changed_at timestamptz not null,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references person_tenant (tenant_id, person_id)
);
alter table membership enable row level security;
alter table membership force row level security;
create policy tenant_isolation on membership
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

create table api_client (
    tenant_id     uuid not null references tenant (id),
    id            uuid not null,
    client_id     text not null,
    name          text not null,
    roles         text[] not null,
    units         text[] not null,
    sealed_secret bytea,
    active        boolean not null,
    created_at    timestamptz not null,
    primary key (tenant_id, id),
    constraint client_id_is_unique unique (tenant_id, client_id)
);
alter table api_client enable row level security;
alter table api_client force row level security;
create policy tenant_isolation on api_client
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
