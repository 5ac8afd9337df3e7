-- Severities are ordered by their weight, whatever they are called.
alter table customer_case add column severity_weight smallint not null generated always as (
    case severity when 'critical' then 30 when 'high' then 20 when 'normal' then 10 end) stored;
drop index customer_case_by_urgency;
create index customer_case_by_urgency on customer_case
    (tenant_id, status, sla_next_due_at, severity_weight desc, id);
