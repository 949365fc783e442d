-- An address that is told of events. It reads the feed in order like any other reader; how far it has come is its position,
-- in the order of its key's role. One attempt is under way at a time, by the instance that holds the lease: when an
-- instance is killed its lease runs out, and another goes on with the same event.
create table webhook (
    id               uuid primary key,
    key_id           uuid not null references api_key on delete cascade,
    url              text not null check (length(url) <= 2000),
    description      text check (length(description) between 1 and 200),
    types            text[] not null,
    letter_id        uuid references letter,
    secret           text not null,
    previous_secret  text,
    previous_until   timestamptz,
    position         bigint not null check (position >= 0),
    failures         int not null default 0 check (failures >= 0),
    failing_since    timestamptz,
    due_at           timestamptz not null,
    lease            uuid,
    leased_until     timestamptz,
    disabled_at      timestamptz,
    disabled_because text check (disabled_because in ('BY_HAND', 'GONE', 'FAILING', 'KEY_ENDED')),
    version          bigint not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    check ((previous_secret is null) = (previous_until is null)),
    check ((lease is null) = (leased_until is null)),
    check ((failing_since is null) = (failures = 0)),
    check ((disabled_at is null) = (disabled_because is null))
);

create index webhook_key on webhook (key_id, created_at, id);
create index webhook_due on webhook (due_at) where disabled_at is null;

-- What became of each attempt; kept for 30 days.
create table webhook_attempt (
    id         uuid primary key,
    webhook_id uuid not null references webhook on delete cascade,
    event_id   uuid not null,
    type       text not null,
    occasion   text not null check (occasion in ('EVENT', 'REDELIVERY', 'TEST')),
    at         timestamptz not null,
    millis     bigint not null check (millis >= 0),
    status     int,
    failure    text,
    answer     text,
    delivered  boolean not null,
    check (status is not null or failure is not null),
    check (not delivered or status between 200 and 299)
);

create index webhook_attempt_log on webhook_attempt (webhook_id, at, id);
create index webhook_attempt_age on webhook_attempt (at);
