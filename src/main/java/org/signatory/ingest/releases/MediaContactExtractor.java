package org.signatory.ingest.releases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.letters.LetterContact;

/** Extracts the press contact: the name on the line that labels it, else "Press office", with email address and telephone. */
final class MediaContactExtractor {

    private static final Pattern CONTACT = Pattern.compile(
            "(?i)^.{0,30}\\b(?:(?:media|press|news) (?:contacts?|office|inquiries)|contacts?)\\b\\s*:?.*");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@(?:[\\w-]{1,63}\\.){1,5}[A-Za-z]{2,10}");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)\\(?\\d{3}\\)?[ .-]\\d{3}[.-]\\d{4}(?!\\d)");
    private static final Pattern NAME = Pattern.compile("(?i:contacts?|inquiries)\\s*:\\s*(?<name>"
            + RecipientTerms.FULL_NAME + ")(?=\\s*(?:[,;|(\u2013\u2014-]|$))");
    private static final Pattern OFFICE = Pattern.compile("(?i)\\b(?:press|media|office|communications|news)\\b");
    private static final int LINES = 3;
    private static final int MAX_LINE_LENGTH = 200;

    private MediaContactExtractor() {}

    static Optional<ExtractedValue<LetterContact>> in(List<ReleaseLine> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            ReleaseLine line = paragraphs.get(i);
            if (line.text().length() <= MAX_LINE_LENGTH
                    && CONTACT.matcher(line.text()).matches()) {
                List<ReleaseLine> block = paragraphs.subList(i, Math.min(paragraphs.size(), i + LINES));
                String email = first(block, EMAIL);
                String phone = first(block, PHONE);
                if (email != null || phone != null) {
                    return Optional.of(line.whole(new LetterContact(name(line.text()), null, email, phone), true));
                }
            }
        }
        return Optional.empty();
    }

    private static String name(String line) {
        Matcher name = NAME.matcher(line);
        return name.find() && !OFFICE.matcher(name.group("name")).find() ? name.group("name") : "Press office";
    }

    private static String first(List<ReleaseLine> lines, Pattern form) {
        for (ReleaseLine it : lines) {
            Matcher found = form.matcher(it.text());
            if (it.text().length() <= MAX_LINE_LENGTH && found.find()) {
                return found.group();
            }
        }
        return null;
    }
}
