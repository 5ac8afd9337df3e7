-- By which channel the recovery survey that was answered came to the customer; null in rows of before.
alter table customer_case add column recovery_asked_by text;
