-- Mostly a handful of acts wait, and each has one entry and one letter, which an index finds. Taken for two thousand, they were
-- joined to the whole history and to all letters, the more slowly the longer the record had grown.
alter function place_events() set enable_hashjoin = off;
alter function place_events() set enable_mergejoin = off;
