-- The day from which a text or a deadline held, where an editor stated it.
alter table letter_text add column effective_on date;
alter table deadline_extension add column effective_on date;

-- The day from which something recorded about a letter held: as stated, otherwise the day of record, but no later than the steps
-- recorded after it. So a letter recorded in retrospect has the text and the deadline with which it was opened and sent.
create function effective_day(stated date, letter uuid, recorded timestamptz) returns date
    language sql stable parallel safe as $$
    select coalesce(
        stated,
        least(
            (recorded at time zone 'America/New_York')::date,
            (select min(m.effective_on) from letter_move m where m.letter_id = letter and m.recorded_at >= recorded)))
$$;
