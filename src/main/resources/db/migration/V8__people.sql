-- Somebody who signs in with an account elsewhere acts by a key that nobody has the secret of.
alter table api_key add column person text unique check (length(person) <= 2000);
