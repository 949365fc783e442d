-- What a Member signed is counted, and put in its order, without a look at thousands of signatures and their letters.
-- The wider one first, so that servers of the version before are never without one.
create index sign_on_record on sign_on (bioguide_id, signed_on, id) include (letter_id, role, withdrawn_on, removed_at);
drop index sign_on_member;
create index letter_seen on letter (id) include (circulated_at, status, visibility);
