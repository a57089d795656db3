-- What the outbox is asked for most, without reading all of it: what did not arrive, one template. Days are spans of ids.
create index message_not_arrived on notifications.message (id desc) where state in ('dead', 'failed');
create index message_of_template on notifications.message (template, id desc);
