-- What scoring knows of a tenant: the zone its days fall in.
create table tenant (
    tenant_id uuid   primary key,
    sequence  bigint not null,
    time_zone text   not null
);

-- Names and order of org units, journeys, stages, touchpoints and processes, for reports.
create table structure_node (
    tenant_id uuid    not null,
    kind      text    not null,
    key       text    not null,
    sequence  bigint  not null,
    name      text    not null,
    parent    text,
    path      text[]  not null,
    position  integer not null,
    removed   boolean not null,
    primary key (tenant_id, kind, key)
);
