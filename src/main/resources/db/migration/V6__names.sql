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
