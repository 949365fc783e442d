package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts the recipients of a letter from the address block, the salutation and the sentence about the letter. */
final class RecipientExtractor {

    private static final Pattern LETTER_TO =
            Pattern.compile("(?:\\b[Ll]etters?\\b[^.;\u201c\"]{0,60}? to|\\bsent to|\\bwrote to|\\bwrit(?:ing|e) to)"
                    + " (?:the )?(?:new |current |then-)?(?:U\\.S\\. )?(?:Hon(?:orable|\\.) )?");
    /** A letter with the names of its senders before the recipients, "sent X a letter", and a line "To: X". */
    private static final Pattern FURTHER_TO = Pattern.compile(
            "(?:\\b[Ll]etters?\\b(?:[^.;\u201c\"]|(?<=\\b(?:Reps?|Sens?|U\\.S|U|Jr|M\\.D|M|\\p{Lu}))\\.){0,400}? to"
                    + "|\\b(?:sent|wrote|sends)(?= [^.;\u201c\"]{3,120} (?:a|an|this|the) (?:[\\w-]+ ){0,3}letter\\b)|^(?:To|TO):)"
                    + " (?:the )?(?:new |current |then-)?(?:U\\.S\\. )?(?:Hon(?:orable|\\.) )?");

    private static final Pattern URGED = Pattern.compile(
            "(?:\\b[Uu]rg(?:ing|es?|ed)|\\b[Cc]all(?:ing|s|ed)? on|\\b[Aa]sk(?:ing|s|ed)?|\\b[Pp]ush(?:ing|es)?|\\b[Pp]ress(?:ing|es)?"
                    + "|\\b[Rr]equesting|\\b[Dd]emand\\w* (?:that|answers from))"
                    + " (?:the )?(?:new |current |then-)?(?:U\\.S\\. )?(?:Hon(?:orable|\\.) )?");
    private static final Pattern OTHER_LETTER = Pattern.compile(
            "(?i)^\\W{0,3}(?:(?:in|on|since) (?:january|february|march|april|may|june|july|august|september|october|november|december|\\d{4})\\b|(?:last|earlier|previously))");
    private static final Pattern SENTENCE_END = Pattern.compile("(?:\\p{Ll}{4}|[)\u201d])[.!?]\u201d? (?=\\p{Lu})");
    private static final int MAX_PARAGRAPH_LENGTH = 4_000;
    private static final int MAX_PARAGRAPHS = 40;
    private static final int MAX_SENTENCE = 400;

    private final Function<String, String> member;
    private final List<ExtractedText<ExtractedRecipient>> found = new ArrayList<>();

    private RecipientExtractor(Function<String, String> member) {
        this.member = member;
    }

    /** @param member returns the Bioguide ID of the Member with this name, or null */
    static List<ExtractedText<ExtractedRecipient>> in(List<Paragraph> paragraphs, Function<String, String> member) {
        RecipientExtractor recipients = new RecipientExtractor(member);
        AddressBlock.in(paragraphs).forEach(it -> recipients.add(it, true));
        List<Paragraph> head =
                Paragraph.unwrapped(paragraphs.subList(0, Math.min(MAX_PARAGRAPHS, paragraphs.size()))).stream()
                        .filter(it -> !it.isQuote() && it.text().length() <= MAX_PARAGRAPH_LENGTH)
                        .toList();
        recipients.sentences(head, LETTER_TO, true);
        recipients.people(head, FURTHER_TO);
        recipients.sentences(head, URGED, false);
        return recipients.found.stream()
                .map(it -> it.map(recipients::withMember))
                .toList();
    }

    private ExtractedRecipient withMember(ExtractedRecipient it) {
        return it.isOfCongress() ? it.withBioguideId(member.apply(it.name())) : it;
    }

    /** Adds the people of the first sentence with any if no recipient is known. */
    private void people(List<Paragraph> head, Pattern form) {
        for (Paragraph it : found.isEmpty() ? head : List.<Paragraph>of()) {
            Matcher cue = form.matcher(it.text());
            while (found.isEmpty() && cue.find()) {
                if (!isOtherLetter(it.text(), cue.start())) {
                    RecipientPhrase.people(it, cue.end()).forEach(person -> add(person, true));
                }
            }
        }
    }

    /** Adds the recipients of the first sentence with any; later ones and the address block add only facts. */
    private void sentences(List<Paragraph> head, Pattern form, boolean letter) {
        boolean open = found.isEmpty();
        for (Paragraph it : head) {
            Matcher cue = form.matcher(it.text());
            while (cue.find()) {
                if (isOtherLetter(it.text(), cue.start())) {
                    continue;
                }
                boolean first = open;
                List<ExtractedText<ExtractedRecipient>> people = RecipientPhrase.people(it, cue.end());
                people.forEach(person -> add(person, first));
                open &= people.isEmpty();
            }
        }
        for (Paragraph it : open ? head : List.<Paragraph>of()) {
            Matcher cue = form.matcher(it.text());
            while (found.isEmpty() && cue.find()) {
                if (!isOtherLetter(it.text(), cue.start())) {
                    OfficePhrase.offices(it, cue.end(), letter).forEach(office -> add(office, true));
                }
            }
        }
    }

    private static boolean isOtherLetter(String text, int at) {
        int from = Math.max(0, at - MAX_SENTENCE);
        Matcher stop = SENTENCE_END.matcher(text).region(from, at);
        int start = from;
        while (stop.find()) {
            start = stop.end();
        }
        return OTHER_LETTER.matcher(text.substring(start, at)).find();
    }

    /** Adds a recipient, or adds its facts to an earlier one. */
    private void add(ExtractedText<ExtractedRecipient> next, boolean asNew) {
        for (int i = 0; i < found.size(); i++) {
            ExtractedText<ExtractedRecipient> other = found.get(i);
            if (other.value().isSame(next.value())) {
                found.set(i, new ExtractedText<>(other.value().with(next.value()), other.start(), other.end(), true));
                return;
            }
        }
        if (asNew) {
            found.add(next);
        }
    }
}
