package org.signatory.signons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signatory.letters.Letter;

/** Maintains the lead terms of sign-ons, together with their present role and position. */
final class LeadTerms {

    private LeadTerms() {}

    /** Makes a sign-on a lead's from a day on, or from the end of its last term or its signature if that is later. */
    static void begin(SignOn signOn, int position, LocalDate on) {
        signOn.role = SignOnRole.LEAD;
        signOn.position = position;
        LeadTerm last = last(LeadTerm.of(signOn.id));
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

    /** Gives a lead another place from a day on. */
    static void move(SignOn lead, int position, LocalDate on) {
        lead.position = position;
        List<LeadTerm> terms = LeadTerm.of(lead.id);
        LeadTerm current = last(terms);
        if (current.position == position) {
            return;
        }
        if (current.leadFrom.isBefore(on)) {
            current.leadUntil = on;
            open(lead, on);
            return;
        }
        current.position = position;
        LeadTerm before = terms.size() < 2 ? null : terms.get(terms.size() - 2);
        if (before != null && before.position == position && before.leadUntil.equals(current.leadFrom)) {
            current.delete();
            before.leadUntil = null;
        }
    }

    /** Makes a lead a cosigner from a day on. A term that began no earlier never took effect. */
    static void end(SignOn lead, LocalDate on) {
        close(last(LeadTerm.of(lead.id)), on);
        demote(lead);
    }

    /** Records that a lead had another place all the time. */
    static void correctPosition(SignOn lead, int position) {
        lead.position = position;
        last(LeadTerm.of(lead.id)).position = position;
    }

    /** Records that a cosigner was entered as a lead by mistake: removes the terms without a break up to now. */
    static void annul(SignOn lead) {
        List<LeadTerm> terms = LeadTerm.of(lead.id);
        LocalDate next = null;
        for (int i = terms.size() - 1; i >= 0; i--) {
            LeadTerm term = terms.get(i);
            if (term.leadUntil != null && !term.leadUntil.equals(next)) {
                break;
            }
            next = term.leadFrom;
            term.delete();
        }
        demote(lead);
    }

    /** Moves the terms with a corrected day of signing: the term that began with the signature begins with it again. */
    static void signedOnCorrected(SignOn signOn, LocalDate before) {
        for (LeadTerm term : LeadTerm.of(signOn.id)) {
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
     * Dates the present leads of a letter that has just been sent no later than its sending, and ends the terms of others
     * by then: sending may be recorded days later, and the leads at that time are those it was sent with.
     */
    static void settleAtSending(Letter letter) {
        Map<UUID, List<LeadTerm>> terms = LeadTerm.ofLetter(letter.id);
        for (SignOn signOn : SignOn.standing(letter.id)) {
            LocalDate free = signOn.signedOn;
            for (LeadTerm term : terms.getOrDefault(signOn.id, List.of())) {
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
        LeadTerm term = new LeadTerm();
        term.signOnId = lead.id;
        term.position = lead.position;
        term.leadFrom = from;
        term.persist();
    }

    private static void close(LeadTerm term, LocalDate on) {
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

    private static LeadTerm last(List<LeadTerm> terms) {
        return terms.isEmpty() ? null : terms.get(terms.size() - 1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
