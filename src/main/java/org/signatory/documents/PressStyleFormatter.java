package org.signatory.documents;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.signatory.roster.Office;
import org.signatory.roster.PersonName;
import org.signatory.signons.SignOnView;

/** Formats a signer in the style of press releases, such as {@code Rep. Jan Schakowsky (D-IL-09)}. */
final class PressStyleFormatter {

    private static final Map<String, String> PARTIES = Map.of(
            "Democrat", "D",
            "Republican", "R",
            "Independent", "I",
            "Libertarian", "L");

    private PressStyleFormatter() {}

    /** @param today the signer's present name in the roster, part by part */
    static String of(SignOnView signer, Optional<PersonName> today) {
        return PrintableText.line(signer.office().title() + " " + name(signer.name(), today) + " ("
                + party(signer.party()) + "-" + seat(signer) + ")");
    }

    /** Press releases use a Member's common name, as long as the surname is still the same as at signing. */
    private static String name(String printed, Optional<PersonName> today) {
        return today.filter(name -> name.nickname() != null)
                .map(name -> name.suffix() == null ? name.last() : name.last() + " " + name.suffix())
                .filter(surname -> printed.endsWith(" " + surname))
                .map(surname -> today.get().nickname() + " " + surname)
                .orElse(printed);
    }

    private static String party(String party) {
        return PARTIES.getOrDefault(party, party.substring(0, 1).toUpperCase(Locale.ROOT));
    }

    private static String seat(SignOnView signer) {
        if (signer.office() != Office.REPRESENTATIVE || signer.district() == null) {
            return signer.state();
        }
        return signer.state() + "-"
                + (signer.district() == 0 ? "AL" : String.format(Locale.ROOT, "%02d", signer.district()));
    }
}
