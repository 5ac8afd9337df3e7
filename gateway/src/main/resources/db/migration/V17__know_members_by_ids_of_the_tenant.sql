-- A person who works for two tenants is another one to each: no id of one is good in the other, or tells of it.
alter table membership add column member_id uuid;

-- Until now everybody was known by the id of their account. The first tenant's cases keep it; the others get one of their
-- own, which they are told of once more.
alter table membership no force row level security;
update membership m set member_id = p.subject::uuid
from person p
where p.id = m.person_id and p.subject is not null
    and m.tenant_id = (select first.tenant_id from membership first where first.person_id = m.person_id
                       order by first.tenant_id limit 1);
update membership set member_id = gen_random_uuid(), announced_sequence = announced_sequence - 1
where member_id is null;
alter table membership force row level security;

alter table membership alter column member_id set not null;
create unique index membership_by_member_id on membership (tenant_id, member_id);

-- Tokens say it from now on: Keycloak is told all of it once more.
insert into mirror_task (kind, target, tenant_id, version, due_at)
select 'tenant', id, id, 1, now() from tenant
on conflict (kind, target) do update set version = mirror_task.version + 1;

insert into mirror_task (kind, target, tenant_id, version, due_at)
select distinct on (person_id) 'person', person_id, tenant_id, 1, now() + interval '10 seconds' from person_tenant
on conflict (kind, target) do update set version = mirror_task.version + 1;
