-- Why a message lies here, where that is known. One whose tenant nobody knew is sent again once somebody does.
alter table dead_letter add column reason text;
create index dead_letter_of_unknown_tenant on dead_letter ((headers ->> 'tenant')) where reason = 'unknown-tenant';
