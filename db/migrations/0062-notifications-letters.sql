-- ¶8: where answers to a letter of ours go; a signed mark in it says which appeal it goes on from.
alter table notifications.message add column reply_to text;

-- No letter twice: committed when all of a letter but its last dot was sent. Without it the relay cannot have taken the letter;
-- with it and no answer nobody knows, and the letter waits as 'unsure' for a report or a person.
alter table notifications.message add column handed_at timestamptz;
alter table notifications.message drop constraint message_state;
alter table notifications.message add constraint message_state
  check (state in ('queued', 'held', 'sending', 'unsure', 'sent', 'delivered', 'failed', 'dead', 'read'));
alter table notifications.message add constraint message_unsure check (state <> 'unsure' or handed_at is not null);
