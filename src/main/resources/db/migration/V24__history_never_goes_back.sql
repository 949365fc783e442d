-- A letter's history is read by its times. A clock that is set back, or a second server whose clock is behind, would put a
-- withdrawal before the signature it withdraws, and an act before the opening of its letter, so that the public would never
-- be told of it. Whoever's clock it is: no act of a letter is recorded before the one before it.
create function keep_history_in_order() returns trigger language plpgsql as $$
declare
    last timestamptz;
begin
    select max(at) into last from history where letter_id = new.letter_id;
    if new.at < last then
        new.at = last + interval '1 microsecond';
    end if;
    return new;
end $$;

create trigger history_stays_in_order before insert on history
    for each row when (new.letter_id is not null) execute function keep_history_in_order();
