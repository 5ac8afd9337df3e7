-- Whoever ordered a job finds what it did under the trace of the order, also when another replica goes on with it.
alter table job_lease add column traceparent text;
