package org.signatory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.letters.Addressee;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Declared;
import org.signatory.letters.Link;
import org.signatory.members.Chamber;
import org.signatory.members.Stretch;
import org.signatory.names.ClaimedCount;
import org.signatory.names.RosterDay;
import org.signatory.names.Scope;
import org.signatory.names.SignerList;

/**
 * A letter as it will be recorded, once it is said who its doubtful names are.
 *
 * @param line where it begins in what was brought, from 1
 * @param text the text that its names were read from
 * @param date the day of sending, or null where it is not told
 * @param signers leads and cosigners in the order of the text
 */
record ProposedLetter(
        int line,
        String text,
        String title,
        LocalDate date,
        List<Addressee> addressees,
        List<String> topics,
        String excerpt,
        Declared declared,
        List<Link> links,
        List<BroughtName> signers,
        List<String> endorsers,
        List<SaidStatement> statements) {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_EXCERPT = 10_000;
    private static final int MOST = 50;

    static ProposedLetter of(String text, LocalDate given, RosterDay roster, Scope scope) {
        Release release = Release.of(text, roster, scope);
        LocalDate date =
                given == null && release.date() != null ? release.date().value() : given;
        ClaimedCount claim = release.signers().declared().stream()
                .filter(it -> !it.additional())
                .findFirst()
                .orElse(null);
        return new ProposedLetter(
                1,
                text,
                release.title() == null ? null : cut(release.title().value(), LONGEST_TITLE),
                date,
                release.addressees().stream().limit(MOST).map(Part::value).toList(),
                List.of(),
                release.excerpt() == null ? null : cut(release.excerpt().value(), LONGEST_EXCERPT),
                claim == null || claim.count() < 1 ? null : new Declared(claim.count(), claim.qualifier()),
                release.links().stream()
                        .filter(link -> Link.isValid(link.value()))
                        .limit(MOST)
                        .map(link -> new Link(Link.Kind.OTHER, link.value(), null))
                        .toList(),
                BroughtName.of(release.signers(), text),
                release.endorsers().stream().map(Part::value).toList(),
                release.statements().stream().map(Part::value).toList());
    }

    /** A record of a table, whose cells hold lists of names. */
    static ProposedLetter of(LetterTable.LetterRow row, RosterDay roster, Scope scope) {
        List<BroughtName> signers = new ArrayList<>();
        String text = "Led by: " + row.leads() + "\n\nSigned by: " + row.cosigners();
        if (!row.leads().isEmpty() || !row.cosigners().isEmpty()) {
            signers.addAll(BroughtName.of(SignerList.of(text, roster, scope), text));
        }
        return new ProposedLetter(
                row.line(),
                text,
                cut(row.title(), LONGEST_TITLE),
                row.date(),
                row.to().isEmpty() ? List.of() : List.of(new Addressee(cut(row.to(), 200), null, null)),
                row.topics(),
                null,
                null,
                List.of(),
                signers,
                row.endorsers(),
                List.of());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** What its sure signers make it; the House where there are none. */
    ChamberScope chamber() {
        Set<Chamber> chambers = signers.stream()
                .map(name -> name.match().seat())
                .filter(Objects::nonNull)
                .map(Stretch::chamber)
                .collect(Collectors.toSet());
        if (chambers.size() == 2) {
            return ChamberScope.BICAMERAL;
        }
        return chambers.contains(Chamber.SENATE) ? ChamberScope.SENATE : ChamberScope.HOUSE;
    }
}
