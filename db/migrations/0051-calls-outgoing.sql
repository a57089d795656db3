-- Calls that the centre makes: an operator is rung, then the person. They are no part of ¶7's figure.
alter table calls.call drop constraint call_audience, add constraint call_audience check (audience in ('recipient', 'state_body', 'outgoing'));
alter table calls.call drop constraint call_state, add constraint call_state
  check (state in ('greeting', 'menu', 'queued', 'offered', 'talking', 'held', 'noticing', 'rating', 'ended', 'calling'));
-- Which call it answers: the one that was called back.
alter table calls.call add called_back uuid constraint call_called_back references calls.call;
create index call_called_back on calls.call (called_back) where called_back is not null;
alter table calls.command drop constraint command_kind, add constraint command_kind check (kind in ('hold', 'resume', 'end', 'redirect',
  'reconnect', 'keypad', 'mute', 'unmute', 'consult', 'conference', 'complete', 'begin'));
