-- A 5 of 5 and a 5 of 10 are not the same word.
alter table customer_case add column recovery_metric text;
