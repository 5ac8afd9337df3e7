-- Leased timers, as db-scheduler 16 lays them out. A technical table: whoever polls it serves all tenants.
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
create index timer_by_time on timer (execution_time);
create index timer_by_heartbeat on timer (last_heartbeat);
