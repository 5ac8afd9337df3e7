-- What customers said no for: their mailbox, their phone, and the contact itself, whichever contact carries the address
-- later. Each mailbox takes back its own word alone, so two people behind one phone do not speak for each other.
create table suppression (
    tenant_id uuid not null,
    kind      text not null check (kind in ('CONTACT', 'EMAIL', 'PHONE')),
    value     text not null,
    said_from text not null,
    since     timestamptz not null,
    last_at   timestamptz not null,
    primary key (tenant_id, kind, value, said_from)
);
create index suppression_said_from on suppression (tenant_id, said_from);

-- Every opt-out and every taking back, by whom, when and on what ground.
create table consent_record (
    tenant_id    uuid not null,
    id           uuid not null,
    contact_id   uuid not null,
    act          text not null check (act in ('OPTED_OUT', 'TAKEN_BACK')),
    said_by      text not null check (said_by in ('CUSTOMER', 'PARTNER', 'STAFF')),
    email        text,
    phone        text,
    source       text not null,
    text_version text,
    actor        text,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    primary key (tenant_id, id),
    constraint consent_record_is_of_a_contact foreign key (tenant_id, contact_id) references contact (tenant_id, id)
);
create index consent_record_of_contact on consent_record (tenant_id, contact_id, recorded_at, id);

-- From here on contact.opted_out_at is what a partner said. Until now it was also what customers said, and nothing tells
-- both apart: the word that weighs more is taken for all of it.
alter table contact no force row level security;
insert into suppression (tenant_id, kind, value, said_from, since, last_at)
select tenant_id, word.kind, word.value, coalesce(email, id::text), opted_out_at, opted_out_at
from contact cross join lateral (values ('CONTACT', id::text), ('EMAIL', email), ('PHONE', phone)) as word (kind, value)
where opted_out_at is not null and word.value is not null
on conflict do nothing;
insert into consent_record
select tenant_id, gen_random_uuid(), id, 'OPTED_OUT', 'CUSTOMER', email, phone, 'before records were kept', null, null,
       opted_out_at, now()
from contact where opted_out_at is not null;
update contact set opted_out_at = null, revision = revision + 1 where opted_out_at is not null;
alter table contact force row level security;
