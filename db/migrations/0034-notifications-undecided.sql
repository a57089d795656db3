-- What is unsure waits for a decision as what did not arrive does, so the index of what waits has to hold it.
create index message_undecided on notifications.message (id desc) where state in ('dead', 'failed', 'unsure');
drop index notifications.message_not_arrived;
