-- Every recorded act but those on keys is an event. Acts are committed in any order; a reader who goes on from the last one
-- it has seen must miss none. So what is committed is put in order afterwards, by one transaction at a time: whoever sees a
-- position sees every position before it. Partners and the public have positions of their own, so that the numbers do not
-- tell how much goes on that they may not see.
create table event (
    position           bigint primary key,
    coalition_position bigint unique,
    public_position    bigint unique,
    entry_id           uuid not null unique references history,
    check (public_position is null or coalition_position is not null)
);

create sequence event_position;
create sequence event_coalition_position;
create sequence event_public_position;

-- Acts that have no position yet, in the order in which they were recorded.
create table event_unplaced (
    number   bigint generated always as identity primary key,
    entry_id uuid not null references history
);

insert into event_unplaced (entry_id)
select id from history where act not like 'api-key.%' order by at, id;

create function queue_event() returns trigger language plpgsql as $$
begin
    insert into event_unplaced (entry_id) values (new.id);
    perform pg_notify('signatory_unplaced', '');
    return null;
end $$;

create trigger history_is_queued after insert on history
    for each row when (new.act not like 'api-key.%') execute function queue_event();

-- Puts what is committed in order and tells of it, if there was anything. Events of one letter keep the order in which they
-- happened, since changes of a letter wait for each other. What is told outside is what lists show there: nothing of before
-- the letter circulated, nothing of texts, imports, flags and statements.
create function place_events() returns bigint language plpgsql as $$
declare
    placed bigint;
begin
    perform pg_advisory_xact_lock(7970573000003);
    with taken as (delete from event_unplaced returning number, entry_id),
         told as (
             select t.entry_id,
                    l.visibility in ('PUBLIC', 'COALITION') and opened as coalition,
                    l.visibility = 'PUBLIC' and opened as public
             from taken t
             join history h on h.id = t.entry_id
             left join letter l on l.id = h.letter_id
             cross join lateral (select l.status <> 'DRAFT' and h.at >= l.circulated_at
                 and (h.act ~ '^(lead|cosigner|endorser)\.' or h.act in (
                     'letter.changed', 'letter.opened', 'letter.closed', 'letter.sent', 'letter.answered',
                     'letter.abandoned', 'letter.deadline-extended', 'letter.retracted', 'letter.answer-recorded',
                     'leads.ordered', 'sign-on.withdrawal-undone', 'sign-on.disavowal-undone', 'sign-on.removed',
                     'sign-on.confirmed')) as opened) o
             order by t.number)
    insert into event (position, coalition_position, public_position, entry_id)
    select nextval('event_position'),
           case when coalition then nextval('event_coalition_position') end,
           case when public then nextval('event_public_position') end,
           entry_id
    from told;
    get diagnostics placed = row_count;
    if placed > 0 then
        perform pg_notify('signatory_event', '');
    end if;
    return placed;
end $$;
