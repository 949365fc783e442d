package org.signatory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.common.WorkBudget;
import org.signatory.letters.Addressee;
import org.signatory.names.Mention;
import org.signatory.names.RosterDay;
import org.signatory.names.Scope;
import org.signatory.names.SignerList;

/**
 * A letter as a press release or its own text tells of it; each part with where it stands and how sure it is. Parts that
 * were not found are null or empty.
 */
record Release(
        Part<String> title,
        Part<LocalDate> date,
        List<Part<Addressee>> addressees,
        List<Part<String>> topics,
        Part<String> excerpt,
        SignerList signers,
        List<Part<String>> endorsers,
        List<Part<SaidStatement>> statements,
        List<Part<String>> links) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\\x00-\\x1f\"<>\u201d)]+");

    /** The day that the text gives for itself. */
    static Optional<Part<LocalDate>> dateIn(String text) {
        return ReleaseDate.in(Paragraph.of(text));
    }

    static Release of(String text, RosterDay roster, Scope scope) {
        WorkBudget budget = roster.budget();
        budget.checkLength(text.length());
        List<Paragraph> paragraphs = Paragraph.of(text);
        return new Release(
                Headline.in(paragraphs).orElse(null),
                ReleaseDate.in(paragraphs).orElse(null),
                AddresseeNames.in(paragraphs),
                TopicWords.in(text),
                StatementWords.excerpt(paragraphs, budget).orElse(null),
                SignerList.of(text, roster, scope),
                EndorserNames.in(paragraphs, name -> member(name, roster) != null, budget),
                StatementWords.in(paragraphs, name -> member(name, roster), budget),
                links(text));
    }

    private static String member(String name, RosterDay roster) {
        List<Mention> mentions = SignerList.of(name, roster, Scope.ANY).mentions();
        boolean whole = mentions.size() == 1
                && mentions.get(0).match().matched()
                && mentions.get(0).written().contains(" ");
        return whole ? mentions.get(0).match().person().bioguideId() : null;
    }

    private static List<Part<String>> links(String text) {
        List<Part<String>> links = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String address = link.group().replaceFirst("[.,;:]+$", "");
            if (known.add(address)) {
                links.add(new Part<>(address, link.start(), link.start() + address.length(), true));
            }
        }
        return List.copyOf(links);
    }
}
