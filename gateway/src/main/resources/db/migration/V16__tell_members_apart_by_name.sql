-- By what two names count as one. People who had one name before keep it, until one of them is renamed.
alter table membership add column name_key text;

alter table membership no force row level security;
update membership m set name_key = named.key || case when named.nth = 1 then '' else ' ' || m.person_id end
from (
    select tenant_id, person_id, key, row_number() over (partition by tenant_id, key order by active desc, person_id) as nth
    from (
        select tenant_id, person_id, active,
               lower(trim(regexp_replace(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g')))
                   as key
        from membership
    ) as keyed
) as named
where named.tenant_id = m.tenant_id and named.person_id = m.person_id;
alter table membership force row level security;

alter table membership alter column name_key set not null;
create unique index member_name_is_unique on membership (tenant_id, name_key) where active;
