package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import org.signatory.roster.ServicePeriod;

/**
 * Compares the affiliation next to a name with a seat: 1 if it agrees, -1 if it contradicts, 0 if nothing is written
 * or it cannot be compared.
 */
record SeatAgreement(int state, int district, int party, boolean byCaucus, String unread, ServicePeriod seat) {

    static SeatAgreement of(WrittenAffiliation affiliation, ServicePeriod seat) {
        int state = affiliation.state() == null ? 0 : affiliation.state().equals(seat.state()) ? 1 : -1;
        int district = 0;
        if (affiliation.district() != null && state >= 0) {
            district = seat.district() != null && same(affiliation.district(), seat.district()) ? 1 : -1;
        }
        boolean ofParty = affiliation.party() != null && seat.party().startsWith(affiliation.party());
        boolean ofCaucus = affiliation.party() != null && seat.side().startsWith(affiliation.party());
        int party = affiliation.party() == null ? 0 : ofParty || ofCaucus ? 1 : -1;
        return new SeatAgreement(state, district, party, ofCaucus && !ofParty, affiliation.unread(), seat);
    }

    /** Returns whether the districts are equal. At-large districts are written as 0 or 1. */
    private static boolean same(int written, int district) {
        return written == district || written <= 1 && district == 0;
    }

    int score() {
        return 4 * state + 2 * district + party;
    }

    boolean contradicts() {
        return contradictsSeat() || party < 0;
    }

    boolean contradictsSeat() {
        return state < 0 || district < 0;
    }

    boolean isOfState() {
        return state > 0 && district >= 0;
    }

    /** Describes each contradiction, for the notes of a match. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (state < 0) {
            words.add("represents " + seat.state() + ", not the state given");
        }
        if (district < 0) {
            words.add("is listed as " + seat.label() + ", which does not match the district given");
        }
        if (party < 0) {
            words.add("is listed as " + seat.label() + ", which does not match the party given");
        }
        if (byCaucus) {
            words.add("is listed as " + seat.party() + " and caucuses with the party given");
        }
        if (unread != null) {
            words.add("“" + unread + "” after the name was not recognized");
        }
        return words;
    }
}
