-- An endorsement that one side has asked for and the other has not answered yet: the office invites an organization, or an
-- organization asks for a letter whose office looks at endorsements first. Only what is accepted becomes an endorsement.
alter table letter add column endorsements_reviewed boolean not null default false;

create table endorsement_request (
    id              uuid primary key,
    letter_id       uuid not null references letter,
    organization_id uuid not null references organization,
    asker           text not null check (asker in ('OFFICE', 'ORGANIZATION')),
    state           text not null check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
    message         text check (length(message) between 1 and 2000),
    -- What an organization would like recorded.
    endorsement     jsonb,
    actor           text not null,
    answered_by     text,
    answered_at     timestamptz,
    reason          text check (length(reason) between 1 and 2000),
    version         bigint not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    check ((state in ('ACCEPTED', 'DECLINED', 'TAKEN_BACK')) = (answered_at is not null)),
    check ((answered_at is null) = (answered_by is null))
);

create unique index endorsement_request_waiting on endorsement_request (letter_id, organization_id) where state = 'WAITING';
create index endorsement_request_organization on endorsement_request (organization_id, created_at, id);
create index endorsement_request_letter on endorsement_request (letter_id, created_at, id);
