-- Each answer in its own band, the one that weighs most first; null in rows of before.
alter table case_response add column answers jsonb;
-- Whose words the case shows; null for those it was opened by.
alter table customer_case add column shown_response_id uuid;
-- By which of its addresses a contact could be reached when it answered; null when nobody told.
alter table customer_case add column complaint_contact_channels text[];
-- Nobody can call an anonymous customer: such a case has no clock of first contact.
alter table customer_case alter column sla_first_contact_due_at drop not null;
-- A pause gives back all of what was left; the columns in seconds are read for pauses of before.
alter table customer_case add column sla_first_contact_remaining_nanos bigint;
alter table customer_case add column sla_resolution_remaining_nanos bigint;
