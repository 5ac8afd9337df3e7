-- Work that goes on after its request was answered, with what it found wrong, row by row.
create table job (
    tenant_id    uuid not null,
    id           uuid not null,
    kind         text not null check (kind in ('IMPORT_RESPONSES')),
    state        text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    instructions jsonb not null,
    done         bigint not null,
    total        bigint not null,
    imported     bigint not null,
    refused      bigint not null,
    units_made   bigint not null,
    failure      text,
    created_by   text not null,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    primary key (tenant_id, id),
    constraint finished_job_has_an_end check ((finished_at is null) = (state in ('QUEUED', 'RUNNING')))
);

-- The file of a job, until it is done.
create table job_source (
    tenant_id uuid not null,
    job_id    uuid not null,
    content   bytea not null,
    primary key (tenant_id, job_id),
    constraint job_source_is_of_a_job foreign key (tenant_id, job_id) references job (tenant_id, id)
);

create table job_flaw (
    tenant_id   uuid not null,
    job_id      uuid not null,
    row_number  bigint not null,
    position    int not null,
    column_name text not null,
    detail      text not null,
    remedy      text not null,
    primary key (tenant_id, job_id, row_number, position),
    constraint job_flaw_is_of_a_job foreign key (tenant_id, job_id) references job (tenant_id, id)
);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['job', 'job_source', 'job_flaw']
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

-- Technical, without row-level security: the open jobs of all tenants, leased by the replica that works on them.
create table job_lease (
    job_id       uuid primary key,
    tenant_id    uuid not null,
    offered_at   timestamptz not null default now(),
    holder       uuid,
    leased_until timestamptz
);
grant select, insert, update, delete on job_lease to ${app_role};
