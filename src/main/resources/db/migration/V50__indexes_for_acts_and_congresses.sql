-- The events of a rare type, which would otherwise be searched for in the whole history.
create index history_act on history (act);

-- The letters of a Congress in the default order.
create index letter_congress on letter (congress, created_at, id);
