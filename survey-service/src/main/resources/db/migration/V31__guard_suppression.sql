-- An address that a partner marked on one contact is left alone on every other one too.
create index contact_email_marked on contact (tenant_id, email) where opted_out_at is not null;
create index contact_phone_marked on contact (tenant_id, phone) where opted_out_at is not null;

-- Which mailbox a mail went to, and whether it is being handed over right now. One row for the mail, one for its reminder.
create table mail_delivery (
    tenant_id     uuid not null,
    invitation_id uuid not null,
    reminder      boolean not null,
    email         text not null,
    begun_at      timestamptz not null,
    ended_at      timestamptz,
    primary key (tenant_id, invitation_id, reminder),
    constraint mail_delivery_is_of_an_invitation foreign key (tenant_id, invitation_id)
        references invitation (tenant_id, id)
);
create index mail_delivery_under_way on mail_delivery (tenant_id, email) where ended_at is null;

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['suppression', 'consent_record', 'mail_delivery']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('alter table %I force row level security', tenant_table);
        execute format('create policy of_tenant on %I '
            'using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid) '
            'with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', tenant_table);
        execute format('grant select, insert, update, delete on %I to ${app_role}', tenant_table);
    end loop;
end
$$;

-- What was said stays on record.
revoke update, delete on consent_record from ${app_role};
