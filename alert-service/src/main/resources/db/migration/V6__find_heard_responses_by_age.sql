-- What was heard is forgotten by its age.
create index heard_response_by_age on heard_response (tenant_id, heard_at);
