package org.signatory.signons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signatory.letters.Letter;

/** Maintains the lead terms of sign-ons together with the current role and position. */
final class LeadPeriodRecorder {

    private LeadPeriodRecorder() {}

    /** Changes a sign-on to lead from a day on, but no earlier than the end of its last term or the day of signing. */
    static void begin(SignOn signOn, int position, LocalDate on) {
        signOn.role = SignOnRole.LEAD;
        signOn.position = position;
        LeadPeriod last = last(LeadPeriod.of(signOn.id));
        LocalDate from = later(on, signOn.signedOn);
        if (last != null) {
            from = later(from, last.leadUntil);
            if (last.position == position && last.leadUntil.equals(from)) {
                last.leadUntil = null;
                return;
            }
        }
        open(signOn, from);
    }

    /** Changes the position of a lead from a day on. */
    static void move(SignOn lead, int position, LocalDate on) {
        lead.position = position;
        List<LeadPeriod> terms = LeadPeriod.of(lead.id);
        LeadPeriod current = last(terms);
        if (current.position == position) {
            return;
        }
        if (current.leadFrom.isBefore(on)) {
            current.leadUntil = on;
            open(lead, on);
            return;
        }
        current.position = position;
        LeadPeriod before = terms.size() < 2 ? null : terms.get(terms.size() - 2);
        if (before != null && before.position == position && before.leadUntil.equals(current.leadFrom)) {
            current.delete();
            before.leadUntil = null;
        }
    }

    /** Changes a lead to cosigner from a day on. Removes a term that began no earlier. */
    static void end(SignOn lead, LocalDate on) {
        close(last(LeadPeriod.of(lead.id)), on);
        demote(lead);
    }

    /** Corrects the position of a lead for the whole term. */
    static void correctPosition(SignOn lead, int position) {
        lead.position = position;
        last(LeadPeriod.of(lead.id)).position = position;
    }

    /** Adds a number to every position of a sign-on, past and present. */
    static void shift(SignOn signOn, int by) {
        signOn.position = signOn.position == null ? null : Integer.valueOf(signOn.position + by);
        LeadPeriod.of(signOn.id).forEach(term -> term.position += by);
    }

    /** Returns the highest position that a sign-on to a letter has or had. */
    static int lastPosition(Letter letter) {
        return LeadPeriod.<LeadPeriod>list(
                        "from LeadPeriod t where t.signOnId in (select s.id from SignOn s where s.letterId = ?1)",
                        letter.id)
                .stream()
                .mapToInt(term -> term.position)
                .max()
                .orElse(0);
    }

    /** Returns the first day of the uninterrupted terms of a current lead. */
    static LocalDate leadSince(SignOn lead) {
        LocalDate since = null;
        List<LeadPeriod> terms = LeadPeriod.of(lead.id);
        for (int i = terms.size() - 1; i >= 0; i--) {
            if (since != null && !terms.get(i).leadUntil.equals(since)) {
                break;
            }
            since = terms.get(i).leadFrom;
        }
        return since;
    }

    /** Corrects a lead who was entered by mistake: removes the uninterrupted terms up to now. */
    static void annul(SignOn lead) {
        List<LeadPeriod> terms = LeadPeriod.of(lead.id);
        LocalDate next = null;
        for (int i = terms.size() - 1; i >= 0; i--) {
            LeadPeriod term = terms.get(i);
            if (term.leadUntil != null && !term.leadUntil.equals(next)) {
                break;
            }
            next = term.leadFrom;
            term.delete();
        }
        demote(lead);
    }

    /** Moves the start of the first lead term to a corrected day of signing if both were the same day. */
    static void signedOnCorrected(SignOn signOn, LocalDate before) {
        for (LeadPeriod term : LeadPeriod.of(signOn.id)) {
            if (term.leadFrom.equals(before) || term.leadFrom.isBefore(signOn.signedOn)) {
                if (term.leadUntil != null && !term.leadUntil.isAfter(signOn.signedOn)) {
                    term.delete();
                } else {
                    term.leadFrom = signOn.signedOn;
                }
            }
        }
    }

    /**
     * Limits the start of the current lead terms of a letter to its sent date, and ends the terms of other leads
     * by that date. Sending can be recorded days later; the leads at that time are the leads of the sent letter.
     */
    static void settleAtSending(Letter letter) {
        Map<UUID, List<LeadPeriod>> terms = LeadPeriod.ofLetter(letter.id);
        for (SignOn signOn : SignOn.active(letter.id)) {
            LocalDate free = signOn.signedOn;
            for (LeadPeriod term : terms.getOrDefault(signOn.id, List.of())) {
                if (term.leadUntil == null) {
                    term.leadFrom = term.leadFrom.isAfter(letter.sentOn) ? free : term.leadFrom;
                } else if (term.leadUntil.isAfter(letter.sentOn)) {
                    close(term, letter.sentOn);
                }
                free = term.leadUntil == null || !term.leadFrom.isBefore(letter.sentOn) ? free : term.leadUntil;
            }
        }
    }

    private static void open(SignOn lead, LocalDate from) {
        LeadPeriod term = new LeadPeriod();
        term.signOnId = lead.id;
        term.position = lead.position;
        term.leadFrom = from;
        term.persist();
    }

    private static void close(LeadPeriod term, LocalDate on) {
        if (term.leadFrom.isBefore(on)) {
            term.leadUntil = on;
        } else {
            term.delete();
        }
    }

    private static void demote(SignOn lead) {
        lead.role = SignOnRole.COSIGNER;
        lead.position = null;
    }

    private static LeadPeriod last(List<LeadPeriod> terms) {
        return terms.isEmpty() ? null : terms.get(terms.size() - 1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
