-- Every table of a tenant: tenant_id first in each key, row-level security forced, so that not even a query without a
-- predicate can reach another tenant's rows. The runtime role owns nothing and cannot bypass it.

create table tenant (
    tenant_id        uuid primary key,
    sequence         bigint not null,
    key              text not null,
    name             text not null,
    time_zone        text not null,
    languages        jsonb not null,
    default_language text not null,
    country          text not null
);

create table org_unit (
    tenant_id  uuid not null,
    id         uuid not null,
    key        text not null,
    name       text not null,
    kind       text not null,
    parent     text,
    path       text[] not null,
    time_zone  text,
    country    text,
    position   int not null,
    sequence   bigint not null,
    primary key (tenant_id, id),
    constraint org_unit_key_is_unique unique (tenant_id, key),
    constraint org_unit_stands_below_a_unit foreign key (tenant_id, parent) references org_unit (tenant_id, key),
    constraint org_unit_path_ends_with_itself check (path[cardinality(path)] = key)
);
create index org_unit_path on org_unit using gin (path);

create table journey (
    tenant_id uuid not null,
    id        uuid not null,
    key       text not null,
    name      text not null,
    stages    jsonb not null,
    sequence  bigint not null,
    primary key (tenant_id, id),
    constraint journey_key_is_unique unique (tenant_id, key)
);

create table touchpoint (
    tenant_id uuid not null,
    id        uuid not null,
    key       text not null,
    name      text not null,
    journey   text not null,
    stage     text not null,
    position  int not null,
    removed   boolean not null,
    sequence  bigint not null,
    primary key (tenant_id, id),
    constraint touchpoint_key_is_unique unique (tenant_id, key),
    constraint touchpoint_lies_on_a_journey foreign key (tenant_id, journey) references journey (tenant_id, key)
);

create table process (
    tenant_id uuid not null,
    id        uuid not null,
    key       text not null,
    name      text not null,
    sequence  bigint not null,
    primary key (tenant_id, id),
    constraint process_key_is_unique unique (tenant_id, key)
);

create table survey (
    tenant_id      uuid not null,
    id             uuid not null,
    key            text not null,
    name           text not null,
    purpose        text not null check (purpose in ('FEEDBACK', 'RECOVERY')),
    questionnaire  jsonb not null,
    latest_version int not null,
    revision       bigint not null,
    primary key (tenant_id, id),
    constraint survey_key_is_unique unique (tenant_id, key)
);

create table survey_version (
    tenant_id     uuid not null,
    id            uuid not null,
    survey_id     uuid not null,
    number        int not null,
    survey_key    text not null,
    name          text not null,
    purpose       text not null check (purpose in ('FEEDBACK', 'RECOVERY')),
    questionnaire jsonb not null,
    published_at  timestamptz not null,
    primary key (tenant_id, id),
    constraint survey_version_number_is_unique unique (tenant_id, survey_id, number),
    constraint survey_version_belongs_to_a_survey foreign key (tenant_id, survey_id) references survey (tenant_id, id)
);

create table contact (
    tenant_id             uuid not null,
    id                    uuid not null,
    external_id           text,
    email                 text,
    phone                 text,
    name                  text,
    language              text,
    time_zone             text,
    segment               text,
    persona               text,
    yearly_value_amount   numeric(19, 4),
    yearly_value_currency text,
    attributes            jsonb not null,
    consent               jsonb not null,
    opted_out_at          timestamptz,
    seen_at               text[] not null,
    updated_at            timestamptz not null,
    revision              bigint not null,
    primary key (tenant_id, id),
    constraint contact_external_id_is_unique unique (tenant_id, external_id),
    constraint contact_value_has_a_currency check ((yearly_value_amount is null) = (yearly_value_currency is null))
);
create index contact_email on contact (tenant_id, email);
create index contact_phone on contact (tenant_id, phone);

create table contact_access (
    tenant_id   uuid not null,
    id          uuid not null,
    subject     text not null,
    contact_ids uuid[] not null,
    looked_at   timestamptz not null,
    primary key (tenant_id, id)
);

create table program (
    tenant_id uuid not null,
    id        uuid not null,
    key       text not null,
    name      text not null,
    survey    text not null,
    active    boolean not null,
    rules     jsonb not null,
    revision  bigint not null,
    primary key (tenant_id, id),
    constraint program_key_is_unique unique (tenant_id, key),
    constraint program_asks_with_a_survey foreign key (tenant_id, survey) references survey (tenant_id, key)
);

-- One contact asked once. What the interaction was stays here as it was, whatever moves or is renamed later.
create table invitation (
    tenant_id             uuid not null,
    id                    uuid not null,
    survey_key            text not null,
    survey_id             uuid not null,
    survey_version        int not null,
    program               text,
    asked_by              text not null,
    state                 text not null check (state in ('SCHEDULED', 'SENT', 'DELIVERED', 'BOUNCED', 'OPENED',
                              'STARTED', 'COMPLETED', 'EXPIRED', 'OPTED_OUT', 'FAILED')),
    sequence              bigint not null,
    generation            int not null,
    language              text not null,
    interaction_id        uuid,
    contact_id            uuid,
    org_unit              text,
    org_unit_path         text[] not null,
    touchpoint            text,
    journey               text,
    stage                 text,
    process               text,
    channel               text,
    employee              text,
    segment               text,
    persona               text,
    yearly_value_amount   numeric(19, 4),
    yearly_value_currency text,
    occurred_at           timestamptz not null,
    recovery_of           uuid,
    recovery_opening      int,
    test                  boolean not null,
    created_at            timestamptz not null,
    send_at               timestamptz not null,
    sent_at               timestamptz,
    remind_at             timestamptz,
    reminded_at           timestamptz,
    expires_at            timestamptz not null,
    opened_at             timestamptz,
    started_at            timestamptz,
    completed_at          timestamptz,
    response_id           uuid,
    primary key (tenant_id, id),
    constraint invitation_asks_with_a_version foreign key (tenant_id, survey_id, survey_version)
        references survey_version (tenant_id, survey_id, number),
    constraint invitation_asks_a_contact foreign key (tenant_id, contact_id) references contact (tenant_id, id),
    constraint invitation_asks_again_once_an_opening unique (tenant_id, recovery_of, recovery_opening)
);
create index invitation_of_contact on invitation (tenant_id, contact_id, send_at);
create index invitation_of_interaction on invitation (tenant_id, interaction_id);
create index invitation_of_program on invitation (tenant_id, program, created_at);
create index invitation_of_response on invitation (tenant_id, response_id) where response_id is not null;

create table interaction (
    tenant_id     uuid not null,
    id            uuid not null,
    external_id   text,
    body_digest   bytea not null,
    contact_id    uuid,
    org_unit      text,
    org_unit_path text[] not null,
    touchpoint    text,
    journey       text,
    stage         text,
    process       text,
    channel       text,
    employee      text,
    segment       text,
    persona       text,
    attributes    jsonb not null,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    decision      text not null check (decision in ('INVITED', 'SCHEDULED', 'HELD_BACK')),
    reasons       jsonb not null,
    invitation_id uuid,
    program       text,
    primary key (tenant_id, id),
    constraint interaction_external_id_is_unique unique (tenant_id, external_id),
    constraint interaction_is_of_a_contact foreign key (tenant_id, contact_id) references contact (tenant_id, id),
    constraint interaction_led_to_an_invitation foreign key (tenant_id, invitation_id) references invitation (tenant_id, id)
);
create index interaction_of_contact on interaction (tenant_id, contact_id, occurred_at);

-- What alert-service told of its cases: nobody is surveyed while being helped.
create table case_of_contact (
    tenant_id  uuid not null,
    case_id    uuid not null,
    contact_id uuid,
    open       boolean not null,
    sequence   bigint not null,
    primary key (tenant_id, case_id)
);
create index open_case_of_contact on case_of_contact (tenant_id, contact_id) where open;

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['tenant', 'org_unit', 'journey', 'touchpoint', 'process', 'survey',
        'survey_version', 'contact', 'contact_access', 'program', 'invitation', 'interaction', 'case_of_contact']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('alter table %I force row level security', tenant_table);
        execute format('create policy of_tenant on %I '
            'using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid) '
            'with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', tenant_table);
        execute format('grant select, insert, update, delete on %I to ${app_role}', tenant_table);
    end loop;
end
$$;

-- A published version and a look at a customer's data are never changed afterwards.
revoke update, delete on survey_version from ${app_role};
revoke update, delete on contact_access from ${app_role};
