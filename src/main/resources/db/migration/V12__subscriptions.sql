-- Who is written to, and about what. An address is kept only as long as it is subscribed, or asked whether it wants to be;
-- whatever is kept of it goes with it.
create table subscriber (
    id       uuid primary key,
    email    text not null unique check (email = lower(email) and email ~ '^[!-~]+@[!-~]+$'),
    -- Without what many providers overlook in an address, so that one mailbox is not asked under many names.
    mailbox  text not null,
    asked_at timestamptz not null
);

create index subscriber_mailbox on subscriber (mailbox);

create table subscription (
    id            uuid primary key,
    subscriber_id uuid not null references subscriber on delete cascade,
    letter_id     uuid references letter,
    topics        varchar[] check (cardinality(topics) > 0),
    digest        boolean not null,
    deadline      boolean not null,
    -- By whose key it sees more than everybody; never more than everybody once that is gone.
    key_id        uuid references api_key on delete set null,
    asked_at      timestamptz not null,
    confirm_by    timestamptz not null,
    confirmed_at  timestamptz,
    -- The position of the last event that a digest told.
    told          bigint not null default 0,
    version       bigint not null,
    check (digest or deadline),
    check (letter_id is null or topics is null),
    check (confirmed_at < confirm_by)
);

create index subscription_subscriber on subscription (subscriber_id);
create index subscription_asked on subscription (asked_at, id);

-- What is to be sent, once: whichever instance sees the cause first, and however often.
create table mailing (
    id              uuid primary key,
    subscriber_id   uuid not null references subscriber on delete cascade,
    kind            text not null check (kind in ('CONFIRMATION', 'DIGEST', 'DEADLINE')),
    about           text not null,
    subscription_id uuid references subscription on delete cascade,
    letter_id       uuid references letter,
    deadline_at     timestamptz,
    due_at          timestamptz not null,
    until           timestamptz not null,
    attempts        integer not null default 0,
    next_at         timestamptz not null,
    settled_at      timestamptz,
    sent            boolean not null default false,
    unique (subscriber_id, kind, about),
    check ((kind = 'CONFIRMATION') = (subscription_id is not null)),
    check ((kind = 'DEADLINE') = (letter_id is not null and deadline_at is not null)),
    check (settled_at is not null or not sent)
);

create index mailing_waiting on mailing (next_at, id) where settled_at is null;

-- The secrets in the links of mails, digested: each mail's own, so that none need be kept in clear.
create table mail_link (
    hash            text primary key,
    subscriber_id   uuid not null references subscriber on delete cascade,
    -- What it confirms; without one it ends every subscription of the address.
    subscription_id uuid references subscription on delete cascade,
    made_at         timestamptz not null
);

create index mail_link_subscriber on mail_link (subscriber_id);
