-- A letter may take sign-ons in bipartisan pairs alone. Who is over the balance waits here: that is no signature yet, and no
-- count, list or document knows of it.
alter table letter add column balance text check (balance in ('BIPARTISAN_PAIRS'));

create table waiting_sign_on (
    id          uuid primary key,
    letter_id   uuid not null references letter,
    bioguide_id text not null references member on update cascade,
    -- What was sent, with its day; by this the Member signs once there is room.
    draft       jsonb not null,
    side        text not null,
    actor       text not null,
    asked_at    timestamptz not null,
    unique (letter_id, bioguide_id)
);

create index waiting_sign_on_order on waiting_sign_on (letter_id, asked_at, id);
