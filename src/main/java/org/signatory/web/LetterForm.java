package org.signatory.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signatory.letters.BalanceRule;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.DeadlineInput;
import org.signatory.letters.LetterContact;
import org.signatory.letters.LetterInput;
import org.signatory.letters.LetterLink;
import org.signatory.letters.RecipientInput;
import org.signatory.letters.Salutation;
import org.signatory.letters.Visibility;
import org.signatory.matching.LetterClaim;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;

/**
 * Represents the model of the form for creating and editing a letter.
 *
 * @param id ID of the edited letter; null for a new one
 * @param version version of the edited letter
 * @param letter values of the fields
 * @param withDeadline whether the form has the deadline; a circulating letter has a form of its own for it
 * @param withText whether the form has a field for the first text
 * @param typed the rejected input, which determines the number of rows; null if there is none
 * @param problem the error; null if there is none
 */
record LetterForm(
        UUID id,
        Long version,
        LetterInput letter,
        boolean withDeadline,
        boolean withText,
        FormFields typed,
        Problem problem) {

    private static final int EMPTY_ROWS = 2;

    /** Maximum number of rows of a repeated field. */
    private static final int MAX_LINES = 200;

    static final LetterInput EMPTY =
            LetterInput.builder().chamber(ChamberScope.HOUSE).build();

    /** Returns the recipients, plus empty rows for more. */
    public List<RecipientInput> recipients() {
        return padded(letter.recipients(), RecipientInput.of(null, null, null), "recipientName");
    }

    /** Returns the salutation of a letter without its own. */
    public String derivedSalutation() {
        return Salutation.of(letter.recipients());
    }

    public List<LetterClaim> claims() {
        return padded(letter.claims(), LetterClaim.builder().written("").build(), "claimWritten");
    }

    public List<LetterLink> links() {
        return padded(letter.links(), new LetterLink(LetterLink.Kind.OTHER, "", null), "linkUrl");
    }

    public List<LetterContact> contacts() {
        return padded(letter.contacts(), new LetterContact("", null, null, null), "contactName");
    }

    private <T> List<T> padded(List<T> rows, T empty, String field) {
        int usual = rows.size() + (rows.isEmpty() ? 1 : EMPTY_ROWS);
        int lines = typed == null ? usual : Math.min(MAX_LINES, typed.count(field));
        return Stream.concat(rows.stream(), Stream.generate(() -> empty))
                .limit(lines)
                .toList();
    }

    public String topics() {
        return String.join(", ", letter.topics());
    }

    /** Returns the recipients of copies, one on each line. */
    public String cc() {
        return String.join("\n", letter.cc());
    }

    /** Returns the enclosures, one on each line. */
    public String enclosures() {
        return String.join("\n", letter.enclosures());
    }

    public ZonedDateTime deadline() {
        return letter.deadline() == null ? null : letter.deadline().instant().atZone(WashingtonTime.ZONE);
    }

    public String deadlineOn() {
        return deadline() == null ? "" : deadline().toLocalDate().toString();
    }

    public String deadlineAt() {
        LocalTime at = deadline() == null
                ? DeadlineInput.CLOSE_OF_BUSINESS
                : deadline().toLocalTime();
        return at.toString();
    }

    public boolean deadlineQuestioned() {
        return FieldMessages.questionsDeadline(problem);
    }

    public List<ChamberScope> chambers() {
        return List.of(ChamberScope.values());
    }

    public List<Visibility> visibilities() {
        return List.of(Visibility.values());
    }

    public List<LetterLink.Kind> kinds() {
        return List.of(LetterLink.Kind.values());
    }

    static LetterInput read(FormFields form) {
        return LetterInput.builder()
                .title(form.text("title"))
                .summary(form.text("summary"))
                .excerpt(form.text("excerpt"))
                .text(form.text("text"))
                .topics(form.parts("topics"))
                .recipients(recipients(form))
                .salutation(form.text("salutation"))
                .delivery(form.text("delivery"))
                .reLine(form.text("reLine"))
                .cc(lines(form, "cc"))
                .enclosures(lines(form, "enclosures"))
                .chamber(form.one("chamber", ChamberScope.class))
                .visibility(form.one("visibility", Visibility.class))
                .deadline(deadline(form, "deadlineWords"))
                .targetCount(form.number("targetCount"))
                .claims(claims(form))
                .links(links(form))
                .contacts(contacts(form, "contact"))
                .mediaContact(contacts(form, "media").stream().findFirst().orElse(null))
                .endorsementsReviewed(form.has("endorsementsReviewed"))
                .balance(form.has("balance") ? BalanceRule.BIPARTISAN_PAIRS : null)
                .build();
    }

    private static List<String> lines(FormFields form, String field) {
        String text = form.text(field);
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Reads a deadline, its wording, and the confirmation of a questioned deadline; null without a date or words. */
    static DeadlineInput deadline(FormFields form, String words) {
        LocalDate on = form.day("deadlineOn");
        if (on == null && !form.has(words)) {
            return null;
        }
        LocalTime at = form.time("deadlineAt");
        return new DeadlineInput(
                on == null
                        ? null
                        : on.atTime(at == null ? DeadlineInput.CLOSE_OF_BUSINESS : at)
                                .toString(),
                null,
                form.text(words),
                form.has("deadlineConfirmed") ? true : null);
    }

    private static List<RecipientInput> recipients(FormFields form) {
        List<List<String>> columns = Stream.of("Honorific", "Name", "Title", "Agency", "Street", "City")
                .map(field -> form.texts("recipient" + field))
                .toList();
        List<String> ids = form.texts("recipientId");
        return IntStream.range(0, form.count("recipientName"))
                .filter(i -> columns.stream().anyMatch(column -> at(column, i) != null))
                .mapToObj(i -> new RecipientInput(
                        id(at(ids, i)),
                        at(columns.get(0), i),
                        at(columns.get(1), i),
                        at(columns.get(2), i),
                        at(columns.get(3), i),
                        at(columns.get(4), i),
                        at(columns.get(5), i)))
                .toList();
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<LetterClaim> claims(FormFields form) {
        List<String> words = form.texts("claimWritten");
        List<String> urls = form.texts("claimUrl");
        List<String> titles = form.texts("claimTitle");
        List<LocalDate> dates = form.days("claimDate");
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i) != null)
                .mapToObj(i -> LetterClaim.builder()
                        .written(words.get(i))
                        .source(source(at(urls, i), at(titles, i), i < dates.size() ? dates.get(i) : null))
                        .build())
                .toList();
    }

    private static LetterClaim.Source source(String url, String title, LocalDate date) {
        return url == null && title == null && date == null ? null : new LetterClaim.Source(url, title, date);
    }

    /** Returns the claims of a form; those whose words are unchanged keep their recorded meaning. */
    static List<LetterClaim> claims(List<LetterClaim> typed, List<LetterClaim> recorded) {
        return typed.stream()
                .map(claim -> recorded.stream()
                        .filter(it -> it.written().equals(claim.written()))
                        .findFirst()
                        .map(it -> it.withSource(claim.source()))
                        .orElse(claim))
                .toList();
    }

    private static List<LetterLink> links(FormFields form) {
        List<String> urls = form.texts("linkUrl");
        List<String> kinds = form.texts("linkKind");
        List<String> labels = form.texts("linkLabel");
        return IntStream.range(0, urls.size())
                .filter(i -> urls.get(i) != null)
                .mapToObj(i -> new LetterLink(kind(at(kinds, i)), urls.get(i), at(labels, i)))
                .toList();
    }

    private static LetterLink.Kind kind(String name) {
        return Arrays.stream(LetterLink.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(LetterLink.Kind.OTHER);
    }

    private static List<LetterContact> contacts(FormFields form, String who) {
        List<String> names = form.texts(who + "Name");
        List<String> organizations = form.texts(who + "Organization");
        List<String> emails = form.texts(who + "Email");
        List<String> phones = form.texts(who + "Phone");
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i) != null || at(emails, i) != null)
                .mapToObj(i -> new LetterContact(names.get(i), at(organizations, i), at(emails, i), at(phones, i)))
                .toList();
    }

    private static String at(List<String> values, int i) {
        return i < values.size() ? values.get(i) : null;
    }
}
