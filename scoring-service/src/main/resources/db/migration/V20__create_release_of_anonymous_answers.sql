-- Answers of anonymous surveys stay apart from all others: no report that reads facts or cells can meet them.
create table anonymous_response (
    tenant_id     uuid    not null,
    response_id   uuid    not null,
    sequence      bigint  not null,
    complete      boolean not null,
    imported      boolean not null,
    submitted_on  date    not null,
    org_unit_path text[]  not null,
    primary key (tenant_id, response_id)
);

-- One rating of one metric. Once it is part of a released figure it stays as it was then.
create table anonymous_answer (
    tenant_id   uuid     not null,
    response_id uuid     not null,
    metric      text     not null,
    rating      integer  not null,
    band        smallint not null,
    released    boolean  not null,
    primary key (tenant_id, response_id, metric),
    constraint band_is_known check (band between 0 and 2)
);
create index anonymous_answer_that_waits on anonymous_answer (tenant_id, metric) where not released;

-- All that was ever shown: groups of at least the fewest answers, added up. The path is that of the smallest unit whose
-- figures may hold the group; units above it hold it too.
create table released_cell (
    tenant_id     uuid     not null,
    metric        text     not null,
    month         date     not null,
    org_unit_path text[]   not null,
    rating        integer  not null,
    band          smallint not null,
    n             bigint   not null,
    primary key (tenant_id, metric, month, org_unit_path, rating, band),
    constraint cell_is_never_emptied check (n > 0)
);

-- Anonymous answers since screens were last told that something is new.
create table anonymous_arrival (
    tenant_id uuid    primary key,
    untold    integer not null
);

do $$
declare
    name text;
begin
    foreach name in array array['anonymous_response', 'anonymous_answer', 'released_cell', 'anonymous_arrival'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy own_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)'
            ' with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)',
            name);
    end loop;
end
$$;
