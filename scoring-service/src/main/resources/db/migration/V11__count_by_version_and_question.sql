-- Cells are made anew from the facts: they know neither version nor question.
truncate slice_cell, margin_cell;

alter table slice_cell drop constraint slice_cell_pkey;
alter table slice_cell
    add column version integer not null,
    add column question text not null,
    -- Cells that are none hold further questions of a metric; figures that are not about questions leave them out.
    add column headline boolean not null,
    add primary key (tenant_id, metric, day, slice_id, version, question, headline, rating, band);

alter table margin_cell drop constraint margin_cell_pkey;
alter table margin_cell
    add column version integer not null,
    add primary key (tenant_id, metric, dimension, key, day, version, rating, band);

alter table fact no force row level security;
alter table response no force row level security;
alter table slice no force row level security;
alter table slice_cell no force row level security;
alter table margin_cell no force row level security;

insert into slice_cell (tenant_id, metric, version, day, slice_id, question, headline, rating, band, n)
select tenant_id, fact.metric, fact.version, response.submitted_on, response.slice_id, fact.question, fact.headline,
    fact.rating, fact.band, count(*)
from fact join response using (tenant_id, response_id)
where fact.metric is not null
group by tenant_id, fact.metric, fact.version, response.submitted_on, response.slice_id, fact.question, fact.headline,
    fact.rating, fact.band;

insert into margin_cell (tenant_id, metric, version, dimension, key, day, rating, band, n)
select tenant_id, cell.metric, cell.version, margin.dimension, margin.key, cell.day, cell.rating, cell.band, sum(cell.n)
from slice_cell cell join slice using (tenant_id, slice_id)
cross join lateral (
    values ('all', ''), ('touchpoint', touchpoint), ('journeyStage', journey_stage), ('process', process),
        ('channel', channel), ('segment', segment), ('language', language), ('survey', survey), ('question', question)
    union all
    select 'orgUnit', unit from unnest(
        case when cardinality(org_unit_path) = 0 then array[''] else org_unit_path end) unit
) margin (dimension, key)
where cell.headline or margin.dimension = 'question'
group by tenant_id, cell.metric, cell.version, margin.dimension, margin.key, cell.day, cell.rating, cell.band;

alter table fact force row level security;
alter table response force row level security;
alter table slice force row level security;
alter table slice_cell force row level security;
alter table margin_cell force row level security;
