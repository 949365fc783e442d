-- A letter's words and those of its text as it stands are searched as one, so that one index, or the order of the list, answers.
-- Before, whatever matched either was collected first: of 200,000 letters some 17,000 for two common words, of which 20 were read.
alter table letter alter column search drop expression;

create function letter_words(l letter) returns tsvector language sql stable as $$
    select letter_document(l.title, l.summary, l.excerpt, l.addressees, l.topics)
        || coalesce(
            (select to_tsvector('english', t.body) from letter_text t
             where t.letter_id = l.id and t.number = l.text_version),
            '')
$$;

create function index_letter() returns trigger language plpgsql as $$
begin
    new.search = letter_words(new);
    return new;
end $$;

-- Each signature writes the letter's row, so what has no new words is not read for them again.
create trigger letter_is_indexed before insert on letter for each row execute function index_letter();
create trigger letter_is_indexed_again before update on letter for each row
    when ((old.title, old.summary, old.excerpt, old.addressees, old.topics, old.text_version)
        is distinct from (new.title, new.summary, new.excerpt, new.addressees, new.topics, new.text_version))
    execute function index_letter();

-- Whichever is written first, the letter or the text that it names.
create function index_letter_of_text() returns trigger language plpgsql as $$
begin
    update letter l set search = letter_words(l) where l.id = new.letter_id and l.text_version = new.number;
    return null;
end $$;

create trigger text_is_indexed after insert on letter_text
    for each row execute function index_letter_of_text();

update letter l set search = letter_words(l) where l.text_version > 0;

-- The column stays for servers of the version before, which may still run beside this one.
drop index letter_text_search;

-- Lists of what a Congress sent, and of all that was sent, in the order in which they are read.
create index letter_congress_sent on letter (congress, coalesce(sent_on, date '1700-01-01'), id);
create index letter_sent_order on letter (coalesce(sent_on, date '1700-01-01'), id);

-- Few withdraw, and who did is counted with every letter that is read.
create index sign_on_withdrawn on sign_on (letter_id, bioguide_id) where withdrawn_on is not null and removed_at is null;
