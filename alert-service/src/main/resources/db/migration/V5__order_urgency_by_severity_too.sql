-- Whatever falls due at the same time, as all does that came in overnight, is taken by its severity.
drop index customer_case_by_urgency;
create index customer_case_by_urgency on customer_case (tenant_id, status, sla_next_due_at, severity, id);
