-- What one respondent said, with what it was said about as it was then. One response for an invitation; history that was
-- brought in from elsewhere has none.
create table response (
    tenant_id             uuid not null,
    id                    uuid not null,
    invitation_id         uuid,
    survey_id             uuid not null,
    survey_key            text not null,
    survey_version        int not null,
    -- The revision that the stored one replaced: a write states what it was decided upon and fails when that is past.
    revision              int not null,
    previous_revision     int not null,
    answers               jsonb not null,
    metric                text,
    rating                int,
    band                  text check (band in ('UNFAVOURABLE', 'NEUTRAL', 'FAVOURABLE')),
    comment               text,
    language              text,
    program               text,
    asked_by              text not null,
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
    occurred_at           timestamptz,
    started_at            timestamptz not null,
    submitted_at          timestamptz not null,
    finished_at           timestamptz,
    recovery_of           uuid,
    test                  boolean not null,
    imported              boolean not null,
    opens_cases           boolean not null,
    external_id           text,
    primary key (tenant_id, id),
    constraint response_answers_an_invitation_once unique (tenant_id, invitation_id),
    constraint response_follows_its_revision check (previous_revision >= 0 and revision > previous_revision),
    constraint response_answers_an_invitation foreign key (tenant_id, invitation_id) references invitation (tenant_id, id),
    constraint response_rating_has_a_band check ((rating is null) = (band is null))
);
create index response_by_time on response (tenant_id, submitted_at desc, id desc);
create unique index response_of_another_system_is_brought_once on response (tenant_id, survey_key, external_id)
    where external_id is not null;

alter table response enable row level security;
alter table response force row level security;
create policy of_tenant on response
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on response to ${app_role};
