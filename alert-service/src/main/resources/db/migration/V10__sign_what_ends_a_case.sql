-- Whoever ends a case stands in its history by id and name. Lines of before this rule stay as they are.
alter table case_change add constraint ending_names_its_person
    check (type not in ('resolved', 'closed', 'closed_unreached') or (by_id is not null and by_name is not null))
    not valid;
