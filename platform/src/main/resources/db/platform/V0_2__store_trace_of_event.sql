-- The trace of the request that the event came from (W3C traceparent); null when it came from none.
alter table outbox add column traceparent text;
