create function letter_document(title text, summary text, excerpt text, addressees jsonb, topics varchar[])
    returns tsvector language sql immutable parallel safe as $$
    select setweight(to_tsvector('english', title), 'A')
        || setweight(to_tsvector('english', coalesce(summary, '')), 'B')
        || setweight(to_tsvector('simple', coalesce(array_to_string(topics, ' '), '')), 'B')
        || setweight(to_tsvector('english', addressees), 'C')
        || setweight(to_tsvector('english', coalesce(excerpt, '')), 'D')
$$;

create function matches_query(document tsvector, query text) returns boolean language sql stable parallel safe as $$
    select document @@ websearch_to_tsquery('english', query)
$$;

create table letter (
    id                 uuid primary key,
    title              text not null check (length(title) between 1 and 500),
    summary            text,
    excerpt            text,
    chamber            text not null check (chamber in ('HOUSE', 'SENATE', 'BICAMERAL')),
    visibility         text not null check (visibility in ('INTERNAL', 'COALITION', 'PUBLIC')),
    status             text not null
        check (status in ('DRAFT', 'OPEN', 'CLOSED', 'SENT', 'ANSWERED', 'ABANDONED')),
    congress           integer not null check (congress > 0),
    topics             varchar[] not null default '{}',
    addressees         jsonb not null default '[]',
    links              jsonb not null default '[]',
    contacts           jsonb not null default '[]',
    media_contact      jsonb,
    related            jsonb not null default '[]',
    deadline_at        timestamptz,
    deadline_words     text,
    target_count       integer check (target_count > 0),
    declared_count     integer check (declared_count >= 0),
    declared_qualifier text check (declared_qualifier in ('EXACTLY', 'OVER', 'AT_LEAST', 'NEARLY', 'ABOUT')),
    -- When the letter first left the desk; before that it is nobody else's business.
    circulated_at      timestamptz,
    closed_at          timestamptz,
    sent_on            date,
    sent_at            timestamptz,
    retracted_on       date,
    retraction_reason  text,
    answer_due_on      date,
    answer_received_on date,
    answer_summary     text,
    answer_url         text,
    text_version       integer not null default 0,
    material_version   integer not null default 0,
    version            bigint not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    search             tsvector generated always as
        (letter_document(title, summary, excerpt, addressees, topics)) stored,
    check ((declared_count is null) = (declared_qualifier is null)),
    check ((status in ('SENT', 'ANSWERED')) = (sent_on is not null)),
    check (status in ('DRAFT', 'ABANDONED') or circulated_at is not null),
    check (status <> 'DRAFT' or circulated_at is null),
    check (closed_at >= circulated_at),
    check (sent_at is null or (sent_at at time zone 'America/New_York')::date = sent_on),
    check (sent_on >= (circulated_at at time zone 'America/New_York')::date),
    check (retracted_on is null or (retracted_on >= sent_on and sent_on is not null)),
    check ((retracted_on is null) = (retraction_reason is null)),
    check (answer_received_on is null or (answer_received_on >= sent_on and sent_on is not null)),
    check (material_version <= text_version),
    check (updated_at >= created_at)
);

create index letter_search on letter using gin (search);
create index letter_topics on letter using gin (topics);
create index letter_updated on letter (updated_at, id);
create index letter_created on letter (created_at, id);
create index letter_deadline on letter (deadline_at, id);
create index letter_sent on letter (sent_on, id);
create index letter_status on letter (status, updated_at, id);

-- The letter's own fields after each change, for reading it as of a day.
create table letter_revision (
    id          uuid primary key,
    letter_id   uuid not null references letter,
    recorded_at timestamptz not null,
    actor       text not null,
    fields      jsonb not null
);

create index letter_revision_letter on letter_revision (letter_id, recorded_at, id);

create table letter_move (
    id           uuid primary key,
    letter_id    uuid not null references letter,
    from_status  text,
    to_status    text not null,
    effective_on date not null,
    effective_at timestamptz not null,
    reason       text,
    override     boolean not null default false,
    recorded_at  timestamptz not null,
    actor        text not null
);

create index letter_move_letter on letter_move (letter_id, effective_at, id);

create table letter_text (
    id        uuid primary key,
    letter_id uuid not null references letter,
    number    integer not null check (number > 0),
    body      text not null check (length(body) between 1 and 500000),
    material  boolean not null,
    note      text,
    saved_at  timestamptz not null,
    actor     text not null,
    search    tsvector generated always as (to_tsvector('english', body)) stored,
    unique (letter_id, number)
);

create index letter_text_search on letter_text using gin (search);

create table deadline_extension (
    id          uuid primary key,
    letter_id   uuid not null references letter,
    from_at     timestamptz not null,
    to_at       timestamptz not null,
    words       text,
    reason      text,
    recorded_at timestamptz not null,
    actor       text not null,
    check (to_at <> from_at)
);

create index deadline_extension_letter on deadline_extension (letter_id, recorded_at, id);

create trigger letter_revision_is_append_only before update or delete or truncate on letter_revision
    for each statement execute function refuse_change();
create trigger letter_move_is_append_only before update or delete or truncate on letter_move
    for each statement execute function refuse_change();
create trigger letter_text_is_append_only before update or delete or truncate on letter_text
    for each statement execute function refuse_change();
create trigger deadline_extension_is_append_only before update or delete or truncate on deadline_extension
    for each statement execute function refuse_change();

alter table history add foreign key (letter_id) references letter;

create function addressees_match(addressees jsonb, part text) returns boolean language sql immutable parallel safe as $$
    select exists (
        select 1 from jsonb_array_elements(addressees) a
        where strpos(lower(concat_ws(' ', a ->> 'name', a ->> 'title', a ->> 'agency')), lower(part)) > 0)
$$;
