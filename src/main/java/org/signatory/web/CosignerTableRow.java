package org.signatory.web;

import java.util.List;
import java.util.stream.Stream;
import org.signatory.signons.SignOnCertainty;
import org.signatory.signons.SignOnView;

/**
 * Represents a row of the cosigner table. Formatted in Java because that is much faster than in the template.
 *
 * @param address URL of the sign-on's page
 * @param warnings issues to resolve before sending
 * @param today the Member's current seat, if different
 * @param chamber null if the letter has only one chamber
 * @param party first letter of the party
 */
record CosignerTableRow(
        String address,
        String name,
        List<String> warnings,
        String today,
        String chamber,
        String party,
        String state,
        String district,
        String signed,
        String source) {

    static CosignerTableRow of(SignOnView view, boolean bicameral) {
        return new CosignerTableRow(
                "/letters/" + view.letterId() + "/sign-ons/" + view.bioguideId(),
                view.name(),
                Stream.of(
                                view.stale() ? "earlier version" : "",
                                view.disavowedOn() == null ? "" : "disavowed",
                                view.certainty() == SignOnCertainty.CONFIRMED ? "" : Formats.word(view.certainty()))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                Formats.today(view.currentSeat()),
                bicameral ? Formats.capital(Formats.word(view.chamber())) : null,
                Formats.party(view.party()),
                view.state(),
                district(view.district()),
                Formats.day(view.signedOn()),
                Formats.word(view.source()));
    }

    /** Returns whether there are remarks next to the name. */
    public boolean isRemarked() {
        return !warnings.isEmpty() || !today.isEmpty();
    }

    private static String district(Integer district) {
        return district == null ? "" : district == 0 ? "at large" : district.toString();
    }
}
