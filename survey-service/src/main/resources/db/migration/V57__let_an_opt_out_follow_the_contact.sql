-- Who opted out and gets another address later is left alone there too, whichever contact carries it. Whatever writes
-- the contact, the word is copied in the same transaction, as said from the same mailbox, so that it is taken back with it.
-- The word was of the contact or of an address that it had: whoever shares a mailbox shares what was said from it.
create function carry_opt_out_over() returns trigger language plpgsql as $$
begin
    insert into suppression (tenant_id, kind, value, said_from, since, last_at)
    select word.tenant_id, address.kind, address.value, word.said_from, word.since, word.last_at
    from suppression word
    cross join lateral (values
        ('EMAIL', case when new.email is distinct from old.email then new.email end),
        ('PHONE', case when new.phone is distinct from old.phone then new.phone end)) as address (kind, value)
    where word.tenant_id = new.tenant_id
        and (word.kind, word.value) in (('CONTACT', new.id::text), ('EMAIL', old.email), ('PHONE', old.phone))
        and address.value is not null
    on conflict do nothing;
    return null;
end
$$;

create trigger opt_out_follows_the_contact after update on contact for each row
    when (new.email is distinct from old.email or new.phone is distinct from old.phone)
    execute function carry_opt_out_over();

-- Those who got another address before.
alter table contact no force row level security;
alter table suppression no force row level security;
insert into suppression (tenant_id, kind, value, said_from, since, last_at)
select word.tenant_id, address.kind, address.value, word.said_from, word.since, word.last_at
from suppression word
join contact on contact.tenant_id = word.tenant_id and contact.id::text = word.value
cross join lateral (values ('EMAIL', contact.email), ('PHONE', contact.phone)) as address (kind, value)
where word.kind = 'CONTACT' and address.value is not null
on conflict do nothing;
alter table suppression force row level security;
alter table contact force row level security;
