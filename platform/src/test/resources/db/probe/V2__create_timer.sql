-- As db-scheduler's table, as far as a replay looks at it.
create table timer (execution_time timestamptz not null);
grant select, insert, update, delete on timer to ${app_role};
