package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.platform.limits.WorkBudget;
import org.signatory.platform.text.TextNormalizer;

/** Extracts endorsing organizations from a sentence or a list under a heading. */
final class EndorserExtractor {

    private static final String ORGANIZATIONS = "(?:organi[sz]ations|groups|partners|associations)";

    /** Words before organizations that endorse. */
    private static final Pattern ENDORSED = Pattern.compile("(?i)(?:\\b(?:endorsed by|endorsements? (?:from|of|by))\\b"
            + "|\\b(?:supporting|endorsing) " + ORGANIZATIONS + "(?: of the letter)? ?(?:are|includ\\p{L}+|:)"
            + "|\\b" + ORGANIZATIONS
            + " (?:endorsing|supporting|in support of|backing|that (?:have )?(?:endorsed?|supports?|back(?:ed)?))\\b[^:.,]{0,50}?(?:\\bare\\b|\\binclud\\p{L}+|:)"
            + "|\\b" + ORGANIZATIONS
            + " (?:(?:that|which|have|has|also) ){0,2}(?:endorsed?|support(?:ed)?|back(?:ed)?) (?:the|this|their) (?:\\w+ ){0,2}(?:letter|effort|request|push|call)\\b[^:.;,]{0,30},? ?(?:includ\\p{L}+|such as|:)"
            + "|^endorse(?:rs|ments|d by) ?:)");

    /** Words before organizations, or anything else, that support. */
    private static final Pattern SUPPORTED = Pattern.compile(
            "(?i)\\b(?:letter|effort|brief|request|initiative|lawmakers|it|push|call)\\b[^.,;]{0,40}\\b(?:(?:supported|backed) by|(?:has|have|received|garnered|earned|with) (?:the )?(?:broad |strong |wide )?support (?:of|from))\\b");

    private static final Pattern OTHER_SUBJECT = Pattern.compile(
            "(?i)\\b(?:bill|legislation|act|amendment|resolution|rule|measure|law|candidate|program)\\b[^.;]{0,40}$");
    private static final Pattern BEFORE_NAMES = Pattern.compile(
            "(?i)^[\\s:?]*(?:(?:which|that|who) (?:includes?|are|is)\\s+)?(?:(?:the following|(?:an? )?(?:broad |wide |diverse )?(?:coalition|range|array|group|number|variety) of|(?:more than|over|nearly) |several|many|numerous|various|dozens of|(?-i:[\\p{Ll}\\d+-]+) )\\s*){0,6}"
                    + "(?:" + ORGANIZATIONS
                    + "|unions|advocates|leaders|stakeholders)?\\b(?:,? (?:including|such as|like|include)\\b)?[\\s:]*(?:[^:;,.]{0,60}:\\s*(?=the\\s))?(?:the )?");
    private static final Pattern HEADING = Pattern.compile(
            "(?i)^.{0,60}\\b(?:(?:supporting|endorsing|endorsed|sponsoring) " + ORGANIZATIONS + "|" + ORGANIZATIONS
                    + " (?:endorsing|supporting|that (?:have )?(?:endorsed?|supported?))|endorsements|endorsers|(?:endorsed|supported) by)\\b.{0,60}:\\s*$");
    private static final Pattern BULLET = Pattern.compile("^[\u2022*\u00b7\u2013-]\\s*");
    private static final Pattern AND = Pattern.compile("^\\s*(?i:and|&|the|both|as well as)\\s+");
    private static final Pattern CLEAR_AND = Pattern.compile("(?<=\\)) and | and (?=the \\p{Lu})");
    private static final Pattern OTHERS =
            Pattern.compile("(?i),?\\s*(?:and|among) (?:many |several )?(?:others|more|other organi[sz]ations)$");
    private static final Pattern SENTENCE = Pattern.compile("(?<!\\b(?:Inc|Ltd|Co|Corp|S|A))\\.$");
    private static final int MAX_LINE_LENGTH = 160;

    private final Predicate<String> isPerson;
    private final Map<String, ExtractedValue<String>> found = new LinkedHashMap<>();

    private EndorserExtractor(Predicate<String> isPerson) {
        this.isPerson = isPerson;
    }

    /** @param isPerson returns whether a name belongs to a Member and not to an organization */
    static List<ExtractedValue<String>> in(
            List<ReleaseLine> paragraphs, Predicate<String> isPerson, WorkBudget budget) {
        EndorserExtractor names = new EndorserExtractor(isPerson);
        boolean listing = false;
        for (ReleaseLine it : paragraphs) {
            budget.checkTime();
            if (it.isQuote()) {
                listing = false;
            } else if (HEADING.matcher(it.text()).matches()) {
                listing = !OTHER_SUBJECT.matcher(it.text()).find();
            } else if (listing && isListLine(it)) {
                Matcher bullet = BULLET.matcher(it.text());
                names.list(it, bullet.find() ? bullet.end() : 0, it.text().length(), true);
            } else {
                listing = false;
                names.sentence(it, ENDORSED, true);
                names.sentence(it, SUPPORTED, false);
            }
        }
        return List.copyOf(names.found.values());
    }

    private static boolean isListLine(ReleaseLine it) {
        return it.text().length() <= MAX_LINE_LENGTH
                && !it.text().endsWith(":")
                && !SENTENCE.matcher(it.text()).find()
                && OrganizationNameRecognizer.sentenceWords(it.text()) < 2;
    }

    private void sentence(ReleaseLine paragraph, Pattern form, boolean endorsed) {
        Matcher cue = form.matcher(paragraph.text());
        int at = 0;
        while (at <= paragraph.text().length() && cue.find(at)) {
            at = cue.end();
            String before = paragraph.text().substring(Math.max(0, cue.start() - 60), cue.start());
            if (!OTHER_SUBJECT.matcher(before).find()) {
                int from = cue.end();
                Matcher words = BEFORE_NAMES
                        .matcher(paragraph.text())
                        .region(from, paragraph.text().length());
                from = words.lookingAt() ? words.end() : from;
                at = Math.max(at, OrganizationListParser.end(paragraph.text(), from));
                list(paragraph, from, at, endorsed);
            }
        }
    }

    private void list(ReleaseLine paragraph, int from, int to, boolean endorsed) {
        List<OrganizationListParser.Item> items = OrganizationListParser.items(paragraph.text(), from, to);
        boolean oxford =
                AND.matcher(items.get(items.size() - 1).in(paragraph.text())).find();
        List<ExtractedValue<String>> names = new ArrayList<>();
        int rejected = 0;
        for (int i = 0; i < items.size(); i++) {
            boolean divisible = i == items.size() - 1 && !oxford;
            List<ExtractedValue<String>> found = item(paragraph, items.get(i), divisible, endorsed);
            rejected += found.isEmpty() ? 1 : 0;
            names.addAll(found);
        }
        if (items.stream().anyMatch(it -> isPerson.test(it.in(paragraph.text()).strip()))) {
            return;
        }
        boolean trusted = endorsed ? rejected * 2 < items.size() : rejected == 0;
        if (trusted || names.stream().anyMatch(ExtractedValue::sure)) {
            boolean all = rejected == 0;
            names.forEach(it -> found.putIfAbsent(
                    TextNormalizer.folded(it.value()),
                    new ExtractedValue<>(it.value(), it.start(), it.end(), it.sure() && (all || trusted))));
        }
    }

    /** Returns the name of an item, or both names of the last item of a list. */
    private List<ExtractedValue<String>> item(
            ReleaseLine paragraph, OrganizationListParser.Item item, boolean divisible, boolean endorsed) {
        String text = paragraph.text();
        int and = divisible ? divider(item.in(text)) : -1;
        if (and > 0) {
            OrganizationListParser.Item left = new OrganizationListParser.Item(item.start(), item.start() + and);
            OrganizationListParser.Item right = new OrganizationListParser.Item(item.start() + and + 5, item.end());
            List<ExtractedValue<String>> both = new ArrayList<>(name(paragraph, left, endorsed));
            both.addAll(name(paragraph, right, endorsed));
            if (both.size() == 2) {
                return both;
            }
        }
        return name(paragraph, item, endorsed);
    }

    /** Returns the offset of the "and" between two names, or -1. */
    private static int divider(String item) {
        Matcher clear = CLEAR_AND.matcher(item);
        int and = clear.find() ? clear.start() : item.lastIndexOf(" and ");
        return and > 0 && OrganizationListParser.isUnfinished(item.substring(0, and)) ? -1 : and;
    }

    private List<ExtractedValue<String>> name(
            ReleaseLine paragraph, OrganizationListParser.Item item, boolean endorsed) {
        int from = item.start();
        String name = item.in(paragraph.text());
        for (Matcher and = AND.matcher(name); and.find(); and = AND.matcher(name)) {
            from += and.end();
            name = name.substring(and.end());
        }
        from += name.length() - name.stripLeading().length();
        name = OTHERS.matcher(name.strip())
                .replaceFirst("")
                .replaceFirst(":$|(?<!\\b(?:Inc|Ltd|Co|Corp|S|A))\\.$", "")
                .strip();
        if (!OrganizationNameRecognizer.isName(name) || isPerson.test(name)) {
            return List.of();
        }
        boolean sure = endorsed ? OrganizationNameRecognizer.isOwn(name) : OrganizationNameRecognizer.isCertain(name);
        return List.of(paragraph.part(name, from, from + name.length(), sure));
    }
}
