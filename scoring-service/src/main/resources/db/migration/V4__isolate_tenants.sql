do $$
declare
    name text;
begin
    foreach name in array array[
        'tenant', 'structure_node', 'response', 'fact', 'slice', 'slice_cell', 'margin_cell', 'score_change',
        'customer_case'
    ] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy own_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)'
            ' with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)',
            name);
    end loop;
end
$$;
