create table sign_on (
    id                uuid primary key,
    letter_id         uuid not null references letter,
    bioguide_id       text not null references member on update cascade,
    role              text not null check (role in ('LEAD', 'COSIGNER')),
    position          integer check (position > 0),
    -- The days between which the Member led the letter; a signature may become or cease to be a lead's.
    lead_from         date,
    lead_until        date,
    signed_on         date not null,
    signed_at         timestamptz,
    source            text not null,
    source_url        text,
    note              text,
    certainty         text not null check (certainty in ('CONFIRMED', 'PROBABLE', 'UNCONFIRMED')),
    late_reason       text,
    text_number       integer,
    confirmed_number  integer,
    confirmed_on      date,
    -- What was true at signing.
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
    foreign key (letter_id, text_number) references letter_text (letter_id, number),
    foreign key (letter_id, confirmed_number) references letter_text (letter_id, number),
    check ((role = 'LEAD') = (position is not null)),
    check (role = 'COSIGNER' or lead_from is not null),
    check (withdrawn_on >= signed_on),
    check (disavowed_on >= signed_on),
    check (withdrawn_on is null or disavowed_on is null),
    check ((withdrawn_on is null) = (withdrawal_reason is null)),
    check ((disavowed_on is null) = (disavowal_reason is null)),
    check ((removed_at is null) = (removal_reason is null)),
    check ((signed_at at time zone 'America/New_York')::date = signed_on)
);

-- One standing signature a letter and Member; as leads are signatures too, a lead cannot also be a cosigner.
create unique index sign_on_standing on sign_on (letter_id, bioguide_id)
    where withdrawn_on is null and removed_at is null;
create unique index sign_on_lead_position on sign_on (letter_id, position)
    where role = 'LEAD' and withdrawn_on is null and removed_at is null;
create index sign_on_letter on sign_on (letter_id, sort_name, id);
create index sign_on_member on sign_on (bioguide_id, signed_on, id);
create index sign_on_review on sign_on (letter_id) where review_note is not null and removed_at is null;
create index sign_on_updated on sign_on (letter_id, updated_at, id);

-- Signatures must fit their letter whatever the program above believes.
create function sign_on_fits_letter() returns trigger language plpgsql as $$
declare
    scope text;
    sent  date;
begin
    select chamber, sent_on into scope, sent from letter where id = new.letter_id;
    if scope <> 'BICAMERAL' and scope <> new.chamber then
        raise exception 'a % letter takes no signature from the %', scope, new.chamber using errcode = 'check_violation';
    end if;
    if new.signed_on > sent then
        raise exception 'signed on % but sent on %', new.signed_on, sent using errcode = 'check_violation';
    end if;
    if sent is not null and new.withdrawn_on > sent then
        raise exception 'a withdrawal after sending is a disavowal' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger sign_on_fits before insert or update of letter_id, chamber, signed_on, withdrawn_on on sign_on
    for each row execute function sign_on_fits_letter();
