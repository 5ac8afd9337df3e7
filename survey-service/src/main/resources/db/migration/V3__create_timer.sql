-- Technical, without row-level security: the timers of all tenants, leased by the replica that runs them. The shape is
-- db-scheduler's; the data names tenant and invitation.
create table timer (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index timer_due on timer (execution_time);
create index timer_heartbeat on timer (last_heartbeat) where picked;
grant select, insert, update, delete on timer to ${app_role};
