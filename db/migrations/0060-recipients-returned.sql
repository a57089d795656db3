-- ¶27: letters to the address came back; a person checks it. Emptied when something comes from it, or a person proves it.
alter table recipients.address
  add column returned_at timestamptz,
  add column returned_why text;
