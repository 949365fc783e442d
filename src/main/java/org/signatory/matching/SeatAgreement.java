package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import org.signatory.roster.ServicePeriod;

/**
 * Compares the affiliation next to a name with a seat: 1 if it agrees, -1 if it contradicts, 0 if nothing is written
 * or it cannot be compared.
 */
record SeatAgreement(int state, int district, int party, boolean byCaucus, String unread, ServicePeriod seat) {

    static SeatAgreement of(Affiliation beside, ServicePeriod seat) {
        int state = beside.state() == null ? 0 : beside.state().equals(seat.state()) ? 1 : -1;
        int district = 0;
        if (beside.district() != null && state >= 0) {
            district = seat.district() != null && same(beside.district(), seat.district()) ? 1 : -1;
        }
        boolean ofParty = beside.party() != null && seat.party().startsWith(beside.party());
        boolean ofCaucus = beside.party() != null && seat.side().startsWith(beside.party());
        int party = beside.party() == null ? 0 : ofParty || ofCaucus ? 1 : -1;
        return new SeatAgreement(state, district, party, ofCaucus && !ofParty, beside.unread(), seat);
    }

    /** Seats at large are numbered 0, 1 or not at all. */
    private static boolean same(int written, int district) {
        return written == district || written <= 1 && district == 0;
    }

    int score() {
        return 4 * state + 2 * district + party;
    }

    boolean contradicts() {
        return state < 0 || district < 0 || party < 0;
    }

    /** What is to be said of it, in words. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (state < 0) {
            words.add("is from " + seat.state() + ", not as written");
        }
        if (district < 0) {
            words.add("holds " + seat.label() + ", not the district written");
        }
        if (party < 0) {
            words.add("is " + seat.party() + ", not as written");
        }
        if (byCaucus) {
            words.add("is " + seat.party() + " and caucuses with the party written");
        }
        if (unread != null) {
            words.add("the writing " + unread + " beside the name means nothing known");
        }
        return words;
    }
}
