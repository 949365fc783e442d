-- What people of this workspace have said a writing means.
create table name_alias (
    id          uuid primary key,
    written     text not null,
    folded      text not null,
    bioguide_id text not null references member on update cascade,
    actor       text not null,
    recorded_at timestamptz not null,
    removed_at  timestamptz,
    removed_by  text,
    check (folded <> ''),
    check ((removed_at is null) = (removed_by is null))
);

create unique index name_alias_standing on name_alias (folded) where removed_at is null;

-- One bringing-in of signers to a letter, with the text that they were read from.
create table signer_import (
    id          uuid primary key,
    letter_id   uuid not null references letter,
    kind        text not null,
    file_name   text,
    digest      text not null,
    text        text not null,
    as_of       date not null,
    actor       text not null,
    recorded_at timestamptz not null
);

create index signer_import_letter on signer_import (letter_id, recorded_at, id);

-- Each name of it: whom it was taken for, by which way and by whom, and what became of it.
create table signer_import_record (
    id          uuid primary key,
    import_id   uuid not null references signer_import,
    number      integer not null check (number > 0),
    line        integer not null check (line > 0),
    written     text not null,
    affiliation text,
    outcome     text not null,
    how         text,
    decided_by  text,
    bioguide_id text references member on update cascade,
    sign_on_id  uuid references sign_on,
    notes       text[] not null,
    undone_at   timestamptz,
    undone_by   text,
    unique (import_id, number),
    check (outcome = 'KEPT' or bioguide_id is not null or outcome in ('LEFT', 'DECLINED', 'CONSIDERING', 'NOT_YET')),
    check ((undone_at is null) = (undone_by is null))
);

create index signer_import_record_sign_on on signer_import_record (sign_on_id);
