-- What scoring knows of a case: enough for the figures of the closed loop.
create table customer_case (
    tenant_id              uuid        not null,
    case_id                uuid        not null,
    sequence               bigint      not null,
    status                 text        not null,
    open                   boolean     not null,
    response_ids           uuid[]      not null,
    opened_at              timestamptz not null,
    resolution_due_at      timestamptz,
    -- First contact that reached the customer, whenever it was.
    first_contact_at       timestamptz,
    resolved_at            timestamptz,
    root_cause             text,
    recovery_answered_at   timestamptz,
    recovery_outcome       text,
    yearly_value           numeric(19, 4),
    currency               text,
    -- The first-contact clock of the first opening; a later opening starts a fresh one that does not touch it.
    first_opening_sequence bigint      not null,
    first_contact_due_at   timestamptz,
    primary key (tenant_id, case_id)
);
create index customer_case_by_response on customer_case using gin (response_ids);
