-- A version of a metric is one scale with one set of bands. The suite's own scale of a metric is its version 1 and has no
-- row here.
create table metric_version (
    tenant_id       uuid    not null,
    metric          text    not null,
    version         integer not null,
    low             integer not null,
    high            integer not null,
    unfavourable_to integer not null,
    favourable_from integer not null,
    primary key (tenant_id, metric, version),
    constraint version_is_one_scale_with_bands
        unique (tenant_id, metric, low, high, unfavourable_to, favourable_from)
);

alter table fact add column version integer;
-- Each metric counts once per response: by the question that is its headline there.
alter table fact add column headline boolean not null default false;

-- The owner sees no tenant's rows while the policies hold for it, too.
alter table fact no force row level security;

-- Of earlier ratings the scale is not known. They are of the suite's own version where they fit it, else of one whose
-- scale is as wide as they are.
update fact set version = case
    when exists (
        select from (values ('nps', 0, 10, 6, 9), ('ces', 1, 7, 3, 5), ('csat', 1, 5, 2, 4), ('enps', 0, 10, 6, 9),
            ('promise', 1, 3, 1, 3)) usual (metric, low, high, unfavourable_to, favourable_from)
        where usual.metric = fact.metric and fact.rating between usual.low and usual.high and fact.band = case
            when fact.rating <= usual.unfavourable_to then 0 when fact.rating >= usual.favourable_from then 2 else 1 end)
        then 1
    when metric in ('nps', 'ces', 'csat', 'enps', 'promise') then 2
    else 1 end
where metric is not null;

insert into metric_version (tenant_id, metric, version, low, high, unfavourable_to, favourable_from)
select tenant_id, metric, version, min(rating), max(rating),
    coalesce(max(rating) filter (where band = 0), min(rating) - 1),
    coalesce(min(rating) filter (where band = 2), max(rating) + 1)
from fact
where metric is not null and not (version = 1 and metric in ('nps', 'ces', 'csat', 'enps', 'promise'))
group by tenant_id, metric, version;

update fact set headline = true
from (select distinct on (tenant_id, response_id, metric) tenant_id, response_id, question
      from fact where metric is not null order by tenant_id, response_id, metric, question) first
where fact.tenant_id = first.tenant_id and fact.response_id = first.response_id and fact.question = first.question;

alter table fact force row level security;

alter table metric_version enable row level security;
alter table metric_version force row level security;
create policy own_tenant on metric_version
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
