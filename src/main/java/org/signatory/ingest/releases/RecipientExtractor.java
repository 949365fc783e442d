package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Extracts the recipients of a letter from the address block, the salutation and the sentence about the letter. */
final class RecipientExtractor {

    private static final String BEFORE =
            "(?:the )?(?:new |newly confirmed |current |federal |then-)?(?:(?:U\\.S\\. |United States )(?!Trade Rep))?(?:Hon(?:orable|\\.) )?";
    private static final Pattern LETTER_TO = Pattern.compile(
            "(?:\\b[Ll]etters?(?:\\b[^.;\u201c\"]{0,60}? to|to)|\\bsent to|\\bwrote to|\\bwrit(?:ing|e|es|ten) to)"
                    + " " + BEFORE);
    /** A letter with the names of its senders before the recipients, "sent X a letter", and a line "To: X". */
    private static final Pattern FURTHER_TO = Pattern.compile(
            "(?:\\b[Ll]etters?\\b(?:[^.;\u201c\"]|(?<=\\b(?:Reps?|Sens?|U\\.S|U|Jr|M\\.D|M|\\p{Lu}))\\.){0,400}? to"
                    + "|\\b(?:sent|wrote|sends)(?= [^.;\u201c\"]{3,120} (?:a|an|this|the) (?:[\\w-]+ ){0,3}letter\\b)|^(?:To|TO):)"
                    + " " + BEFORE);

    private static final Pattern URGED = Pattern.compile(
            "(?:\\b[Uu]rg(?:ing|es?|ed)|\\b[Cc]all(?:ing|s|ed)? on|\\b[Aa]sk(?:ing|s|ed)?|\\b[Pp]ush(?:ing|es)?|\\b[Pp]ress(?:ing|es)?"
                    + "|\\b[Rr]equesting|\\b[Ww]arn(?:ing|s|ed)|\\b[Dd]emanding [^.;\u201c\"]{3,40}? from|\\b[Dd]emand\\w* (?:that|answers from))"
                    + " (?:that )?" + BEFORE);
    private static final Pattern OTHER_LETTER = Pattern.compile(
            "(?i)^\\W{0,3}(?:(?:in|on|since) (?:january|february|march|april|may|june|july|august|september|october|november|december|\\d{4})\\b|(?:last(?! (?:week|night)\\b)|earlier|previously))");
    /** A President in office; "former President A" and "the A administration" can be about an earlier one. */
    private static final Pattern PRESIDENTS =
            Pattern.compile("(?<!\\b(?:[Ff]ormer|[Pp]revious|[Pp]ast|[Ll]ate|[Vv]ice|[Ee]x|[Tt]hen)[ -])"
                    + "\\bPresident (?:\\p{Lu}\\S* ){0,2}(" + PresidentialTerm.SURNAMES + ")\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("(?:\\p{Ll}{4}|[)\u201d])[.!?]\u201d? (?=\\p{Lu})");
    private static final int MAX_PARAGRAPH_LENGTH = 4_000;
    private static final int MAX_PARAGRAPHS = 40;
    /** Maximum distance of a person from the group named before; later paragraphs are about other letters. */
    private static final int MAX_DISTANCE = 1_500;

    private static final int MAX_SENTENCE = 400;

    private final LocalDate sent;
    private final Function<String, String> member;
    private final List<ExtractedValue<ExtractedRecipient>> found = new ArrayList<>();
    /** Whether the salutation is "Dear Mr. President" in a text without a day. */
    private boolean undatedPresident;

    private RecipientExtractor(LocalDate sent, Function<String, String> member) {
        this.sent = sent;
        this.member = member;
    }

    /**
     * Returns the recipients of the letter in a text.
     *
     * @param sent the day of the text, or null
     * @param member returns the Bioguide ID of the Member with this name, or null
     */
    static List<ExtractedValue<ExtractedRecipient>> in(
            List<ReleaseLine> paragraphs, LocalDate sent, Function<String, String> member) {
        RecipientExtractor recipients = new RecipientExtractor(sent, member);
        RecipientAddressReader.in(paragraphs).forEach(it -> recipients.add(it, true, false));
        List<ReleaseLine> head =
                ReleaseLine.unwrapped(paragraphs.subList(0, Math.min(MAX_PARAGRAPHS, paragraphs.size()))).stream()
                        .map(ReleaseLine::withoutQuotes)
                        .filter(it -> it.text().length() <= MAX_PARAGRAPH_LENGTH)
                        .toList();
        recipients.nameThePresident(head);
        recipients.sentences(head, LETTER_TO, true);
        recipients.sentences(head, FURTHER_TO, true);
        recipients.sentences(head, URGED, false);
        return recipients.found.stream()
                .map(it -> it.map(recipients::withMember))
                .map(it -> recipients.undatedPresident && it.value().isPresident() ? it.unsure() : it)
                .toList();
    }

    private ExtractedRecipient withMember(ExtractedRecipient it) {
        return it.isOfCongress() ? it.withBioguideId(member.apply(it.name())) : it;
    }

    /**
     * Names the recipient of "Dear Mr. President" by the day of the letter. It is uncertain without a day, and if the
     * text names another President; then the name on that day is only likely.
     */
    private void nameThePresident(List<ReleaseLine> head) {
        Set<String> names = head.stream()
                .flatMap(it -> PRESIDENTS.matcher(it.text()).results())
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        String president = PresidentialTerm.surnameOn(sent)
                .orElse(names.size() == 1 ? names.iterator().next() : null);
        boolean certain = sent != null && president != null && Set.of(president).containsAll(names);
        found.replaceAll(it -> {
            if (!ExtractedRecipient.PRESIDENT.equals(it.value().name())) {
                return it;
            }
            ExtractedValue<ExtractedRecipient> named =
                    president == null || !it.sure() ? it : it.map(office -> office.asPresident(president));
            undatedPresident = sent == null;
            return certain ? named : named.unsure();
        });
    }

    /** Adds the recipients of the first sentence with any; later ones and the address block add only facts. */
    private void sentences(List<ReleaseLine> head, Pattern form, boolean anyOffice) {
        List<List<ExtractedValue<ExtractedRecipient>>> lists = new ArrayList<>();
        for (ReleaseLine it : head) {
            Matcher cue = form.matcher(it.text());
            while (cue.find()) {
                if (!isOtherLetter(it.text(), cue.start())) {
                    lists.add(RecipientListParser.all(it, cue.end(), anyOffice));
                }
            }
        }
        lists.removeIf(List::isEmpty);
        if (lists.stream().anyMatch(list -> !isGroup(list))) {
            lists.removeIf(RecipientExtractor::isGroup);
        }
        List<ExtractedValue<ExtractedRecipient>> main = lists.isEmpty()
                ? List.of()
                : found.isEmpty()
                        ? main(lists)
                        : isGroup(found) ? people(lists) : form == LETTER_TO ? withAddressed(lists) : List.of();
        lists.forEach(this::addHead);
        if (main.stream().anyMatch(it -> !it.value().isOffice())) {
            found.removeIf(it -> it.value().isGroup());
        }
        main.forEach(it -> add(it, true, form == LETTER_TO));
        lists.stream()
                .filter(list -> list != main)
                .flatMap(List::stream)
                .filter(it -> !it.value().isOffice())
                .forEach(it -> add(it, false, form == LETTER_TO));
    }

    /** Returns the first list that starts with a person, who receives the letter rather than the group named before. */
    private List<ExtractedValue<ExtractedRecipient>> people(List<List<ExtractedValue<ExtractedRecipient>>> lists) {
        return lists.stream()
                .filter(list -> list.get(0).sure() && !list.get(0).value().isOffice())
                .filter(list -> list.get(0).start() - found.get(0).end() < MAX_DISTANCE)
                .findFirst()
                .orElse(List.of());
    }

    /** Returns the first list of people that includes all recipients of the address block; otherwise an empty one. */
    private List<ExtractedValue<ExtractedRecipient>> withAddressed(
            List<List<ExtractedValue<ExtractedRecipient>>> lists) {
        return lists.stream()
                .filter(list ->
                        list.stream().allMatch(it -> it.sure() && !it.value().isOffice()))
                .filter(list -> found.stream()
                        .allMatch(addressed ->
                                list.stream().anyMatch(it -> it.value().isSame(addressed.value()))))
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Adds the person to a single office: "a letter to the Department of Transportation pressing Secretary X". A head of
     * some other agency is a second recipient, and neither is certain.
     */
    private void addHead(List<ExtractedValue<ExtractedRecipient>> list) {
        boolean office = found.size() == 1
                && found.get(0).value().isOffice()
                && found.get(0).value().agency() != null;
        ExtractedValue<ExtractedRecipient> head = list.get(0);
        if (!office || list.size() != 1 || !head.value().isHeadWithoutAgency()) {
            return;
        }
        ExtractedValue<ExtractedRecipient> agency = found.get(0);
        boolean near = Math.abs(head.start() - agency.end()) < MAX_DISTANCE;
        if (near && head.value().canHead(agency.value().agency())) {
            found.set(
                    0,
                    new ExtractedValue<>(head.value().with(agency.value()), head.start(), head.end(), agency.sure()));
        } else {
            found.set(0, agency.unsure());
            found.add(head.unsure());
        }
    }

    private static boolean isGroup(List<ExtractedValue<ExtractedRecipient>> list) {
        return list.stream().allMatch(it -> it.value().isGroup());
    }

    /** Returns the first list with a certain recipient, or if it has only offices, a later one with the people of these offices. */
    private static List<ExtractedValue<ExtractedRecipient>> main(List<List<ExtractedValue<ExtractedRecipient>>> lists) {
        List<ExtractedValue<ExtractedRecipient>> first = lists.stream()
                .filter(list -> list.stream().anyMatch(ExtractedValue::sure))
                .findFirst()
                .orElse(lists.get(0));
        boolean offices = first.stream().allMatch(it -> it.value().isOffice());
        return lists.stream()
                .filter(list -> offices && list.size() >= first.size())
                .filter(list -> list.stream()
                        .anyMatch(it -> !it.value().isOffice()
                                && first.stream()
                                        .anyMatch(office -> office.value().isSame(it.value()))))
                .findFirst()
                .orElse(first);
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

    /**
     * Adds a recipient, or adds its facts to an earlier one.
     *
     * @param confirms whether a full name with a title makes an earlier surname certain
     */
    private void add(ExtractedValue<ExtractedRecipient> next, boolean asNew, boolean confirms) {
        for (int i = 0; i < found.size(); i++) {
            ExtractedValue<ExtractedRecipient> other = found.get(i);
            if (other.value().isSame(next.value())) {
                boolean confirmed = confirms
                        && next.sure()
                        && next.value().title() != null
                        && !next.value().isOffice()
                        && (next.value().name().contains(" ") || next.value().isPresident());
                found.set(
                        i,
                        new ExtractedValue<>(
                                other.value().with(next.value()),
                                other.start(),
                                other.end(),
                                other.sure() || confirmed));
                return;
            }
        }
        if (asNew) {
            found.add(next);
        }
    }
}
