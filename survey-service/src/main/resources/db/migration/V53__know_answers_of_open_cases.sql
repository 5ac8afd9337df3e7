-- Whose case it is follows from the answers in it. Empty for a case that has not changed since: whoever is limited to org
-- units learns nothing of it.
alter table case_of_contact add column response_ids uuid[] not null default '{}';
