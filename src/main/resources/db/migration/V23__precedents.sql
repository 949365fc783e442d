-- The latest letters before a day, by the day of sending or else of circulating; and what a Member leads.
create index letter_day on letter (coalesce(sent_on, (circulated_at at time zone 'America/New_York')::date), id)
    where circulated_at is not null and status <> 'ABANDONED';
create index sign_on_led on sign_on (bioguide_id, letter_id)
    where role = 'LEAD' and withdrawn_on is null and removed_at is null;
