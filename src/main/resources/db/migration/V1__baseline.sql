-- The complete schema of Signatory 0.1.0. Later changes are new migrations; a released migration is never edited.
--
-- Conventions:
-- * Sort keys have the collation "C", so that an order, and a page's position in it, is the same in every locale.
-- * Ranges of days are half-open: the end day is the first day after the range.
-- * Days of letters are days in Washington (America/New_York); instants are timestamptz.
-- * Rules that the services check are repeated here as constraints, so that no other program can break them.

create extension if not exists btree_gist;
-- Search tolerates typing errors.
create extension if not exists pg_trgm;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

------------------------------------------------------------------------------------------------------------------------
-- Organizations
------------------------------------------------------------------------------------------------------------------------

create table organization (
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 300),
    sort_name   text collate "C" not null,
    acronym     text check (length(acronym) between 1 and 50),
    url         text,
    aliases     varchar[] not null default '{}',
    -- All names, without case and accents.
    search_name text not null default '',
    -- Deferrable, because a backup may list an organization before the one that it refers to.
    parent_id   uuid references organization deferrable,
    merged_into uuid references organization deferrable,
    version     bigint not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    check (parent_id <> id),
    check (merged_into <> id)
);

-- Two organizations with the same name would be counted twice.
create unique index organization_name on organization (sort_name) where merged_into is null;
create index organization_words on organization using gin (string_to_array(search_name, ' '));
create index organization_spelling on organization using gin (search_name gin_trgm_ops);
create index organization_updated on organization (updated_at, id);
create index organization_parent on organization (parent_id) where parent_id is not null;
create index organization_merged on organization (merged_into) where merged_into is not null;

------------------------------------------------------------------------------------------------------------------------
-- Security: keys, sessions, tokens and idempotency
------------------------------------------------------------------------------------------------------------------------

create table api_key (
    id              uuid primary key,
    name            text not null check (length(name) between 1 and 200),
    role            text not null check (role in ('ADMIN', 'EDITOR', 'PARTNER', 'VIEWER')),
    organization_id uuid references organization,
    -- The account at an identity provider, for a person who signs in there and has no secret here.
    person          text unique check (length(person) <= 2000),
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

create table session (
    id           uuid primary key,
    hash         text not null unique,
    key_id       uuid not null references api_key on delete cascade,
    created_at   timestamptz not null,
    last_used_at timestamptz not null
);

create index session_key on session (key_id);
create index session_used on session (last_used_at);

-- Instances cache keys and hold streams open. The payload is empty, so that PostgreSQL merges the notifications of one
-- transaction; the listener checks every key and session that it holds.
create function notify_credentials_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('signatory_credentials', '');
    return null;
end $$;

create trigger api_key_changed after update on api_key
    for each row when (old.hash is distinct from new.hash or old.role is distinct from new.role
        or old.organization_id is distinct from new.organization_id or old.revoked_at is distinct from new.revoked_at
        or old.expires_at is distinct from new.expires_at)
    execute function notify_credentials_changed();
create trigger api_key_removed after delete on api_key
    for each statement execute function notify_credentials_changed();
create trigger session_ended after delete on session
    for each statement execute function notify_credentials_changed();

-- Feed readers cannot send headers, so the token is part of the feed's address.
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

-- Cursors are signed with one key, because any instance may read a cursor of another.
create table cursor_key (
    single boolean primary key default true check (single),
    secret bytea not null check (length(secret) >= 32)
);

insert into cursor_key (secret) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- Saved views of the dashboard belong to a key.
create table saved_view (
    id         uuid primary key,
    key_id     uuid not null references api_key on delete cascade,
    name       text not null check (length(name) between 1 and 100),
    query      text not null check (length(query) <= 4000),
    created_at timestamptz not null
);

create unique index saved_view_name on saved_view (key_id, lower(name));

------------------------------------------------------------------------------------------------------------------------
-- Roster
------------------------------------------------------------------------------------------------------------------------

create table member (
    bioguide_id   text primary key check (bioguide_id ~ '^[A-Z][0-9]{6}$'),
    first_name    text not null,
    middle_name   text,
    last_name     text not null,
    suffix        text,
    nickname      text,
    official_name text,
    other_names   jsonb not null default '[]',
    ids           jsonb not null default '{}',
    sort_name     text collate "C" not null,
    search_name   text not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);

create index member_sort on member (sort_name, bioguide_id);
create index member_updated on member (updated_at, bioguide_id);
create index member_words on member using gin (string_to_array(search_name, ' '));
create index member_spelling on member using gin (search_name gin_trgm_ops);

-- IDs in other systems as scheme and ID, such as govtrack:400080. A scheme can have several IDs, separated by commas.
create function public_ids(ids jsonb) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(lower(e.key || ':' || v)), '{}')
    from jsonb_each_text(ids) e, unnest(string_to_array(e.value, ',')) v
$$;

create index member_public_ids on member using gin (public_ids(ids));

create table retired_id (
    retired     text primary key check (retired ~ '^[A-Z][0-9]{6}$'),
    bioguide_id text not null references member on update cascade,
    recorded_at timestamptz not null,
    check (retired <> bioguide_id)
);

-- A service period has one seat and one party. A term with a change of party is two periods with the same term_start.
create table service (
    id           uuid primary key,
    bioguide_id  text not null references member on update cascade,
    chamber      text not null check (chamber in ('HOUSE', 'SENATE')),
    state        text not null check (state ~ '^[A-Z]{2}$'),
    -- Unknown for some Representatives of the nineteenth century, as is the class of a few early Senators.
    district     integer check (district between 0 and 99),
    senate_class integer check (senate_class between 1 and 3),
    term_start   date not null,
    start_date   date not null,
    end_date     date not null,
    end_basis    text not null check (end_basis in ('SCHEDULED', 'ACTUAL', 'ABSENT')),
    party        text not null,
    caucus       text,
    recorded_at  timestamptz not null,
    as_of        date not null,
    -- A period that a later roster no longer has remains on record without effect.
    voided_at    timestamptz,
    check (term_start <= start_date),
    check (start_date < end_date),
    check (chamber = 'HOUSE' or district is null),
    check (chamber = 'SENATE' or senate_class is null),
    -- A Member has one seat at a time. Deferred, because an import moves adjacent periods one after the other.
    exclude using gist (bioguide_id with =, daterange(start_date, end_date) with &&) where (voided_at is null)
        deferrable initially deferred
);

create index service_member on service (bioguide_id, start_date);
create index service_days on service using gist (daterange(start_date, end_date)) where voided_at is null;
create index service_state on service (state, party);

create table roster_import (
    id          uuid primary key,
    format      text not null,
    coverage    text not null check (coverage in ('CURRENT', 'HISTORICAL', 'COMPLETE')),
    source      text not null,
    digest      text not null,
    as_of       date not null,
    -- The first day from which the roster lists all Members after this import. Null if the roster is incomplete.
    complete_since date,
    actor       text not null,
    recorded_at timestamptz not null,
    report      jsonb not null
);

create index roster_import_recorded on roster_import (recorded_at, id);
create index roster_import_digest on roster_import (digest);

create table roster_change (
    id           uuid primary key,
    import_id    uuid not null references roster_import,
    -- The order of the import's report, which starts with the changes to review.
    place        integer not null,
    bioguide_id  text not null,
    kind         text not null check (kind in ('ADDED', 'CHANGED', 'ENDED', 'SUSPICIOUS')),
    detail       text not null,
    effective_on date,
    recorded_at  timestamptz not null,
    before       jsonb,
    after        jsonb
);

create index roster_change_import on roster_change (import_id, place);
create index roster_change_member on roster_change (bioguide_id, recorded_at);

create trigger roster_change_is_append_only before update or delete or truncate on roster_change
    for each statement execute function refuse_change();

------------------------------------------------------------------------------------------------------------------------
-- Letters
------------------------------------------------------------------------------------------------------------------------

create table letter (
    id                    uuid primary key,
    title                 text not null check (length(title) between 1 and 500),
    summary               text,
    excerpt               text,
    chamber               text not null check (chamber in ('HOUSE', 'SENATE', 'BICAMERAL')),
    visibility            text not null check (visibility in ('INTERNAL', 'COALITION', 'PUBLIC')),
    status                text not null
        check (status in ('DRAFT', 'OPEN', 'CLOSED', 'SENT', 'ANSWERED', 'ABANDONED')),
    congress              integer not null check (congress > 0),
    balance               text check (balance in ('BIPARTISAN_PAIRS')),
    endorsements_reviewed boolean not null default false,
    topics                varchar[] not null default '{}',
    -- Names, titles and agencies of the recipients, a recipient a line, for searches.
    recipient_words       text not null default '',
    salutation            text check (length(salutation) between 1 and 500),
    delivery              text check (length(delivery) between 1 and 200),
    re_line               text check (length(re_line) between 1 and 500),
    cc                    varchar[] not null default '{}',
    enclosures            varchar[] not null default '{}',
    links                 jsonb not null default '[]',
    contacts              jsonb not null default '[]',
    media_contact         jsonb,
    related               jsonb not null default '[]',
    deadline_at           timestamptz,
    deadline_words        text,
    target_count          integer check (target_count > 0),
    -- What was said publicly about the letter, each with its words and source.
    claims                jsonb not null default '[]' check (jsonb_typeof(claims) = 'array'),
    -- When the letter first opened. Outsiders see nothing that happened before.
    circulated_at         timestamptz,
    closed_at             timestamptz,
    sent_on               date,
    sent_at               timestamptz,
    retracted_on          date,
    retraction_reason     text,
    text_version          integer not null default 0,
    material_version      integer not null default 0,
    -- A letter that was recorded by mistake. Lists, counts and searches leave it out; see LetterAccessCondition.NOT_VOID.
    voided_at             timestamptz,
    voided_by             text,
    void_reason           text check (length(void_reason) between 1 and 2000),
    -- Set if the letter was a duplicate. Deferrable, because a backup may list a letter before the one that it refers to.
    merged_into           uuid references letter deferrable,
    version               bigint not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    -- The last change that partners, or the public, can see. A change that a caller cannot see must not move a time, an
    -- order or a position that the caller can see.
    coalition_updated_at  timestamptz not null,
    public_updated_at     timestamptz not null,
    -- Short enough for an index and a cursor.
    title_key             text collate "C" generated always as (left(lower(title), 200)) stored,
    deadline_key          timestamptz not null
        generated always as (coalesce(deadline_at, timestamptz '9999-01-01T00:00:00Z')) stored,
    search                tsvector,
    check ((status in ('SENT', 'ANSWERED')) = (sent_on is not null)),
    check (status in ('DRAFT', 'ABANDONED') or circulated_at is not null),
    check (status <> 'DRAFT' or circulated_at is null),
    check (closed_at >= circulated_at),
    check (sent_at is null or (sent_at at time zone 'America/New_York')::date = sent_on),
    check (sent_on >= (circulated_at at time zone 'America/New_York')::date),
    check (retracted_on is null or (retracted_on >= sent_on and sent_on is not null)),
    check ((retracted_on is null) = (retraction_reason is null)),
    check (material_version <= text_version),
    check ((voided_at is null) = (voided_by is null)),
    check ((voided_at is null) = (void_reason is null)),
    check (merged_into is null or (voided_at is not null and merged_into <> id)),
    check (updated_at >= created_at),
    check (coalition_updated_at >= created_at),
    check (public_updated_at >= created_at)
);

create index letter_search on letter using gin (search);
create index letter_topics on letter using gin (topics);

-- Misspelled search terms are compared with the words of the short fields.
create function letter_short_words(title text, recipients text, topics varchar[])
    returns text language sql immutable parallel safe as $$
    select lower(title || ' ' || recipients || ' ' || coalesce(array_to_string(topics, ' '), ''))
$$;

create index letter_spelling on letter using gin (letter_short_words(title, recipient_words, topics) gin_trgm_ops);
create index letter_related on letter using gin (related jsonb_path_ops);
create index letter_created on letter (created_at, id);
create index letter_congress on letter (congress, created_at, id);
create index letter_title on letter (title_key, id);
create index letter_deadline on letter (deadline_at, id);
create index letter_deadline_order on letter (deadline_key, id);
create index letter_sent on letter (sent_on, id);
create index letter_sent_order on letter (coalesce(sent_on, date '1700-01-01'), id);
create index letter_congress_sent on letter (congress, coalesce(sent_on, date '1700-01-01'), id);

-- Each audience has its own order of changes.
create index letter_updated on letter (updated_at, id);
create index letter_coalition_updated on letter (coalition_updated_at, id);
create index letter_public_updated on letter (public_updated_at, id);
create index letter_status on letter (status, updated_at, id);
create index letter_coalition_status on letter (status, coalition_updated_at, id);
create index letter_public_status on letter (status, public_updated_at, id);

-- Insights read the latest letters before a day, by the day of sending or otherwise of opening.
create index letter_day on letter (coalesce(sent_on, (circulated_at at time zone 'America/New_York')::date), id)
    where circulated_at is not null and status <> 'ABANDONED' and voided_at is null;

-- Void letters are few, and lists over all letters leave out what belongs to them.
create index letter_void on letter (id) where voided_at is not null;
create index letter_merged on letter (merged_into) where merged_into is not null;

-- Counting the letters of a Member checks thousands of letters for visibility, without reading their rows.
create index letter_visibility on letter (id) include (circulated_at, status, visibility, voided_at);

create table recipient (
    id                   uuid primary key,
    letter_id            uuid not null references letter,
    place                integer not null check (place >= 0),
    honorific            text check (length(honorific) between 1 and 100),
    name                 text check (length(name) between 1 and 200),
    title                text check (length(title) between 1 and 200),
    agency               text check (length(agency) between 1 and 200),
    street               text check (length(street) between 1 and 200),
    city                 text check (length(city) between 1 and 200),
    response_due_on      date,
    response_received_on date,
    response_summary     text,
    response_url         text,
    -- Deferrable, because a reordered list is saved one recipient at a time.
    unique (letter_id, place) deferrable initially deferred,
    check (coalesce(name, title, agency) is not null)
);

create index recipient_agency on recipient (agency);
create index recipient_name on recipient (name) where agency is null;
create index recipient_response_due on recipient (response_due_on)
    where response_due_on is not null and response_received_on is null;

create table letter_revision (
    id          uuid primary key,
    letter_id   uuid not null references letter,
    recorded_at timestamptz not null,
    actor       text not null,
    fields      jsonb not null
);

create index letter_revision_letter on letter_revision (letter_id, recorded_at, id);

create trigger letter_revision_is_append_only before update or delete or truncate on letter_revision
    for each statement execute function refuse_change();

create table status_transition (
    id           uuid primary key,
    letter_id    uuid not null references letter,
    from_status  text,
    to_status    text not null,
    effective_on date not null,
    effective_at timestamptz not null,
    reason       text,
    override     boolean not null default false,
    recorded_at  timestamptz not null,
    actor        text not null
);

create index status_transition_letter on status_transition (letter_id, effective_at, id);

-- A wrong date can be corrected; the history has the former one.
create trigger status_transition_is_append_only
    before update of id, letter_id, from_status, to_status, reason, override, recorded_at, actor or delete or truncate
    on status_transition for each statement execute function refuse_change();

create table letter_version (
    id           uuid primary key,
    letter_id    uuid not null references letter,
    number       integer not null check (number > 0),
    body         text not null check (length(body) between 1 and 500000),
    material     boolean not null,
    note         text,
    -- As an editor stated it; see effective_day.
    effective_on date,
    saved_at     timestamptz not null,
    actor        text not null,
    unique (letter_id, number)
);

create trigger letter_version_is_append_only before update or delete or truncate on letter_version
    for each statement execute function refuse_change();

create table deadline_extension (
    id           uuid primary key,
    letter_id    uuid not null references letter,
    from_at      timestamptz not null,
    to_at        timestamptz not null,
    words        text,
    reason       text,
    -- As an editor stated it; see effective_day.
    effective_on date,
    recorded_at  timestamptz not null,
    actor        text not null,
    check (to_at <> from_at)
);

create index deadline_extension_letter on deadline_extension (letter_id, recorded_at, id);

create trigger deadline_extension_is_append_only before update or delete or truncate on deadline_extension
    for each statement execute function refuse_change();

-- A letter that is recorded in retrospect must show the text and the deadline with which it was opened and sent. So
-- without a stated day, a change takes effect on the day of record, but no later than the transitions recorded after it.
create function effective_day(stated date, letter uuid, recorded timestamptz) returns date
    language sql stable parallel safe as $$
    select coalesce(
        stated,
        least(
            (recorded at time zone 'America/New_York')::date,
            (select min(m.effective_on) from status_transition m where m.letter_id = letter and m.recorded_at >= recorded)))
$$;

create function matches_query(document tsvector, query text) returns boolean language sql stable parallel safe as $$
    select document @@ websearch_to_tsquery('english', query)
$$;

create function letter_document(title text, summary text, excerpt text, recipients text, topics varchar[])
    returns tsvector language sql immutable parallel safe as $$
    select setweight(to_tsvector('english', title), 'A')
        || setweight(to_tsvector('english', coalesce(summary, '')), 'B')
        || setweight(to_tsvector('english', coalesce(array_to_string(topics, ' '), '')), 'B')
        || setweight(to_tsvector('english', recipients), 'C')
        || setweight(to_tsvector('english', coalesce(excerpt, '')), 'D')
$$;

-- The letter's fields and its current text share one index. With two indexes, a search for common words would collect
-- thousands of letters before it could return the first page.
create function letter_words(l letter) returns tsvector language sql stable as $$
    select letter_document(l.title, l.summary, l.excerpt, l.recipient_words, l.topics)
        || coalesce(
            (select to_tsvector('english', t.body) from letter_version t
             where t.letter_id = l.id and t.number = l.text_version),
            '')
$$;

create function index_letter() returns trigger language plpgsql as $$
begin
    new.search = letter_words(new);
    return new;
end $$;

create trigger letter_is_indexed before insert on letter for each row execute function index_letter();

-- Each sign-on updates the letter's row, so an update without new words must not parse the text again.
create trigger letter_is_indexed_again before update on letter for each row
    when ((old.title, old.summary, old.excerpt, old.recipient_words, old.topics, old.text_version)
        is distinct from (new.title, new.summary, new.excerpt, new.recipient_words, new.topics, new.text_version))
    execute function index_letter();

-- The letter may be written before the text that it refers to.
create function index_letter_of_text() returns trigger language plpgsql as $$
begin
    update letter l set search = letter_words(l) where l.id = new.letter_id and l.text_version = new.number;
    return null;
end $$;

create trigger text_is_indexed after insert on letter_version
    for each row execute function index_letter_of_text();

-- Each change of a letter's sign-ons or endorsements updates the letter's row, so this trigger reports them all.
create function notify_letter_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('signatory_letter', new.id::text);
    return null;
end $$;

create trigger letter_changed after insert or update on letter
    for each row execute function notify_letter_changed();

-- Rows that are loaded without the times for outsiders start with the time for staff.
create function start_public_time() returns trigger language plpgsql as $$
begin
    new.public_updated_at = coalesce(new.public_updated_at, new.updated_at);
    if tg_table_name = 'letter' then
        new.coalition_updated_at = coalesce(new.coalition_updated_at, new.updated_at);
    end if;
    return new;
end $$;

create trigger letter_starts_public_time before insert on letter
    for each row execute function start_public_time();

------------------------------------------------------------------------------------------------------------------------
-- Sign-ons
------------------------------------------------------------------------------------------------------------------------

create table sign_on (
    id                uuid primary key,
    letter_id         uuid not null references letter,
    bioguide_id       text not null references member on update cascade,
    -- The current role and position; lead_term has those of each day.
    role              text not null check (role in ('LEAD', 'COSIGNER')),
    position          integer check (position > 0),
    signed_on         date not null,
    signed_at         timestamptz,
    source            text not null,
    source_url        text,
    note              text,
    certainty         text not null check (certainty in ('CONFIRMED', 'PROBABLE', 'UNCONFIRMED')),
    late_reason       text,
    text_number       integer,
    -- Whether a caller entered the text; otherwise the text is the one in effect on the day of signing.
    text_entered      boolean not null default false,
    confirmed_number  integer,
    confirmed_on      date,
    -- The Member's facts as of signing; later changes of the roster do not change them.
    printed_name      text not null,
    sort_name         text collate "C" not null,
    office            text not null check (office in ('REPRESENTATIVE', 'SENATOR', 'DELEGATE', 'RESIDENT_COMMISSIONER')),
    chamber           text not null check (chamber in ('HOUSE', 'SENATE')),
    state             text not null,
    district          integer,
    senate_class      integer,
    party             text not null,
    caucus            text,
    serving_since     date not null,
    withdrawn_on      date,
    withdrawal_reason text,
    disavowed_on      date,
    disavowal_reason  text,
    removed_at        timestamptz,
    removal_reason    text,
    review_note       text,
    actor             text not null,
    version           bigint not null,
    recorded_at       timestamptz not null,
    updated_at        timestamptz not null,
    public_updated_at timestamptz not null,
    foreign key (letter_id, text_number) references letter_version (letter_id, number),
    foreign key (letter_id, confirmed_number) references letter_version (letter_id, number),
    check ((role = 'LEAD') = (position is not null)),
    check (withdrawn_on >= signed_on),
    check (disavowed_on >= signed_on),
    check (withdrawn_on is null or disavowed_on is null),
    check ((withdrawn_on is null) = (withdrawal_reason is null)),
    check ((disavowed_on is null) = (disavowal_reason is null)),
    check ((removed_at is null) = (removal_reason is null)),
    check ((signed_at at time zone 'America/New_York')::date = signed_on),
    -- A Member is on a letter at most once on each day. The day of the withdrawal is not included.
    exclude using gist (letter_id with =, bioguide_id with =, daterange(signed_on, withdrawn_on) with &&)
        where (removed_at is null)
);

-- A Member has one active sign-on per letter. A lead is also a signer, so a lead cannot also be a cosigner.
create unique index sign_on_standing on sign_on (letter_id, bioguide_id)
    where withdrawn_on is null and removed_at is null;
create unique index sign_on_lead_position on sign_on (letter_id, position)
    where role = 'LEAD' and withdrawn_on is null and removed_at is null;
create index sign_on_letter on sign_on (letter_id, sort_name, id);
create index sign_on_updated on sign_on (letter_id, updated_at, id);
create index sign_on_public_updated on sign_on (letter_id, public_updated_at, id);
create index sign_on_review on sign_on (letter_id) where review_note is not null and removed_at is null;

-- Withdrawals are rare, but they are counted whenever a letter is read.
create index sign_on_withdrawn on sign_on (letter_id, bioguide_id) where withdrawn_on is not null and removed_at is null;

-- The sign-ons of a Member can be counted and ordered from the index alone.
create index sign_on_record on sign_on (bioguide_id, signed_on, id) include (letter_id, role, withdrawn_on, removed_at);
create index sign_on_member_lead on sign_on (bioguide_id, letter_id)
    where role = 'LEAD' and withdrawn_on is null and removed_at is null;

-- The export reads the changes of all letters since an instant.
create index sign_on_changed on sign_on (updated_at);
create index sign_on_public_changed on sign_on (public_updated_at);

create function sign_on_fits_letter() returns trigger language plpgsql as $$
declare
    scope text;
    sent  date;
begin
    -- A withdrawn or removed signature stays when the letter changes later, and a backup with it must be restored.
    if new.removed_at is not null then
        return new;
    end if;
    select chamber, sent_on into scope, sent from letter where id = new.letter_id;
    if sent is not null and new.signed_on <= sent and new.withdrawn_on > sent then
        raise exception 'a withdrawal after sending is a disavowal' using errcode = 'check_violation';
    end if;
    if new.withdrawn_on is not null then
        return new;
    end if;
    if scope <> 'BICAMERAL' and scope <> new.chamber then
        raise exception 'a % letter takes no signature from the %', scope, new.chamber using errcode = 'check_violation';
    end if;
    if new.signed_on > sent then
        raise exception 'signed on % but sent on %', new.signed_on, sent using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger sign_on_fits before insert or update of letter_id, chamber, signed_on, withdrawn_on on sign_on
    for each row execute function sign_on_fits_letter();

create trigger sign_on_starts_public_time before insert on sign_on
    for each row execute function start_public_time();

-- A change that only staff can see must not move the time for outsiders. The list names the columns to ignore, so that a
-- new column moves the time unless it is added here.
create function move_public_time() returns trigger language plpgsql as $$
declare
    staff_only constant text[] := array['note', 'late_reason', 'withdrawal_reason', 'disavowal_reason', 'removal_reason',
                                        'review_note', 'text_entered', 'actor', 'version', 'updated_at', 'public_updated_at'];
begin
    if to_jsonb(new) - staff_only is distinct from to_jsonb(old) - staff_only then
        new.public_updated_at = new.updated_at;
    end if;
    return new;
end $$;

create trigger sign_on_moves_public_time before update on sign_on
    for each row execute function move_public_time();

-- A lead who steps down, leads again or changes position keeps the earlier terms, so that the leads of any past day can
-- be listed in their order.
create table lead_term (
    id         uuid primary key,
    sign_on_id uuid not null references sign_on,
    position   integer not null check (position > 0),
    lead_from  date not null,
    -- Null for the current term.
    lead_until date check (lead_until > lead_from),
    unique (sign_on_id, lead_from) deferrable initially deferred
);

-- A current lead has one open term with the current position, other signers have no open term, and terms do not overlap.
-- Checked at commit, because sign-ons and terms are written one after the other.
create function check_lead_terms(checked uuid) returns void language plpgsql as $$
declare
    place integer;
begin
    select case when role = 'LEAD' then position end into place from sign_on where id = checked;
    if (place is null and exists (select from lead_term where sign_on_id = checked and lead_until is null))
        or (place is not null and not exists
            (select from lead_term where sign_on_id = checked and lead_until is null and position = place)) then
        raise exception 'the lead terms of sign-on % contradict its role', checked using errcode = 'check_violation';
    end if;
    if exists (select from lead_term a join lead_term b on a.sign_on_id = b.sign_on_id and a.id <> b.id
               where a.sign_on_id = checked
               and a.lead_from < coalesce(b.lead_until, 'infinity')
               and b.lead_from < coalesce(a.lead_until, 'infinity')) then
        raise exception 'the lead terms of sign-on % overlap', checked using errcode = 'check_violation';
    end if;
end $$;

create function sign_on_fits_lead_terms() returns trigger language plpgsql as $$
begin
    perform check_lead_terms(new.id);
    return null;
end $$;

create function lead_term_fits_sign_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform check_lead_terms(old.sign_on_id);
    else
        perform check_lead_terms(new.sign_on_id);
    end if;
    return null;
end $$;

create constraint trigger sign_on_lead_inserted after insert on sign_on
    deferrable initially deferred for each row when (new.role = 'LEAD') execute function sign_on_fits_lead_terms();
create constraint trigger sign_on_lead_updated after update on sign_on
    deferrable initially deferred for each row
    when (new.role is distinct from old.role or new.position is distinct from old.position)
    execute function sign_on_fits_lead_terms();
create constraint trigger lead_term_fits after insert or update or delete on lead_term
    deferrable initially deferred for each row execute function lead_term_fits_sign_on();

-- A sign-on that waits for its bipartisan pair does not count yet. It has a separate table, so that no count, list or
-- document can include it by mistake.
create table queued_sign_on (
    id          uuid primary key,
    letter_id   uuid not null references letter,
    bioguide_id text not null references member on update cascade,
    draft       jsonb not null,
    side        text not null,
    actor       text not null,
    requested_at    timestamptz not null,
    -- Undoing the import also removes the Member from the queue.
    import_id   uuid,
    unique (letter_id, bioguide_id)
);

create index queued_sign_on_order on queued_sign_on (letter_id, requested_at, id);

------------------------------------------------------------------------------------------------------------------------
-- Endorsements
------------------------------------------------------------------------------------------------------------------------

create table endorsement (
    id                uuid primary key,
    letter_id         uuid not null references letter,
    organization_id   uuid not null references organization,
    -- The organization's name in the letter; renaming the organization does not change it.
    printed_name      text not null,
    position          integer check (position > 0),
    endorsed_on       date not null,
    source            text not null,
    source_url        text,
    note              text,
    withdrawn_on      date,
    withdrawal_reason text,
    -- Set if two merged organizations endorsed the same letter. Deferrable, as the references between organizations are.
    merged_into       uuid references endorsement deferrable,
    -- Set if the endorsement was recorded by mistake. It is then also withdrawn as of its first day, so it is active on none.
    removed_at        timestamptz,
    actor             text not null,
    version           bigint not null,
    recorded_at       timestamptz not null,
    updated_at        timestamptz not null,
    public_updated_at timestamptz not null,
    check (withdrawn_on >= endorsed_on),
    check ((withdrawn_on is null) = (withdrawal_reason is null)),
    check (removed_at is null or withdrawn_on = endorsed_on),
    -- Deferred, because a merge of organizations moves and joins several endorsements one after the other.
    exclude using gist (letter_id with =, organization_id with =, daterange(endorsed_on, withdrawn_on) with &&)
        where (merged_into is null) deferrable initially deferred
);

create unique index endorsement_active on endorsement (letter_id, organization_id)
    where withdrawn_on is null and merged_into is null;
create index endorsement_letter on endorsement (letter_id, position, id);
create index endorsement_organization on endorsement (organization_id, endorsed_on, id);
create index endorsement_updated on endorsement (letter_id, updated_at);
create index endorsement_public_updated on endorsement (letter_id, public_updated_at);

create trigger endorsement_starts_public_time before insert on endorsement
    for each row execute function start_public_time();

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
create index statement_embargo on statement (embargo_until) where embargo_until is not null;

-- The office invites an organization, or an organization asks to endorse. Only an accepted request becomes an
-- endorsement.
create table endorsement_request (
    id              uuid primary key,
    letter_id       uuid not null references letter,
    organization_id uuid not null references organization,
    initiator       text not null check (initiator in ('OFFICE', 'ORGANIZATION')),
    state           text not null check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    message         text check (length(message) between 1 and 2000),
    endorsement     jsonb,
    actor           text not null,
    decided_by      text,
    decided_at      timestamptz,
    reason          text check (length(reason) between 1 and 2000),
    version         bigint not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    check ((state in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')) = (decided_at is not null)),
    check ((decided_at is null) = (decided_by is null))
);

create unique index endorsement_request_pending on endorsement_request (letter_id, organization_id) where state = 'PENDING';
create index endorsement_request_organization on endorsement_request (organization_id, created_at, id);
create index endorsement_request_letter on endorsement_request (letter_id, created_at, id);
create index endorsement_request_created on endorsement_request (created_at, id);

------------------------------------------------------------------------------------------------------------------------
-- Groups and committees
------------------------------------------------------------------------------------------------------------------------

-- The code of a subcommittee is the code of its committee followed by two digits, as in the public dataset.
create table committee (
    code        text primary key check (code ~ '^[A-Z]{4}([0-9]{2})?$'),
    parent_code text references committee deferrable,
    chamber     text not null check (chamber in ('HOUSE', 'SENATE', 'JOINT')),
    name        text not null check (length(name) between 1 and 300),
    url         text,
    -- The dataset has no dates, so these are the days of the first list with the committee and the first one without it.
    from_date   date not null,
    until_date  date,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    check (from_date <= until_date)
);

create index committee_parent on committee (parent_code);

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

create table member_group (
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 300),
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
    -- Null if unknown.
    from_date   date,
    -- Null if unknown, or if the Member is still in the group.
    until_date  date,
    version     bigint not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    unique (group_id, bioguide_id),
    check (from_date < until_date)
);

create index group_member_member on group_member (bioguide_id);

------------------------------------------------------------------------------------------------------------------------
-- Outreach
------------------------------------------------------------------------------------------------------------------------

-- Staff only. "Signed" is not a state: the active sign-on shows it, and after a withdrawal the earlier state shows again.
create table outreach (
    id              uuid primary key,
    letter_id       uuid not null references letter,
    bioguide_id     text not null references member on update cascade,
    state           text not null check (state in ('ASKED', 'CONSIDERING', 'DECLINED', 'PROMISED')),
    reason          text check (length(reason) between 1 and 2000),
    assignee        text check (length(assignee) between 1 and 200),
    organization_id uuid references organization,
    next_step       text check (length(next_step) between 1 and 500),
    next_on         date,
    contact_name    text check (length(contact_name) between 1 and 200),
    contact_email   text check (length(contact_email) between 1 and 320),
    contact_phone   text check (length(contact_phone) between 1 and 50),
    actor           text not null,
    version         bigint not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    -- Set when the import that created the record is undone; its notes are part of the history.
    removed_at      timestamptz,
    check (reason is null or state = 'DECLINED'),
    check (assignee is null or organization_id is null)
);

create unique index outreach_active on outreach (letter_id, bioguide_id) where removed_at is null;
create index outreach_assignee on outreach (lower(assignee), next_on);
create index outreach_organization on outreach (organization_id, next_on) where organization_id is not null;
create index outreach_updated on outreach (letter_id, updated_at, id);

create table outreach_note (
    id          uuid primary key,
    outreach_id uuid not null references outreach,
    text        text not null check (length(text) between 1 and 5000),
    actor       text not null,
    -- The partner organization that added the note; null for a note by staff, which partners do not see.
    organization_id uuid references organization,
    at          timestamptz not null
);

create index outreach_note_outreach on outreach_note (outreach_id, at, id);

create trigger outreach_note_is_append_only before update or delete or truncate on outreach_note
    for each statement execute function refuse_change();

------------------------------------------------------------------------------------------------------------------------
-- Imports of signers
------------------------------------------------------------------------------------------------------------------------

-- Spellings that staff assigned to a Member; imports match them before any rule.
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

create unique index name_alias_active on name_alias (folded) where removed_at is null;

-- The text is stored, so that each sign-on can be traced to the words that it was read from.
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

create table signer_import_record (
    id          uuid primary key,
    import_id   uuid not null references signer_import,
    number      integer not null check (number > 0),
    line        integer not null check (line > 0),
    -- Worksheet of a workbook.
    sheet       text,
    written     text not null,
    affiliation text,
    outcome     text not null,
    method      text,
    certain     boolean,
    role        text,
    decided_by  text,
    bioguide_id text references member on update cascade,
    sign_on_id  uuid references sign_on,
    notes       text[] not null,
    -- Fields of an existing sign-on with their values before and after, so that the import can be undone.
    changes     jsonb,
    outreach_id uuid references outreach on delete set null,
    outreach    jsonb,
    undone_at   timestamptz,
    undone_by   text,
    unique (import_id, number),
    check (bioguide_id is not null or outcome in ('SAVED_AS_TEXT', 'SKIPPED', 'NOT_SIGNER', 'NO_RESPONSE')),
    check ((undone_at is null) = (undone_by is null))
);

create index signer_import_record_sign_on on signer_import_record (sign_on_id);
create index signer_import_record_outreach on signer_import_record (outreach_id);

create table endorser_import (
    id          uuid primary key,
    letter_id   uuid not null references letter,
    file_name   text,
    digest      text not null,
    text        text not null,
    -- Each record with its result, and the endorsement and statement that it created, so that the import can be undone.
    records     jsonb not null,
    actor       text not null,
    recorded_at timestamptz not null,
    undone_at   timestamptz,
    undone_by   text,
    check ((undone_at is null) = (undone_by is null))
);

create index endorser_import_letter on endorser_import (letter_id, recorded_at, id);

------------------------------------------------------------------------------------------------------------------------
-- Documents
------------------------------------------------------------------------------------------------------------------------

create table document_template (
    name         text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,49}$'),
    file         bytea not null,
    size         integer not null check (size = length(file) and size between 1 and 2097152),
    placeholders text[] not null check (cardinality(placeholders) > 0),
    actor        text not null,
    version      bigint not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);

------------------------------------------------------------------------------------------------------------------------
-- Audit: history and events
------------------------------------------------------------------------------------------------------------------------

create table history (
    id        uuid primary key,
    at        timestamptz not null,
    actor_id  uuid,
    actor     text not null,
    type      text not null,
    letter_id uuid references letter,
    subject   text,
    effective date,
    detail    jsonb not null default '{}',
    -- The widest audience of the entry; assign_event_positions narrows it by the letter and the type.
    audience  text not null default 'PUBLIC' check (audience in ('STAFF', 'COALITION', 'PUBLIC'))
);

create index history_letter on history (letter_id, at, id);
create index history_subject on history (subject, at, id);
create index history_at on history (at);
-- Without it, a search for events of a rare type would read the whole history.
create index history_type on history (type);

create trigger history_is_append_only before update or delete or truncate on history
    for each statement execute function refuse_change();

-- A letter's history is read in the order of its times. If a clock is set back, or the clock of one instance is slow, a
-- withdrawal could come before its sign-on, or a change before the opening of its letter, which would hide it from the
-- public.
create function keep_history_in_order() returns trigger language plpgsql as $$
declare
    last timestamptz;
begin
    select max(at) into last from history where letter_id = new.letter_id;
    if new.at < last then
        new.at = last + interval '1 microsecond';
    end if;
    return new;
end $$;

create trigger history_stays_in_order before insert on history
    for each row when (new.letter_id is not null) execute function keep_history_in_order();

-- Transactions commit in any order, and a reader that continues after a position must not miss an event. So positions are
-- assigned after the commit, by one transaction at a time: a reader that sees a position sees every position before it.
-- Partners and the public have separate sequences, because gaps would show how much they cannot see.
create table event (
    position           bigint primary key,
    coalition_position bigint unique,
    public_position    bigint unique,
    entry_id           uuid not null unique references history,
    check (public_position is null or coalition_position is not null)
);

create sequence event_position;
create sequence event_coalition_position;
create sequence event_public_position;

create table event_queue (
    number   bigint generated always as identity primary key,
    entry_id uuid not null references history
);

create function queue_event() returns trigger language plpgsql as $$
begin
    insert into event_queue (entry_id) values (new.id);
    perform pg_notify('signatory_event_queued', '');
    return null;
end $$;

-- Acts on keys are not events.
create trigger history_is_queued after insert on history
    for each row when (new.type not like 'api-key.%') execute function queue_event();

-- Assigns positions to committed entries, at most 2,000 per call, so that each transaction is short and readers see the first
-- events while the others wait. Events of one letter keep their order, since changes of a letter wait for each other.
-- Outsiders see the events of what their lists show: nothing from before the letter opened, and nothing about texts,
-- imports, flags and statements.
--
-- The settings make the planner use indexes. It expects 2,000 entries where usually a few wait, and would otherwise join them
-- with the whole history and all letters.
create function assign_event_positions() returns bigint language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    placed bigint;
begin
    perform pg_advisory_xact_lock(7970573000003);
    with batch as (delete from event_queue
                   where number <= (select max(number)
                                    from (select number from event_queue order by number limit 2000) portion)
                   returning number, entry_id),
         scoped as (
             select b.entry_id,
                    l.visibility in ('PUBLIC', 'COALITION') and h.audience in ('PUBLIC', 'COALITION') and opened as coalition,
                    l.visibility = 'PUBLIC' and h.audience = 'PUBLIC' and opened as public
             from batch b
             join history h on h.id = b.entry_id
             left join letter l on l.id = h.letter_id
             cross join lateral (select l.status <> 'DRAFT' and h.at >= l.circulated_at
                 and (h.type ~ '^(lead|cosigner|endorser)\.' or h.type in (
                     'letter.changed', 'letter.opened', 'letter.closed', 'letter.sent', 'letter.answered',
                     'letter.abandoned', 'letter.deadline-extended', 'letter.retracted', 'letter.voided', 'letter.restored', 'letter.merged', 'letter.date-corrected',
                     'letter.response-recorded',
                     'leads.replaced', 'sign-on.withdrawal-undone', 'sign-on.disavowal-undone', 'sign-on.removed',
                     'sign-on.confirmed')) as opened) o
             order by b.number)
    insert into event (position, coalition_position, public_position, entry_id)
    select nextval('event_position'),
           case when coalition then nextval('event_coalition_position') end,
           case when public then nextval('event_public_position') end,
           entry_id
    from scoped;
    get diagnostics placed = row_count;
    if placed > 0 then
        perform pg_notify('signatory_event', '');
    end if;
    return placed;
end $$;

------------------------------------------------------------------------------------------------------------------------
-- Delivery: webhooks and mail
------------------------------------------------------------------------------------------------------------------------

-- A webhook reads the events like any other reader, from its position in the order of its key's role. One instance at a
-- time sends, the holder of the lease; if it is killed, the lease expires and another instance repeats the same event.
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
    disabled_because text check (disabled_because in ('MANUAL', 'GONE', 'FAILING', 'KEY_INVALID')),
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

create table webhook_attempt (
    id         uuid primary key,
    webhook_id uuid not null references webhook on delete cascade,
    event_id   uuid not null,
    type       text not null,
    trigger    text not null check (trigger in ('EVENT', 'REDELIVERY', 'TEST')),
    at         timestamptz not null,
    millis     bigint not null check (millis >= 0),
    status     int,
    failure    text,
    response   text,
    delivered  boolean not null,
    check (status is not null or failure is not null),
    check (not delivered or status between 200 and 299)
);

create index webhook_attempt_log on webhook_attempt (webhook_id, at, id);
create index webhook_attempt_age on webhook_attempt (at);

-- An address is stored only while it has a subscription or a pending confirmation. Everything that belongs to it is
-- deleted with it.
create table subscriber (
    id       uuid primary key,
    email    text not null unique check (email = lower(email) and email ~ '^[!-~]+@[!-~]+$'),
    -- Without the parts that many providers ignore, so that one mailbox is not asked under several spellings.
    mailbox  text not null,
    requested_at timestamptz not null
);

create index subscriber_mailbox on subscriber (mailbox);

create table subscription (
    id            uuid primary key,
    subscriber_id uuid not null references subscriber on delete cascade,
    letter_id     uuid references letter,
    topics        varchar[] check (cardinality(topics) > 0),
    digest        boolean not null,
    deadline      boolean not null,
    -- The subscription has the access of this key; without a key, or after its deletion, it has public access.
    key_id        uuid references api_key on delete set null,
    requested_at      timestamptz not null,
    confirm_by    timestamptz not null,
    confirmed_at  timestamptz,
    -- The position of the last event in a digest.
    last_position bigint not null default 0,
    version       bigint not null,
    check (digest or deadline),
    check (letter_id is null or topics is null),
    check (confirmed_at < confirm_by)
);

create index subscription_subscriber on subscription (subscriber_id);
create index subscription_asked on subscription (requested_at, id);

-- Unique by cause, so that several instances queue a mail once.
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
create index mailing_subscription on mailing (subscription_id) where subscription_id is not null;

-- Each mail has a secret of its own, so that only digests need to be stored.
create table mail_link (
    hash            text primary key,
    subscriber_id   uuid not null references subscriber on delete cascade,
    -- The subscription that the link confirms; without one, the link ends all subscriptions of the address.
    subscription_id uuid references subscription on delete cascade,
    created_at      timestamptz not null
);

create index mail_link_subscriber on mail_link (subscriber_id);
create index mail_link_subscription on mail_link (subscription_id) where subscription_id is not null;
