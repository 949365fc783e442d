-- Mostly a handful of acts wait, and each has one entry and one letter, which an index finds. Planned for two thousand, or while the
-- record was still short, a portion was joined to the whole history and to all letters, the more slowly the longer the record grew.
create or replace function place_events() returns bigint language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    placed bigint;
begin
    perform pg_advisory_xact_lock(7970573000003);
    with taken as (delete from event_unplaced
                   where number <= (select max(number)
                                    from (select number from event_unplaced order by number limit 2000) portion)
                   returning number, entry_id),
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
