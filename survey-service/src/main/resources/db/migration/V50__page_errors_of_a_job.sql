-- All flaws that a job has found are counted; those kept are bounded.
alter table job add column flaws bigint not null default 0;
alter table job add column flaws_kept bigint not null default 0;

alter table job no force row level security;
alter table job_flaw no force row level security;
update job set flaws = found.count, flaws_kept = found.count
from (select tenant_id, job_id, count(*) from job_flaw group by tenant_id, job_id) found
where found.tenant_id = job.tenant_id and found.job_id = job.id;
alter table job force row level security;
alter table job_flaw force row level security;

-- What a job came across in the rows so far, where nothing else remembers it: what a dry run would have stored.
create table job_mark (
    tenant_id uuid not null,
    job_id    uuid not null,
    kind      text not null check (kind in ('EXTERNAL_ID', 'ORG_UNIT')),
    mark      text not null,
    primary key (tenant_id, job_id, kind, mark),
    constraint job_mark_is_of_a_job foreign key (tenant_id, job_id) references job (tenant_id, id)
);
alter table job_mark enable row level security;
alter table job_mark force row level security;
create policy of_tenant on job_mark
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on job_mark to ${app_role};

-- What else was known of the occasion of a response from elsewhere. Those asked here have it with their interaction.
alter table response add column attributes jsonb;
alter table response drop constraint anonymous_response_leads_to_nobody;
alter table response add constraint anonymous_response_leads_to_nobody check (not anonymous or (contact_id is null
    and interaction_id is null and employee is null and recovery_of is null and attributes is null and not opens_cases));
