-- Committees as the public dataset lists them; a subcommittee's code is its committee's with two digits behind it.
create table committee (
    code        text primary key check (code ~ '^[A-Z]{4}([0-9]{2})?$'),
    parent_code text references committee deferrable initially immediate,
    chamber     text not null check (chamber in ('HOUSE', 'SENATE', 'JOINT')),
    name        text not null check (length(name) between 1 and 300),
    url         text,
    from_date   date not null,
    -- The day of the first list without it; null while it is listed.
    until_date  date,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    check (from_date <= until_date)
);

create index committee_parent on committee (parent_code);

-- One Member in one place of one committee, from the day of the list that first told so to that of the first that did not.
create table committee_membership (
    id             uuid primary key,
    committee_code text not null references committee,
    bioguide_id    text not null references member on update cascade,
    rank           integer check (rank between 1 and 999),
    title          text check (length(title) between 1 and 100),
    side           text check (side in ('MAJORITY', 'MINORITY')),
    from_date      date not null,
    until_date     date,
    recorded_at    timestamptz not null,
    check (from_date < until_date),
    exclude using gist (committee_code with =, bioguide_id with =, daterange(from_date, until_date) with &&)
        deferrable initially deferred
);

create index committee_membership_member on committee_membership (bioguide_id, from_date);

create table committee_import (
    id          uuid primary key,
    kind        text not null check (kind in ('COMMITTEES', 'MEMBERSHIPS')),
    digest      text not null,
    as_of       date not null,
    actor       text not null,
    recorded_at timestamptz not null,
    report      jsonb not null
);

create index committee_import_kind on committee_import (kind, as_of);

-- A set of Members that staff keep: a caucus, or any list.
create table member_group (
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 300),
    -- Byte order, so that a page's place in the list is the same under every locale.
    sort_name   text collate "C" not null unique check (sort_name <> ''),
    description text check (length(description) between 1 and 2000),
    kind        text not null check (kind in ('CAUCUS', 'LIST')),
    version     bigint not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);

create index member_group_updated on member_group (updated_at, id);

create table group_member (
    id          uuid primary key,
    group_id    uuid not null references member_group on delete cascade,
    bioguide_id text not null references member on update cascade,
    -- Half-open, as a Member's service; null where it is not known or has not come.
    from_date   date,
    until_date  date,
    version     bigint not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    unique (group_id, bioguide_id),
    check (from_date < until_date)
);

create index group_member_member on group_member (bioguide_id);
