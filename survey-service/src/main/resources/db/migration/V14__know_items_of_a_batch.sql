-- An item without an external id is known by the batch's key, its place and its content, so that a batch that is sent
-- again after a crash records nothing twice.
alter table interaction add column batch_item bytea;
create unique index interaction_is_told_once_in_a_batch on interaction (tenant_id, batch_item)
    where batch_item is not null;
