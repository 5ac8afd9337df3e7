-- A client may be called like a person: histories say which of both did a step. Null in rows of before.
alter table case_change add column by_kind text check (by_kind in ('person', 'client'));
alter table customer_case add column assignee_kind text check (assignee_kind in ('person', 'client'));
-- Only a person ends a case; lines of before do not say.
alter table case_change add constraint ending_is_a_persons
    check (type not in ('resolved', 'closed', 'closed_unreached', 'reopened') or by_kind is distinct from 'client') not valid;
