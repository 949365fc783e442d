package org.signatory.delivery.feeds;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdom2.Verifier;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.signons.SignOnView;

/** Writes sent letters as an Atom feed (RFC 4287). */
final class SentLettersAtomFeed {

    private SentLettersAtomFeed() {}

    /**
     * @param letters sent letters with their leads, newest first
     * @param notices a notice about unconfirmed signers, by letter
     * @param self the address of this feed
     * @param server the address of this server, with a trailing slash
     */
    static String of(String title, List<LetterSummary> letters, Map<UUID, String> notices, String self, String server) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(self);
        feed.setTitle(text(title));
        feed.setOtherLinks(List.of(link("self", self)));
        feed.setAlternateLinks(List.of(link("alternate", server)));
        feed.setUpdated(Date.from(letters.stream()
                .map(LetterSummary::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
        feed.setEntries(letters.stream()
                .map(letter -> entry(letter, notices.get(letter.id()), server))
                .toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("The feed could not be written", e);
        }
    }

    private static Entry entry(LetterSummary letter, String notice, String server) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + letter.id());
        entry.setTitle(text((letter.retraction() == null ? "" : "Retracted: ") + letter.title()));
        entry.setAlternateLinks(List.of(link("alternate", server + "letters/" + letter.id())));
        entry.setPublished(Date.from(
                letter.sentAt() != null
                        ? letter.sentAt()
                        : letter.sentOn().atStartOfDay(WashingtonTime.ZONE).toInstant()));
        entry.setUpdated(Date.from(letter.updatedAt()));
        entry.setAuthors(authors(letter));
        entry.setCategories(
                letter.topics().stream().map(SentLettersAtomFeed::category).toList());
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(text(
                (letter.retraction() == null ? "" : sentence(letter.retraction().notice()) + " ")
                        + letter.counts().signed() + " signed."
                        + (notice == null ? "" : " " + notice)
                        + (letter.summary() == null ? "" : " " + letter.summary())));
        entry.setSummary(summary);
        return entry;
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }

    /** An Atom entry requires an author; an entry without a lead names the Congress. */
    private static List<SyndPerson> authors(LetterSummary letter) {
        List<SyndPerson> leads = letter.leadSponsors().stream()
                .map(SignOnView.class::cast)
                .map(lead -> person(lead.name()))
                .toList();
        return leads.isEmpty() ? List.of(person("Members of Congress")) : leads;
    }

    private static SyndPerson person(String name) {
        Person person = new Person();
        person.setName(text(name));
        return person;
    }

    private static Category category(String topic) {
        Category category = new Category();
        category.setTerm(text(topic));
        return category;
    }

    /** XML cannot represent most control characters. */
    private static String text(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Link link(String rel, String address) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(address);
        return link;
    }
}
