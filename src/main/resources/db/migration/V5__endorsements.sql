create table endorsement (
    id                uuid primary key,
    letter_id         uuid not null references letter,
    organization_id   uuid not null references organization,
    -- The organization's name as the letter prints it, whatever it is called later.
    printed_name      text not null,
    position          integer check (position > 0),
    endorsed_on       date not null,
    source            text not null,
    source_url        text,
    note              text,
    withdrawn_on      date,
    withdrawal_reason text,
    -- Set where two records of one organization turned out to endorse the same letter.
    merged_into       uuid references endorsement,
    actor             text not null,
    version           bigint not null,
    recorded_at       timestamptz not null,
    updated_at        timestamptz not null,
    check (withdrawn_on >= endorsed_on),
    check ((withdrawn_on is null) = (withdrawal_reason is null))
);

create unique index endorsement_standing on endorsement (letter_id, organization_id)
    where withdrawn_on is null and merged_into is null;
create index endorsement_letter on endorsement (letter_id, position, id);
create index endorsement_organization on endorsement (organization_id, endorsed_on, id);

create table statement (
    id              uuid primary key,
    endorsement_id  uuid not null references endorsement,
    quote           text check (length(quote) between 1 and 5000),
    paraphrase      text check (length(paraphrase) between 1 and 5000),
    speaker         text,
    speaker_title   text,
    approved_by     text,
    approved_at     timestamptz,
    embargo_until   timestamptz,
    withdrawn_at    timestamptz,
    actor           text not null,
    version         bigint not null,
    recorded_at     timestamptz not null,
    updated_at      timestamptz not null,
    check (quote is not null or paraphrase is not null),
    check ((approved_by is null) = (approved_at is null))
);

create index statement_endorsement on statement (endorsement_id, recorded_at, id);
