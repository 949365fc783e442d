package org.signatory.web;

import java.util.List;
import java.util.stream.Stream;
import org.signatory.signons.Certainty;
import org.signatory.signons.SignOnView;

/**
 * A cosigner in the words of the letter's table; put together here because a template takes far longer for each word.
 *
 * @param address of the sign-on's page
 * @param warnings what stands in the way of sending it as it is
 * @param today where the Member is now, if elsewhere
 * @param chamber null where all are of one
 * @param party its first letter
 */
record SignerRow(
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

    static SignerRow of(SignOnView view, boolean bicameral) {
        return new SignerRow(
                "/letters/" + view.letterId() + "/sign-ons/" + view.bioguideId(),
                view.name(),
                Stream.of(
                                view.stale() ? "older text" : "",
                                view.disavowedOn() == null ? "" : "disavowed",
                                view.certainty() == Certainty.CONFIRMED ? "" : Formats.word(view.certainty()))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                Formats.today(view.today()),
                bicameral ? Formats.capital(Formats.word(view.chamber())) : null,
                Formats.party(view.party()),
                view.state(),
                district(view.district()),
                Formats.day(view.signedOn()),
                Formats.word(view.source()));
    }

    /** Whether anything is to be said beside the name. */
    public boolean isRemarked() {
        return !warnings.isEmpty() || !today.isEmpty();
    }

    private static String district(Integer district) {
        return district == null ? "" : district == 0 ? "at large" : district.toString();
    }
}
