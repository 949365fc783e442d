package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the recipients above the text of a letter, and in its salutation. */
final class RecipientAddressReader {

    private static final String HONORIFIC = "(?<honorific>(?:The )?Hon(?:orable|\\.))";
    private static final Pattern HONORABLE =
            Pattern.compile("^" + HONORIFIC + " (?<name>" + RecipientTerms.NAME + ")(?:,? (?<title>(?:House |Senate )?"
                    + RecipientTerms.TITLE + "(?:(?!(?<=\\p{Ll}{3})\\. \\p{Lu}).){0,80}?)(?:\\. \\p{Lu}.*)?)?$");
    private static final Pattern HONORABLE_LINE = Pattern.compile(HONORIFIC + " ");
    private static final Pattern NEXT = Pattern.compile("(?<=\\S)(?<!\\bThe) (?=(?:The )?Hon(?:orable|\\.) )");
    private static final Pattern TITLE =
            Pattern.compile("(?i)^(?:the )?(?:house |senate )?" + RecipientTerms.TITLE + "\\b.{0,60}");
    private static final Pattern STREET = Pattern.compile(
            "^(?:\\d{1,6}\\s.{3,80}|(?:P\\.?O\\.? Box|Room|Suite|One|S-\\d|H-\\d|The Capitol).{0,60}|.{3,80} Building)$");
    private static final Pattern CITY =
            Pattern.compile("^\\p{Lu}[\\p{L}.' ]{1,40},? (?:D\\.?C\\.?|\\p{Lu}{2}),?(?: \\d{5}(?:-\\d{4})?)?$");
    private static final Pattern AGENCY =
            Pattern.compile("^(?:The |U\\.S\\. |United States )?\\p{Lu}[\\p{L}.&',\u2019 -]{3,100}$");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)^(?:sincerely(?: yours)?|respectfully(?: submitted)?|(?:very )?truly yours|with respect|signed)\\W*$");
    private static final Pattern SENDER = Pattern.compile(
            "(?i)\\b(?:from|office|by|senders?|sponsors?|leads?|cosigners?|signers?|contact)\\s*:\\s*$");
    private static final Pattern PRESIDENT = Pattern.compile("(?:(?:Mr|Madam|Madame)\\.? )President");
    private static final Pattern THE_PRESIDENT = Pattern.compile("(?:(?:TO|To): )?(?:The President"
            + "|(?:The )?President of the (?:United States|U\\.S\\.))(?: of America)?");
    /** "President", "Jane Doe, President", "President, FIFA" or "President Jane Doe" on a line of an address. */
    private static final Pattern OTHER_PRESIDENT =
            Pattern.compile("(?:[^,]{3,60}, )?President(?:(?:,| of| and| &) .{2,80})?|President (?!(?:\\S+ ){0,3}"
                    + PresidentialTerm.SURNAMES + "\\b)" + RecipientTerms.NAME);

    private static final Pattern DEAR = Pattern.compile("^[\u201c\"]?Dear (?<names>[^:]{3,200}?)\\s*[:,]?$");
    private static final Pattern ENDS = Pattern.compile("^(?:Dear |RE:|Re:|cc:|CC:|We |I ).*");
    private static final Pattern PLURAL = Pattern.compile(
            "\\b(Secretar)ies |\\b(Chair|Commissioner|Administrator|Director|Leader|Senator|Representative|Governor)s |\\b(Chair)men ");
    private static final Pattern COURTESY = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Madam|Madame)\\.? ");
    /** A line with a name, and perhaps a title, in an address block without "The Honorable". */
    private static final Pattern PLAIN = Pattern.compile(
            "^(?:(?:Mr|Ms|Mrs|Dr)\\.? )?(?<name>" + RecipientTerms.FULL_NAME + ")(?:, (?<title>.{3,80}))?$");

    private static final Pattern OFFICE =
            Pattern.compile(".{0,60}\\b" + RecipientTerms.CORE + "(?:,? (?:of|for) .{3,60})?");
    private static final int MAX_LINES = 6;
    private static final int MAX_ADDRESS = 10;

    private final List<ReleaseLine> lines;
    private final List<ExtractedValue<ExtractedRecipient>> found = new ArrayList<>();

    private RecipientAddressReader(List<ReleaseLine> lines) {
        this.lines = lines;
    }

    /** Returns the recipients of the first letter in the text. */
    static List<ExtractedValue<ExtractedRecipient>> in(List<ReleaseLine> lines) {
        RecipientAddressReader block = new RecipientAddressReader(lines);
        for (int i = 0; i < lines.size(); i++) {
            block.address(i);
            if (CLOSING.matcher(lines.get(i).text()).matches() || block.salutation(i)) {
                break;
            }
        }
        return block.found;
    }

    private void address(int i) {
        ReleaseLine line = lines.get(i);
        int from = 0;
        Matcher next = NEXT.matcher(line.text());
        List<int[]> columns = new ArrayList<>();
        while (next.find()) {
            columns.add(new int[] {from, next.start()});
            from = next.end();
        }
        columns.add(new int[] {from, line.text().length()});
        for (int[] column : columns) {
            Matcher name = HONORABLE.matcher(line.text().substring(column[0], column[1]));
            boolean sender = column[0] > 0
                    && SENDER.matcher(line.text().substring(0, column[0])).find();
            if (name.matches() && !sender) {
                ExtractedRecipient alone = new ExtractedRecipient(
                        name.group("honorific"), name.group("name"), name.group("title"), null, null, null, null);
                ExtractedRecipient whole = whole(alone, below(i + 1, columns.indexOf(column), columns.size()));
                found.add(line.part(whole, column[0] + name.start("name"), column[0] + name.end("name"), true));
            }
        }
    }

    /** Returns the lines of one column below a name. A line that cannot be separated is left out. */
    private List<String> below(int first, int column, int columns) {
        List<String> texts = new ArrayList<>();
        for (ReleaseLine line : lines.subList(first, Math.min(lines.size(), first + MAX_LINES))) {
            boolean end = ENDS.matcher(line.text()).matches()
                    || HONORABLE_LINE.matcher(line.text()).lookingAt();
            if (end) {
                break;
            }
            List<String> parts = columns == 1 ? List.of(line.text()) : AddressColumnSplitter.of(line.text(), columns);
            if (!parts.isEmpty()) {
                texts.add(parts.get(column));
            }
        }
        return texts;
    }

    /** Adds the title, agency, street and city on the lines below a name. */
    private static ExtractedRecipient whole(ExtractedRecipient name, List<String> below) {
        String title = name.title();
        String agency = null;
        String street = null;
        String city = null;
        for (String line : below) {
            if (CITY.matcher(line).matches()) {
                city = line;
                break;
            } else if (STREET.matcher(line).matches()) {
                street = street == null ? line : street + ", " + line;
            } else if (title == null && agency == null && TITLE.matcher(line).matches()) {
                title = RecipientTerms.title(line.replaceFirst("^The ", ""));
            } else if (street == null && agency == null && AGENCY.matcher(line).matches()) {
                agency = RecipientTerms.agency(line);
            } else if (street != null || agency != null || title != null) {
                break;
            }
        }
        return new ExtractedRecipient(name.honorific(), name.name(), title, agency, street, city, null);
    }

    /** Returns a person in the salutation with the facts in the lines above; null if no line there is the full name. */
    private ExtractedRecipient addressed(int salutation, ExtractedRecipient person) {
        for (ExtractedValue<ExtractedRecipient> it : found) {
            if (it.value().isSame(person)) {
                return person;
            }
        }
        for (int i = salutation - 1; i >= Math.max(0, salutation - MAX_ADDRESS); i--) {
            Matcher line = PLAIN.matcher(lines.get(i).text());
            if (line.matches() && line.group("name").endsWith(" " + person.name())) {
                List<String> below = below(i + 1, 0, 1);
                String own = line.group("title");
                boolean titled = own == null
                        && !below.isEmpty()
                        && OFFICE.matcher(below.get(0)).matches();
                return whole(
                        new ExtractedRecipient(
                                person.honorific(),
                                line.group("name"),
                                titled ? below.get(0) : own,
                                null,
                                null,
                                null,
                                null),
                        titled ? below.subList(1, below.size()) : below);
            }
        }
        return null;
    }

    /**
     * Returns the President of the United States with the address above the salutation. It is uncertain if a line there
     * shows that this is the president of something else.
     */
    private ExtractedValue<ExtractedRecipient> president(int salutation, ReleaseLine greeting) {
        List<String> above = lines.subList(Math.max(0, salutation - MAX_ADDRESS), salutation).stream()
                .map(ReleaseLine::text)
                .toList();
        ExtractedRecipient office = ExtractedRecipient.of(ExtractedRecipient.PRESIDENT, null, null);
        boolean other = greeting.text().startsWith("Madam");
        for (int i = 0; i < above.size(); i++) {
            if (THE_PRESIDENT.matcher(above.get(i)).matches()) {
                office = whole(office, above.subList(i + 1, above.size()));
            } else {
                other |= OTHER_PRESIDENT.matcher(above.get(i)).matches();
            }
        }
        return greeting.whole(office, !other && office.isOfWhiteHouse());
    }

    private boolean salutation(int index) {
        ReleaseLine line = lines.get(index);
        Matcher dear = DEAR.matcher(line.text());
        if (!dear.matches()) {
            return false;
        }
        String title = null;
        int at = dear.start("names");
        for (String part : dear.group("names").split("(?<=,)|(?<= )(?=and |& )")) {
            String name = part.strip()
                    .replaceFirst("^(?:and|&) ", "")
                    .replaceFirst(",$", "")
                    .replaceFirst("^(?:the|The) ", "");
            Matcher plural = PLURAL.matcher(name + " ");
            if (plural.find()) {
                title = plural.group(1) != null ? "Secretary" : plural.group(2) != null ? plural.group(2) : "Chairman";
                name = (name + " ").substring(plural.end()).strip();
            }
            greeted(index, name, title, at + part.indexOf(name));
            at += part.length();
        }
        return true;
    }

    private void greeted(int index, String name, String shared, int at) {
        ReleaseLine alone = new ReleaseLine(name, lines.get(index).start() + at);
        List<ExtractedValue<ExtractedRecipient>> titled = RecipientListParser.people(alone, 0);
        Matcher courtesy = COURTESY.matcher(name);
        if (PRESIDENT.matcher(name).matches()) {
            if (found.isEmpty()) {
                found.add(president(index, alone));
            }
        } else if (!titled.isEmpty()) {
            if (found.isEmpty() || !titled.get(0).value().isGroup()) {
                found.add(titled.get(0));
            }
        } else if (courtesy.lookingAt()
                && !name.substring(courtesy.end()).matches("(?:" + RecipientTerms.TITLE + "|Leader)")) {
            ExtractedRecipient person = new ExtractedRecipient(
                    courtesy.group().strip(), name.substring(courtesy.end()), null, null, null, null, null);
            ExtractedRecipient addressed = addressed(index, person);
            found.add(alone.whole(addressed == null ? person : addressed, addressed != null));
        } else if (shared != null && name.matches(RecipientTerms.NAME)) {
            found.add(alone.whole(ExtractedRecipient.of(name, shared, null), true));
        }
    }
}
