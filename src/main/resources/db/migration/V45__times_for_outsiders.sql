-- A change that a caller cannot see must not move a time, an order or a position that the caller can see. So a letter has one time
-- of its last change for each audience, and sign-ons and endorsements have one for all outsiders.
alter table letter add column coalition_updated_at timestamptz, add column public_updated_at timestamptz;
alter table endorsement add column public_updated_at timestamptz;
alter table sign_on add column public_updated_at timestamptz;

alter table letter disable trigger user;
alter table endorsement disable trigger user;
alter table sign_on disable trigger user;
update letter set coalition_updated_at = updated_at, public_updated_at = updated_at;
update endorsement set public_updated_at = updated_at;
update sign_on set public_updated_at = updated_at;
alter table letter enable trigger user;
alter table endorsement enable trigger user;
alter table sign_on enable trigger user;

alter table letter
    alter column coalition_updated_at set not null,
    alter column public_updated_at set not null,
    add check (coalition_updated_at >= created_at),
    add check (public_updated_at >= created_at);
alter table endorsement alter column public_updated_at set not null;
alter table sign_on alter column public_updated_at set not null;

create index letter_coalition_updated on letter (coalition_updated_at, id);
create index letter_public_updated on letter (public_updated_at, id);
create index sign_on_public_updated on sign_on (letter_id, public_updated_at, id);

-- Rows that are loaded without the times for outsiders start with the time for staff.
create function start_public_time() returns trigger language plpgsql as $$
begin
    new.public_updated_at = coalesce(new.public_updated_at, new.updated_at);
    if tg_table_name = 'letter' then
        new.coalition_updated_at = coalesce(new.coalition_updated_at, new.updated_at);
    end if;
    return new;
end $$;

create trigger letter_starts_public_time before insert on letter
    for each row execute function start_public_time();
create trigger endorsement_starts_public_time before insert on endorsement
    for each row execute function start_public_time();
create trigger sign_on_starts_public_time before insert on sign_on
    for each row execute function start_public_time();

-- Whichever part of the program changes a sign-on: its time for outsiders moves only with a column that they can see.
create function move_public_time() returns trigger language plpgsql as $$
declare
    staff_only constant text[] := array['note', 'late_reason', 'withdrawal_reason', 'disavowal_reason', 'removal_reason',
                                        'review_note', 'actor', 'version', 'updated_at', 'public_updated_at'];
begin
    if to_jsonb(new) - staff_only is distinct from to_jsonb(old) - staff_only then
        new.public_updated_at = new.updated_at;
    end if;
    return new;
end $$;

create trigger sign_on_moves_public_time before update on sign_on
    for each row execute function move_public_time();

-- The widest audience of an act, where the act itself does not narrow it further.
alter table history add column audience text not null default 'PUBLIC'
    check (audience in ('STAFF', 'COALITION', 'PUBLIC'));

-- As before, except that an act has a position only in the orders of those who can see what it changed.
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
                    l.visibility in ('PUBLIC', 'COALITION') and h.audience in ('PUBLIC', 'COALITION') and opened as coalition,
                    l.visibility = 'PUBLIC' and h.audience = 'PUBLIC' and opened as public
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
