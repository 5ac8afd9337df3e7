-- Technical, without row-level security: the files of all tenants that are on their way or wait to be worked off, with
-- their size, so that what comes of one tenant can be bounded and what nobody goes on sending be found.
create table job_file (
    tenant_id uuid not null,
    job_id    uuid not null,
    bytes     bigint not null default 0,
    stored_at timestamptz not null default now(),
    primary key (tenant_id, job_id)
);
grant select, insert, update, delete on job_file to ${app_role};

-- A file comes in pieces and is read in pieces, so that nobody holds it whole. It is there before its job is ordered.
alter table job_source no force row level security;
insert into job_file (tenant_id, job_id, bytes) select tenant_id, job_id, octet_length(content) from job_source;
alter table job_source drop constraint job_source_is_of_a_job;
alter table job_source drop constraint job_source_pkey;
alter table job_source add column number int not null default 0;
alter table job_source add constraint job_source_pkey primary key (tenant_id, job_id, number);
alter table job_source add constraint job_source_is_of_a_file
    foreign key (tenant_id, job_id) references job_file (tenant_id, job_id) on delete cascade;
alter table job_source force row level security;
-- Read once and deleted: packing it would cost more than it saves.
alter table job_source alter column content set storage external;
