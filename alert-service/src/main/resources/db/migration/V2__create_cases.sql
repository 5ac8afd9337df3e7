-- People read it to each other over the phone; one sequence for all tenants, so that opening takes no lock.
create sequence case_number start 1001;

create table customer_case (
    tenant_id                        uuid not null,
    id                               uuid not null,
    version                          int not null,
    number                           bigint not null,
    status                           text not null check (status in ('new', 'assigned', 'contacted', 'waiting',
                                         'resolved', 'recovered', 'not_recovered', 'closed', 'closed_unreached',
                                         'merged')),
    severity                         text not null check (severity in ('normal', 'high', 'critical')),
    opened_at                        timestamptz not null,
    openings                         int not null,
    changes                          int not null,
    tried                            boolean not null,
    first_contact_at                 timestamptz,
    resolved_at                      timestamptz,
    merged_into                      uuid,
    complaint_response_id            uuid not null,
    complaint_contact_id             uuid,
    complaint_metric                 text,
    complaint_rating                 int not null,
    complaint_band                   text not null,
    complaint_question               text not null,
    complaint_comment                text,
    complaint_language               text,
    complaint_occurred_at            timestamptz,
    complaint_submitted_at           timestamptz not null,
    complaint_org_unit               text,
    complaint_org_unit_path          text[] not null,
    complaint_touchpoint             text,
    complaint_process                text,
    complaint_channel                text,
    complaint_employee               text,
    complaint_segment                text,
    complaint_yearly_value_amount    numeric,
    complaint_yearly_value_currency  text,
    assignee_id                      text,
    assignee_name                    text,
    sla_next_due_at                  timestamptz,
    sla_first_contact_due_at         timestamptz not null,
    sla_first_contact_met_at         timestamptz,
    sla_first_contact_breached_at    timestamptz,
    sla_first_contact_paused_at      timestamptz,
    sla_first_contact_remaining_seconds bigint,
    sla_resolution_due_at            timestamptz not null,
    sla_resolution_met_at            timestamptz,
    sla_resolution_breached_at       timestamptz,
    sla_resolution_paused_at         timestamptz,
    sla_resolution_remaining_seconds bigint,
    remedy_root_cause                text,
    remedy_action                    text,
    remedy_cost_amount               numeric,
    remedy_cost_currency             text,
    recovery_requested_at            timestamptz,
    recovery_asked_at                timestamptz,
    recovery_answered_at             timestamptz,
    recovery_rating                  int,
    recovery_outcome                 text check (recovery_outcome in ('recovered', 'not_recovered')),
    primary key (tenant_id, id),
    foreign key (tenant_id, merged_into) references customer_case (tenant_id, id),
    unique (tenant_id, number),
    constraint new_case_has_no_assignee check (status <> 'new' or assignee_id is null),
    constraint assigned_case_has_assignee
        check (status not in ('assigned', 'contacted', 'waiting') or assignee_id is not null),
    constraint resolved_case_names_cause_and_action
        check (status <> 'resolved' or (remedy_root_cause is not null and remedy_action is not null
                                        and resolved_at is not null)),
    constraint recovered_case_has_the_customers_word check (status <> 'recovered' or recovery_outcome = 'recovered'),
    constraint merged_case_names_its_goal check ((status = 'merged') = (merged_into is not null))
);
-- Two replicas that hear of the same customer at once must not make two cases.
create unique index one_open_case_per_contact on customer_case (tenant_id, complaint_contact_id)
    where status in ('new', 'assigned', 'contacted', 'waiting');
create index customer_case_by_urgency on customer_case (tenant_id, status, sla_next_due_at, id);
create index customer_case_by_opening on customer_case (tenant_id, opened_at, id);

create table case_response (
    tenant_id    uuid not null,
    response_id  uuid not null,
    case_id      uuid not null,
    sequence     bigint not null,
    submitted_at timestamptz not null,
    metric       text,
    rating       int not null,
    comment      text,
    primary key (tenant_id, response_id),
    foreign key (tenant_id, case_id) references customer_case (tenant_id, id)
);
create index case_response_by_case on case_response (tenant_id, case_id, submitted_at);

create table case_change (
    tenant_id     uuid not null,
    id            uuid not null,
    case_id       uuid not null,
    sequence      int not null check (sequence >= 1),
    changed_at    timestamptz not null,
    by_id         text,
    by_name       text,
    type          text not null,
    from_status   text,
    to_status     text not null,
    channel       text,
    outcome       text,
    text          text,
    -- For streams that go on where they broke off: positions are given out before the commit, so a later one may be
    -- seen first. Whoever saw this row may have missed only rows of transactions at or after its horizon.
    feed_position bigint generated always as identity,
    transaction   xid8 not null default pg_current_xact_id(),
    horizon       xid8 not null default pg_snapshot_xmin(pg_current_snapshot()),
    primary key (tenant_id, id),
    unique (tenant_id, case_id, sequence),
    foreign key (tenant_id, case_id) references customer_case (tenant_id, id)
);
create index case_change_by_position on case_change (tenant_id, feed_position);
create index case_change_by_transaction on case_change (tenant_id, transaction);
-- History is written once: the runtime role cannot change a line of it.
revoke update, delete on case_change from ${app_role};

create table heard_response (
    tenant_id   uuid not null,
    response_id uuid not null,
    sequence    bigint not null,
    settled     boolean not null default false,
    facts       jsonb not null,
    heard_at    timestamptz not null default now(),
    primary key (tenant_id, response_id)
);

do $$
declare
    each text;
begin
    foreach each in array array['customer_case', 'case_response', 'case_change', 'heard_response'] loop
        execute format('alter table %I enable row level security', each);
        execute format('alter table %I force row level security', each);
        execute format($policy$
            create policy tenant_isolation on %I
                using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
                with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
            $policy$, each);
    end loop;
end $$;
