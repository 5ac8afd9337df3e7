create index response_of_contact on response (tenant_id, contact_id, submitted_at) where contact_id is not null;
