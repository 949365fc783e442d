create table organization (
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 300),
    sort_name   text collate "C" not null,
    acronym     text check (length(acronym) between 1 and 50),
    url         text,
    aliases     varchar[] not null default '{}',
    parent_id   uuid references organization,
    merged_into uuid references organization,
    version     bigint not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    check (parent_id <> id),
    check (merged_into <> id)
);

-- Two live records of one name would be one organization counted twice.
create unique index organization_name on organization (sort_name) where merged_into is null;
create index organization_updated on organization (updated_at, id);

create table api_key (
    id              uuid primary key,
    name            text not null check (length(name) between 1 and 200),
    role            text not null check (role in ('ADMIN', 'EDITOR', 'PARTNER', 'VIEWER')),
    organization_id uuid references organization,
    prefix          text not null,
    hash            text not null unique,
    version         bigint not null,
    created_at      timestamptz not null,
    expires_at      timestamptz,
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    check ((role = 'PARTNER') = (organization_id is not null))
);

create index api_key_organization on api_key (organization_id);

create table history (
    id        uuid primary key,
    at        timestamptz not null,
    actor_id  uuid,
    actor     text not null,
    act       text not null,
    letter_id uuid,
    subject   text,
    effective date,
    detail    jsonb not null default '{}'
);

create index history_letter on history (letter_id, at, id);
create index history_subject on history (subject, at, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger history_is_append_only before update or delete or truncate on history
    for each statement execute function refuse_change();

create table idempotency (
    key_id      uuid not null,
    key         text not null check (length(key) between 1 and 255),
    fingerprint text not null,
    status      integer,
    headers     jsonb,
    body        bytea,
    created_at  timestamptz not null,
    primary key (key_id, key)
);

create index idempotency_age on idempotency (created_at);
