package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.letters.Addressee;

/** Extracts the recipients of a letter from a sentence, the address block or the salutation. */
final class AddresseeExtractor {

    private static final Map<String, String> DEPARTMENTS = Map.ofEntries(
            Map.entry("Homeland Security", "Department of Homeland Security"),
            Map.entry("State", "Department of State"),
            Map.entry("Defense", "Department of Defense"),
            Map.entry("Treasury", "Department of the Treasury"),
            Map.entry("Labor", "Department of Labor"),
            Map.entry("Commerce", "Department of Commerce"),
            Map.entry("Interior", "Department of the Interior"),
            Map.entry("Agriculture", "Department of Agriculture"),
            Map.entry("Energy", "Department of Energy"),
            Map.entry("Education", "Department of Education"),
            Map.entry("Transportation", "Department of Transportation"),
            Map.entry("Veterans Affairs", "Department of Veterans Affairs"),
            Map.entry("Health and Human Services", "Department of Health and Human Services"),
            Map.entry("Housing and Urban Development", "Department of Housing and Urban Development"),
            Map.entry("Army", "Department of the Army"),
            Map.entry("Navy", "Department of the Navy"),
            Map.entry("Air Force", "Department of the Air Force"));

    private static final String TITLE =
            "(?:Acting |Deputy |Under )?(?:Secretary|Administrator|Director|Chief|Chair|Chairman|Chairwoman|Chairperson|Commissioner"
                    + "|President|Speaker|Majority Leader|Minority Leader|Leader|Attorney General|Ambassador|Governor|Postmaster General)";
    private static final String NAME = "\\p{Lu}[\\p{L}'\u2019-]+(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'\u2019-]+)){0,3}";
    private static final String AGENCY =
            "(?:U\\.S\\. )?\\p{Lu}[\\p{L}.&'\u2019-]+(?: (?:of|and|for|the|&|on|in)(?= )| \\p{Lu}[\\p{L}.&'\u2019-]+){0,9}";
    private static final String KNOWN = String.join("|", DEPARTMENTS.keySet());

    private static final String LEADING_TO =
            "(?:\\b[Ll]etters?\\b[^.;\u201c\"]{0,60}? to|\\burg(?:ing|e|es|ed)|\\bcall(?:ing|s|ed)? on|\\bask(?:ing|s|ed)?|\\bpush(?:ing|es)?|\\bpress(?:ing|es)?"
                    + "|\\brequesting|\\bsent to|\\bwrote to|\\bwrit(?:ing|e) to|\\bdemand\\w* (?:that|answers from))"
                    + " (?:the )?(?:new |current |then-)?(?:U\\.S\\. )?";
    private static final Pattern OF_DEPARTMENT =
            Pattern.compile(LEADING_TO + "(" + TITLE + ") of (?:the )?(" + KNOWN + ") (" + NAME + ")");
    private static final Pattern BY_DEPARTMENT =
            Pattern.compile(LEADING_TO + "(" + KNOWN + ") (" + TITLE + ") (" + NAME + ")");
    private static final Pattern BY_AGENCY = Pattern.compile(
            LEADING_TO + "(" + AGENCY + ")(?: \\((?:\\p{Lu}{2,8})\\))? (" + TITLE + "),? (" + NAME + ")");
    private static final Pattern BY_TITLE = Pattern.compile(LEADING_TO + "(" + TITLE + ") (" + NAME + ")");
    private static final Pattern DEPARTMENT =
            Pattern.compile(LEADING_TO + "(?:(" + KNOWN + ") Department|Departments? of (?:the )?(" + KNOWN + "))");
    private static final Pattern LEADERS =
            Pattern.compile(LEADING_TO + "((?:House|Senate|Congressional|congressional) (?:leadership|leaders))");
    private static final Pattern NAME_FIRST =
            Pattern.compile(LEADING_TO + "(" + NAME + "), ((?:Senate |House )?" + TITLE + ")");
    private static final Pattern AGENCY_ALONE = Pattern.compile(
            "\\bletters?\\b[^.;\u201c\"]{0,60}? to (?:the )?(" + AGENCY + ")(?: \\(\\p{Lu}{2,8}\\))?(?= |[,.;])");
    private static final Pattern HONORABLE = Pattern.compile("^(?:The )?Hon(?:orable|\\.) (" + NAME + ")$");
    private static final Pattern DEAR = Pattern.compile("^Dear (" + TITLE + ") (" + NAME + ")\\s*[:,].*$");
    private static final int MAX_PARAGRAPH_LENGTH = 4_000;
    private static final int MAX_PARAGRAPHS = 40;

    private final List<ExtractedText<Addressee>> found = new ArrayList<>();

    private AddresseeExtractor() {}

    static List<ExtractedText<Addressee>> in(List<Paragraph> paragraphs) {
        AddresseeExtractor names = new AddresseeExtractor();
        List<Paragraph> head = paragraphs.subList(0, Math.min(MAX_PARAGRAPHS, paragraphs.size()));
        for (int i = 0; i < head.size(); i++) {
            names.block(head, i);
        }
        for (Paragraph it : head) {
            if (!it.isQuote() && it.text().length() <= MAX_PARAGRAPH_LENGTH) {
                names.sentences(it);
            }
        }
        return names.found;
    }

    /** Extracts a recipient from the lines of an address: the name, the title, and the office. */
    private void block(List<Paragraph> lines, int i) {
        Paragraph line = lines.get(i);
        Matcher name = HONORABLE.matcher(line.text());
        if (name.matches()) {
            String title = i + 1 < lines.size() && lines.get(i + 1).text().matches("(?i)" + TITLE + ".{0,60}")
                    ? lines.get(i + 1).text()
                    : null;
            int office = i + (title == null ? 1 : 2);
            String agency = office < lines.size()
                            && lines.get(office)
                                    .text()
                                    .matches(
                                            "(?:U\\.S\\. )?(?:Department|Office|Bureau|House|Senate|Environmental|Federal|Internal).{0,100}")
                    ? lines.get(office).text().replaceFirst("^U\\.S\\. ", "")
                    : null;
            add(line, name.group(1), title, agency, name.start(1), name.end(1));
        }
        Matcher dear = DEAR.matcher(line.text());
        if (dear.matches()) {
            add(line, dear.group(2), dear.group(1), null, dear.start(1), dear.end(2));
        }
    }

    private void sentences(Paragraph paragraph) {
        Matcher of = OF_DEPARTMENT.matcher(paragraph.text());
        while (of.find()) {
            add(paragraph, of.group(3), of.group(1), DEPARTMENTS.get(of.group(2)), of.start(1), of.end(3));
        }
        Matcher by = BY_DEPARTMENT.matcher(paragraph.text());
        while (by.find()) {
            add(paragraph, by.group(3), by.group(2), DEPARTMENTS.get(by.group(1)), by.start(1), by.end(3));
        }
        Matcher agency = BY_AGENCY.matcher(paragraph.text());
        while (agency.find()) {
            add(
                    paragraph,
                    agency.group(3),
                    agency.group(2),
                    DEPARTMENTS.getOrDefault(agency.group(1), agency.group(1)),
                    agency.start(1),
                    agency.end(3));
        }
        Matcher title = BY_TITLE.matcher(paragraph.text());
        while (title.find()) {
            add(paragraph, title.group(2), title.group(1), null, title.start(1), title.end(2));
        }
        Matcher first = NAME_FIRST.matcher(paragraph.text());
        while (first.find()) {
            add(paragraph, first.group(1), first.group(2), null, first.start(1), first.end(2));
        }
        if (!found.isEmpty()) {
            return;
        }
        Matcher department = DEPARTMENT.matcher(paragraph.text());
        while (department.find()) {
            int group = department.group(1) == null ? 2 : 1;
            String office = DEPARTMENTS.get(department.group(group));
            found.add(paragraph.part(
                    new Addressee(office, null, office), department.start(group), department.end(), true));
        }
        Matcher leaders = LEADERS.matcher(paragraph.text());
        if (leaders.find()) {
            found.add(paragraph.part(
                    new Addressee(leaders.group(1), null, null), leaders.start(1), leaders.end(1), true));
        }
        Matcher alone = AGENCY_ALONE.matcher(paragraph.text());
        if (found.isEmpty() && alone.find() && alone.group(1).contains(" ")) {
            String office = alone.group(1).replaceFirst("^U\\.S\\. ", "");
            found.add(paragraph.part(new Addressee(office, null, office), alone.start(1), alone.end(1), false));
        }
    }

    /** Adds a recipient, or merges it with an earlier one of the same surname; keeps the longer name and all known facts. */
    private void add(Paragraph paragraph, String name, String title, String agency, int from, int to) {
        String known = name.replaceFirst("[.,]$", "");
        for (int i = 0; i < found.size(); i++) {
            Addressee other = found.get(i).value();
            if (last(other.name()).equals(last(known))) {
                Addressee both = new Addressee(
                        known.length() > other.name().length() ? known : other.name(),
                        other.title() == null ? title : other.title(),
                        other.agency() == null ? agency : other.agency());
                found.set(
                        i,
                        new ExtractedText<>(
                                both, found.get(i).start(), found.get(i).end(), true));
                return;
            }
        }
        found.add(paragraph.part(new Addressee(known, title, agency), from, to, title != null));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
