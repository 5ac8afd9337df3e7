-- Where each answer of a case belongs, keys from the root down, and what it was about: it is shown to those of its org
-- unit alone. The answer that opened a case has both in its case; of others of before nobody can tell where they belong,
-- so nobody who is limited to units reads them.
alter table case_response add column org_unit_path text[] not null default '{}';
alter table case_response add column context jsonb;
-- Whose words a line of history repeats; null where it repeats none, and in lines of before.
alter table case_change add column response_id uuid;
