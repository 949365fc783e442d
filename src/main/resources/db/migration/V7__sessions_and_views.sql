-- A browser that is signed in with a key; of its secret only the digest is kept.
create table session (
    id           uuid primary key,
    hash         text not null unique,
    key_id       uuid not null references api_key on delete cascade,
    created_at   timestamptz not null,
    last_used_at timestamptz not null
);

create index session_key on session (key_id);
create index session_used on session (last_used_at);

-- A list of letters, filtered and sorted, that a key's holder comes back to.
create table saved_view (
    id         uuid primary key,
    key_id     uuid not null references api_key on delete cascade,
    name       text not null check (length(name) between 1 and 100),
    query      text not null check (length(query) <= 4000),
    created_at timestamptz not null
);

create unique index saved_view_name on saved_view (key_id, lower(name));

-- Every change of a letter or its lists moves the letter, so this tells of them all; it is heard when they are committed.
create function tell_of_letter() returns trigger language plpgsql as $$
begin
    perform pg_notify('signatory_letter', new.id::text);
    return null;
end $$;

create trigger letter_is_told after insert or update on letter
    for each row execute function tell_of_letter();
