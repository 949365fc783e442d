create extension if not exists btree_gist;

create table member (
    bioguide_id   text primary key check (bioguide_id ~ '^[A-Z][0-9]{6}$'),
    first_name    text not null,
    middle_name   text,
    last_name     text not null,
    suffix        text,
    nickname      text,
    official_name text,
    other_names   jsonb not null default '[]',
    ids           jsonb not null default '{}',
    -- Byte order, so that a page's place in the list is the same under every locale.
    sort_name     text collate "C" not null,
    search_name   text not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);

create index member_sort on member (sort_name, bioguide_id);
create index member_updated on member (updated_at, bioguide_id);

create table retired_id (
    retired     text primary key check (retired ~ '^[A-Z][0-9]{6}$'),
    bioguide_id text not null references member on update cascade,
    recorded_at timestamptz not null,
    check (retired <> bioguide_id)
);

-- A stretch of service: one seat, one party. A term in which the party changed is two of them with the same term_start.
create table service (
    id           uuid primary key,
    bioguide_id  text not null references member on update cascade,
    chamber      text not null check (chamber in ('HOUSE', 'SENATE')),
    state        text not null check (state ~ '^[A-Z]{2}$'),
    -- Unknown for some of the nineteenth century, as the class of a few early Senators is.
    district     integer check (district between 0 and 99),
    senate_class integer check (senate_class between 1 and 3),
    term_start   date not null,
    -- Half-open: the end day belongs to the next term.
    start_date   date not null,
    end_date     date not null,
    end_basis    text not null check (end_basis in ('SCHEDULED', 'ACTUAL', 'ABSENT')),
    party        text not null,
    caucus       text,
    recorded_at  timestamptz not null,
    as_of        date not null,
    -- A service that a later roster took back stays on record and counts no more.
    voided_at    timestamptz,
    check (term_start <= start_date),
    check (start_date < end_date),
    check (chamber = 'HOUSE' or district is null),
    check (chamber = 'SENATE' or senate_class is null),
    -- Nobody holds two seats on one day. Deferred, because an import moves neighbouring days one after the other.
    exclude using gist (bioguide_id with =, daterange(start_date, end_date) with &&) where (voided_at is null)
        deferrable initially deferred
);

create index service_member on service (bioguide_id, start_date);
create index service_days on service using gist (daterange(start_date, end_date)) where voided_at is null;
create index service_state on service (state, party);

create table roster_import (
    id          uuid primary key,
    format      text not null,
    coverage    text not null check (coverage in ('CURRENT', 'HISTORICAL', 'COMPLETE')),
    source      text not null,
    digest      text not null,
    as_of       date not null,
    actor       text not null,
    recorded_at timestamptz not null,
    report      jsonb not null
);

create index roster_import_recorded on roster_import (recorded_at, id);
create index roster_import_digest on roster_import (digest);

create table roster_change (
    id           uuid primary key,
    import_id    uuid not null references roster_import,
    -- The order of the import's report: what needs a person's eye comes first.
    place        integer not null,
    bioguide_id  text not null,
    kind         text not null check (kind in ('ADDED', 'CHANGED', 'ENDED', 'SUSPICIOUS')),
    detail       text not null,
    effective_on date,
    recorded_at  timestamptz not null,
    before       jsonb,
    after        jsonb
);

create index roster_change_import on roster_change (import_id, place);
create index roster_change_member on roster_change (bioguide_id, recorded_at);

create trigger roster_change_is_append_only before update or delete or truncate on roster_change
    for each statement execute function refuse_change();
