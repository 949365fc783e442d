-- A secret in the address of a feed, for programs that can send none otherwise; it reads feeds as its key's holder would.
create table feed_token (
    id         uuid primary key,
    key_id     uuid not null references api_key on delete cascade,
    name       text not null check (length(name) between 1 and 200),
    hash       text not null unique,
    version    bigint not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);

create index feed_token_key on feed_token (key_id, created_at, id);
