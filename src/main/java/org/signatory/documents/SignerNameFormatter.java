package org.signatory.documents;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signatory.roster.PersonName;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterMember;
import org.signatory.signons.SignOnView;

/**
 * Returns the name of a signer for signature blocks and press lists: the name at signing, with the common given name
 * that the Member uses, such as {@code Jan Schakowsky}. A name at signing that already contains the common name, such as
 * {@code Jesús G. "Chuy" García}, stays as it is. No comma precedes a suffix such as {@code Jr.}
 */
final class SignerNameFormatter {

    private static final Pattern COMMA_BEFORE_SUFFIX = Pattern.compile(",(?= (?:Jr\\.?|Sr\\.?|II|III|IV|V)$)");

    private SignerNameFormatter() {}

    static String of(SignOnView signer, RosterCache.Known roster) {
        return of(
                signer.name(),
                roster.person(signer.bioguideId()).map(RosterMember::name).orElse(null));
    }

    /**
     * @param atSigning the printed name at signing
     * @param today the present name in the roster; null if the roster does not have the Member. Without effect if the
     *     surname has changed since.
     */
    static String of(String atSigning, PersonName today) {
        String printed =
                COMMA_BEFORE_SUFFIX.matcher(PrintTextCleaner.line(atSigning)).replaceFirst("");
        if (today == null || today.nickname() == null || containsWords(printed, today.nickname())) {
            return printed;
        }
        return Stream.of(today.last() + " " + today.suffix(), today.last())
                .filter(surname -> printed.endsWith(" " + surname))
                .map(surname -> PrintTextCleaner.line(today.nickname() + " " + surname))
                .findFirst()
                .orElse(printed);
    }

    private static boolean containsWords(String name, String words) {
        int at = name.indexOf(words);
        return at >= 0
                && (at == 0 || !Character.isLetter(name.charAt(at - 1)))
                && (at + words.length() == name.length() || !Character.isLetter(name.charAt(at + words.length())));
    }
}
