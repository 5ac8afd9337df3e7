-- The last known state of each response; its sequence decides which save of it counts.
create table response (
    tenant_id      uuid        not null,
    response_id    uuid        not null,
    sequence       bigint      not null,
    complete       boolean     not null,
    slice_id       uuid        not null,
    persona        text,
    employee       text,
    contact_id     uuid,
    yearly_value   numeric(19, 4),
    currency       text,
    occurred_at    timestamptz,
    submitted_at   timestamptz not null,
    -- Days in the tenant's zone, so that a report by day reads no clock.
    occurred_on    date,
    submitted_on   date        not null,
    recovery_of    uuid,
    imported       boolean     not null,
    opens_cases    boolean     not null,
    -- Null when nothing in it says whether the customer is satisfied.
    dissatisfied   boolean,
    primary key (tenant_id, response_id),
    constraint money_has_a_currency check ((yearly_value is null) = (currency is null))
);
create index response_by_day on response (tenant_id, submitted_on);
create index response_by_day_of_interaction on response (tenant_id, occurred_on);
create index response_by_contact on response (tenant_id, contact_id, submitted_at, response_id)
    where contact_id is not null;
create index response_by_detection on response (tenant_id, submitted_on)
    where dissatisfied and opens_cases and recovery_of is null;
create index response_by_recovered_case on response (tenant_id, recovery_of) where recovery_of is not null;

-- One row for each rated question of a response. No foreign key: both are written by one statement alone, and a
-- trigger for each row would be the dearest part of counting.
create table fact (
    tenant_id   uuid     not null,
    response_id uuid     not null,
    question    text     not null,
    metric      text,
    rating      integer  not null,
    band        smallint not null,
    primary key (tenant_id, response_id, question),
    constraint band_is_known check (band between 0 and 2)
);

-- A combination of everything that reports filter and group by. Its id is a digest of its content.
create table slice (
    tenant_id     uuid   not null,
    slice_id      uuid   not null,
    org_unit_path text[] not null,
    touchpoint    text   not null,
    journey_stage text   not null,
    process       text   not null,
    channel       text   not null,
    segment       text   not null,
    language      text   not null,
    survey        text   not null,
    primary key (tenant_id, slice_id)
);

-- Fine cells: the histogram of one slice on one day.
create table slice_cell (
    tenant_id uuid     not null,
    metric    text     not null,
    day       date     not null,
    slice_id  uuid     not null,
    rating    integer  not null,
    band      smallint not null,
    n         bigint   not null,
    primary key (tenant_id, metric, day, slice_id, rating, band)
);

-- Coarse cells: the histogram of one value of one dimension on one day; an org unit holds what is below it, too.
create table margin_cell (
    tenant_id uuid     not null,
    metric    text     not null,
    dimension text     not null,
    key       text     not null,
    day       date     not null,
    rating    integer  not null,
    band      smallint not null,
    n         bigint   not null,
    primary key (tenant_id, metric, dimension, key, day, rating, band)
);

-- Counts the changes of a tenant's scores: the ids of the live stream, the same on every replica.
create table score_change (
    tenant_id uuid   primary key,
    number    bigint not null
);
