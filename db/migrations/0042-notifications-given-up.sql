-- A dead letter that a person decided about is no open question any more; it stays dead, and can still be sent again.
alter table notifications.message add column given_up_at timestamptz;
