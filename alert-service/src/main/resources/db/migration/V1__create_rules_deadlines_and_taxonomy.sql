create table tenant_profile (
    tenant_id uuid primary key,
    sequence  bigint not null default 0
);

create table alert_rule (
    tenant_id       uuid not null,
    key             text not null,
    version         int not null,
    name            text not null,
    position        int not null,
    active          boolean not null,
    metric          text,
    band            text not null check (band in ('favourable', 'neutral', 'unfavourable')),
    severity        text not null check (severity in ('normal', 'high', 'critical')),
    lowest_severity text not null check (lowest_severity in ('normal', 'high', 'critical')),
    primary key (tenant_id, key)
);

create table calendar (
    tenant_id   uuid not null,
    key         text not null,
    version     int not null,
    time_zone   text not null,
    country     text,
    set_by_hand boolean not null,
    hours       jsonb not null,
    primary key (tenant_id, key)
);

create table sla_policy (
    tenant_id             uuid not null,
    severity              text not null check (severity in ('normal', 'high', 'critical')),
    version               int not null,
    first_contact_seconds bigint not null check (first_contact_seconds >= 60),
    resolution_seconds    bigint not null,
    calendar              text not null,
    primary key (tenant_id, severity),
    foreign key (tenant_id, calendar) references calendar (tenant_id, key),
    constraint resolution_is_not_due_before_first_contact check (resolution_seconds >= first_contact_seconds)
);

create table root_cause (
    tenant_id uuid not null,
    key       text not null,
    version   int not null,
    name      jsonb not null,
    parent    text,
    primary key (tenant_id, key),
    foreign key (tenant_id, parent) references root_cause (tenant_id, key)
);

create table resolution_action (
    tenant_id uuid not null,
    key       text not null,
    version   int not null,
    name      jsonb not null,
    primary key (tenant_id, key)
);

create table org_unit (
    tenant_id uuid not null,
    key       text not null,
    name      text not null,
    sequence  bigint not null,
    primary key (tenant_id, key)
);

create table member (
    tenant_id uuid not null,
    member_id text not null,
    name      text,
    roles     text[] not null,
    units     text[] not null,
    active    boolean not null,
    sequence  bigint not null,
    primary key (tenant_id, member_id)
);

do $$
declare
    each text;
begin
    foreach each in array array['tenant_profile', 'alert_rule', 'calendar', 'sla_policy', 'root_cause',
                                'resolution_action', 'org_unit', 'member'] loop
        execute format('alter table %I enable row level security', each);
        execute format('alter table %I force row level security', each);
        execute format($policy$
            create policy tenant_isolation on %I
                using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
                with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
            $policy$, each);
    end loop;
end $$;
