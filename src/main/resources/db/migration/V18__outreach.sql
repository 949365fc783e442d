-- Who is asked to sign a letter, by whom, and how it stands: the offices' own working list, which nobody outside ever sees.
-- That a Member signed is no state of it; the standing sign-on says so, and what stood before shows again after a withdrawal.
create table outreach (
    id              uuid primary key,
    letter_id       uuid not null references letter,
    bioguide_id     text not null references member on update cascade,
    state           text not null check (state in ('ASKED', 'CONSIDERING', 'DECLINED', 'PROMISED')),
    reason          text check (length(reason) between 1 and 2000),
    -- Who asks: a person by name, or an organization.
    assignee        text check (length(assignee) between 1 and 200),
    organization_id uuid references organization,
    next_step       text check (length(next_step) between 1 and 500),
    next_on         date,
    actor           text not null,
    version         bigint not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    unique (letter_id, bioguide_id),
    check (reason is null or state = 'DECLINED'),
    check (assignee is null or organization_id is null)
);

create index outreach_assignee on outreach (lower(assignee), next_on);
create index outreach_organization on outreach (organization_id, next_on) where organization_id is not null;
create index outreach_updated on outreach (letter_id, updated_at, id);

create table outreach_note (
    id          uuid primary key,
    outreach_id uuid not null references outreach,
    text        text not null check (length(text) between 1 and 5000),
    actor       text not null,
    at          timestamptz not null
);

create index outreach_note_outreach on outreach_note (outreach_id, at, id);

create trigger outreach_note_is_append_only before update or delete or truncate on outreach_note
    for each statement execute function refuse_change();
