package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an enumeration of offices without people: "the Departments of State and Justice and the Federal Reserve Board". */
final class OfficePhrase {

    private static final String KNOWN = RecipientPhrase.KNOWN;
    private static final String AND = "(?:,? and|,? as well as|,| &|;)(?: and)? ";
    private static final Pattern DEPARTMENT = Pattern.compile(
            "(?:(?<one>" + KNOWN + ") Department|Department(?<several>s?) of (?:the )?(?<two>" + KNOWN + "))\\b");
    private static final Pattern SEVERAL = Pattern.compile("(?:" + KNOWN + ")(?:, (?:the )?(?:" + KNOWN
            + ")){0,15},? and (?:the )?(?:" + KNOWN + ") [Dd]epartments\\b");
    private static final Pattern NEXT = Pattern.compile("(?:of )?(?:the )?(?<name>" + KNOWN + ")\\b");
    private static final Pattern LEADERS =
            Pattern.compile("(?<name>(?:House|Senate|Congressional|congressional) (?:leadership|leaders))");
    private static final Pattern AGENCY = Pattern.compile(
            "(?<name>\\p{Lu}{2,6}(?= (?:and|on|in|to|for|about|that|this|by|today|urging|calling|asking|requesting|demanding|expressing|regarding|with)\\b|[.,;]|$)|"
                    + RecipientPhrase.AGENCY.replace("{0,9}?", "{1,9}")
                    + ")" + RecipientPhrase.SHORT + "(?= |[,.;]|$)");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern ENDS = Pattern.compile("\\b" + RecipientPhrase.ENDS + "\\b");
    private static final Pattern END = Pattern.compile("\\b" + RecipientPhrase.ENDS + "$");

    /** The place where one agency ends and the next one begins; "Office of Management and Budget" has none. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<=Agency|Administration|Commission|Board|Bureau|Service|Authority|Corps|Department|Council|Department of .{3,40})"
                    + " and (?=the |U\\.S\\. |Department of |\\S+ .*" + RecipientPhrase.ENDS + "$)");

    private static final Pattern PERSON = Pattern.compile("\\b" + RecipientPhrase.TITLE + "s? \\p{Lu}");
    private static final Pattern TITLE_ALONE = Pattern.compile(RecipientPhrase.TITLE + "s?");
    private static final Pattern TITLE_OF = Pattern.compile(RecipientPhrase.TITLE + " of .+");

    /** Verbs that follow "letter to" in headlines: "Leads Letter to Change Policy". */
    private static final Pattern VERB = Pattern.compile(
            "(?:Address|Block|Change|Combat|Demand|Designate|End|Ensure|Expand|Extend|Fix|Fund|Halt|Help|Hold|Improve|Include"
                    + "|Increase|Investigate|Keep|Lower|Make|Oppose|Preserve|Prevent|Prioritize|Protect|Provide|Reform|Reject"
                    + "|Release|Renew|Repeal|Rescind|Restore|Reverse|Save|Secure|Stop|Strengthen|Support|Urge|Withdraw)");

    private static final Pattern ARTICLE = Pattern.compile("\\b(?:the|The) (?:new |current |then-)?(?:U\\.S\\. )?$");
    private static final Pattern JOIN = Pattern.compile(AND + "(?:to )?(?:the )?(?:U\\.S\\. |United States )?");
    private static final int MAX_OFFICES = 15;

    private final Paragraph paragraph;
    private final String text;
    private final List<ExtractedText<ExtractedRecipient>> found = new ArrayList<>();
    private boolean departments;

    private OfficePhrase(Paragraph paragraph) {
        this.paragraph = paragraph;
        this.text = paragraph.text();
    }

    /**
     * Returns the offices or groups named one after another from an offset.
     *
     * @param anyAgency whether an agency can come first, which is not sure
     */
    static List<ExtractedText<ExtractedRecipient>> offices(Paragraph paragraph, int from, boolean anyAgency) {
        OfficePhrase phrase = new OfficePhrase(paragraph);
        int end = phrase.office(from, anyAgency);
        while (end > 0 && phrase.found.size() < MAX_OFFICES) {
            Matcher join = JOIN.matcher(phrase.text).region(end, phrase.text.length());
            end = join.lookingAt() ? phrase.office(join.end(), true) : 0;
        }
        return phrase.found;
    }

    /** Adds the office at an offset and returns its end, or 0. */
    private int office(int at, boolean anyAgency) {
        Matcher several = at(SEVERAL, at);
        if (several.lookingAt()) {
            Matcher name = NEXT.matcher(text).region(at, several.end());
            while (name.find()) {
                add(RecipientPhrase.department(name.group("name")), name.start("name"), name.end(), true);
            }
            return several.end();
        }
        Matcher department = at(DEPARTMENT, at);
        if (department.lookingAt()) {
            departments = "s".equals(department.group("several"));
            String name = department.group(department.group("one") == null ? "two" : "one");
            return add(RecipientPhrase.department(name), at, department.end(), true);
        }
        Matcher next = at(NEXT, at);
        if (departments && next.lookingAt()) {
            return add(RecipientPhrase.department(next.group("name")), next.start("name"), next.end(), true);
        }
        Matcher leaders = at(LEADERS, at);
        if (found.isEmpty() && leaders.lookingAt()) {
            ExtractedRecipient group = ExtractedRecipient.of(leaders.group("name"), null, null);
            found.add(paragraph.part(group, at, leaders.end(), true));
            return 0;
        }
        return anyAgency ? agency(at) : 0;
    }

    private Matcher at(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, text.length());
    }

    private int agency(int at) {
        Matcher agency = at(AGENCY, at);
        if (!agency.lookingAt()) {
            return 0;
        }
        String whole = agency.group("name");
        Matcher between = BETWEEN.matcher(whole);
        boolean split = between.find();
        String name = split ? whole.substring(0, between.start()) : whole;
        boolean isShortened = !split && agency.end() > agency.end("name");
        if (PERSON.matcher(name).find() || TITLE_ALONE.matcher(name).matches() || !isOffice(name, at, isShortened)) {
            return 0;
        }
        int end = split ? at + name.length() : agency.end();
        add(RecipientPhrase.department(name), at, at + name.length(), false);
        return end;
    }

    /**
     * Returns whether a phrase names an office: not "Change Policy" in "Letter to Change Policy", nor what follows an office.
     *
     * @param isShortened whether an acronym in parentheses follows
     */
    private boolean isOffice(String name, int at, boolean isShortened) {
        boolean hasAcronym = isShortened || ACRONYM.matcher(name).matches();
        if (!found.isEmpty()) {
            return hasAcronym || END.matcher(name).find();
        }
        Matcher article = ARTICLE.matcher(text).region(Math.max(0, at - 30), at).useTransparentBounds(true);
        boolean isNamed = hasAcronym
                || ENDS.matcher(name).find()
                || TITLE_OF.matcher(name).matches();
        return article.find() || isNamed && !VERB.matcher(name.split(" ")[0]).matches();
    }

    private int add(String office, int start, int end, boolean sure) {
        found.add(paragraph.part(ExtractedRecipient.of(office, null, office), start, end, sure));
        return end;
    }
}
