-- Nobody but the person ever has a password: none waits here for Keycloak any more.
alter table person drop column sealed_password;

-- Until the person was told by mail of the membership.
alter table membership add column notice_due boolean not null default false;

-- The name of a person is the tenant's own from now on, in tokens as well: Keycloak is told all of it once more.
insert into mirror_task (kind, target, tenant_id, version, due_at)
select 'tenant', id, id, 1, now() from tenant
on conflict (kind, target) do update set version = mirror_task.version + 1;

insert into mirror_task (kind, target, tenant_id, version, due_at)
select distinct on (person_id) 'person', person_id, tenant_id, 1, now() + interval '10 seconds' from person_tenant
on conflict (kind, target) do update set version = mirror_task.version + 1;
