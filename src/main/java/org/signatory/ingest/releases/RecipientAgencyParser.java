package org.signatory.ingest.releases;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.matching.AgencyNames;

/** Reads an enumeration of offices without people: "the Departments of State and Justice and the Federal Reserve Board". */
final class RecipientAgencyParser {

    private static final String SHORT = RecipientTerms.SHORT;
    private static final String NAMES = RecipientTerms.DEPARTMENT;
    private static final Pattern DEPARTMENT = Pattern.compile("(?:(?<one>" + NAMES
            + ") Department|Department(?<several>s?) of (?:the )?(?<two>" + NAMES + "))\\b" + SHORT);
    private static final Pattern SEVERAL = Pattern.compile("(?:" + NAMES + ")" + SHORT + "(?:, (?:the )?(?:" + NAMES
            + ")" + SHORT + "){0,15},? and (?:the )?(?:" + NAMES + ")" + SHORT + " [Dd]epartments\\b");
    private static final Pattern NEXT = Pattern.compile("(?:of )?(?:the )?(?<name>" + NAMES + ")" + SHORT);
    private static final Pattern LEADERS =
            Pattern.compile("(?<name>(?:House|Senate|Congressional|congressional)(?: and (?:House|Senate))?"
                    + " (?:[Ll]eadership|[Ll]eaders))");
    private static final String COMPANY_NAME = "\\p{Lu}[\\p{L}\\d&.'\u2019-]*(?: \\p{Lu}[\\p{L}\\d&'\u2019-]*){0,4}";
    private static final Pattern COMPANY = Pattern.compile("(?<name>" + COMPANY_NAME + ")" + SHORT);
    /** "the CEOs of A and B", "the leadership of A" */
    private static final Pattern COMPANIES = Pattern.compile(
            "(?:CEOs?|chief executives|executives|leaders(?:hip)?|heads) of (?:the )?(?<names>" + COMPANY_NAME + SHORT
                    + "(?:, " + COMPANY_NAME + SHORT + "){0,12}(?:,? and " + COMPANY_NAME + SHORT + ")?)");
    /** "letters to A, B and C" */
    private static final Pattern SEVERAL_COMPANIES = Pattern.compile("(?<names>(?:(?!" + RecipientTerms.TITLE + "s? )"
            + COMPANY_NAME + SHORT + ", ){2,12}(?:and )?" + COMPANY_NAME + SHORT + ")(?=[,.;]| \\p{Ll}|$)");

    private static final Pattern ADMINISTRATION = Pattern.compile(
            "(?<name>(?:Obama|Trump|Biden)(?:[-\u2013/](?:Biden|Pence|Harris|Vance))?) [Aa]dministration\\b(?!['\u2019])");
    private static final Pattern KNOWN = Pattern.compile("(?<name>" + AgencyNames.KNOWN + ")" + SHORT
            + "(?:['\u2019]s?(?= ))?(?<inspector> (?:Office of (?:the )?Inspector General|OIG))?" + SHORT);
    private static final Pattern TRADE =
            Pattern.compile("(?:U\\.S\\. |United States )?Trade Representative(?: \\(USTR\\))?(?! \\p{Lu})");
    /** A word after the name of an agency that makes another name of it: "Energy Department building". */
    private static final Pattern LONGER = Pattern.compile(" (?!I )\\p{Lu}\\p{L}");

    private static final Pattern AGENCY = Pattern.compile(
            "(?<name>\\p{Lu}{3,6}(?= (?:and|on|in|to|for|about|that|this|by|today|urging|calling|asking|requesting|demanding|expressing|regarding|with)\\b|[.,;]|$)|"
                    + RecipientTerms.OTHER_AGENCY.replace("{0,9}?", "{1,9}")
                    + ")" + SHORT + "(?= |[,.;]|$)");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern ENDS = Pattern.compile("\\b" + RecipientTerms.ENDS + "\\b");
    private static final Pattern END = Pattern.compile("\\b" + RecipientTerms.ENDS + "$");

    /** The place where one agency ends and the next one begins; "Office of Management and Budget" has none. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<=Agency|Administration|Commission|Board|Bureau|Service|Authority|Corps|Department|Council|Department of .{3,40})"
                    + " and (?=the |U\\.S\\. |Department of |\\S+ .*" + RecipientTerms.ENDS + "$)");

    private static final Pattern PERSON = Pattern.compile("\\b" + RecipientTerms.TITLE + "s? \\p{Lu}");
    private static final Pattern TITLE_ALONE = Pattern.compile(RecipientTerms.TITLE + "s?");
    private static final Pattern TITLE_OF = Pattern.compile(RecipientTerms.TITLE + " of .+");

    /** Verbs that follow "letter to" in headlines: "Leads Letter to Change Policy". */
    private static final Pattern VERB = Pattern.compile(
            "(?:Address|Block|Change|Combat|Demand|Designate|End|Ensure|Expand|Extend|Fix|Fund|Halt|Help|Hold|Improve|Include"
                    + "|Increase|Investigate|Keep|Lower|Make|Oppose|Preserve|Prevent|Prioritize|Protect|Provide|Reform|Reject"
                    + "|Release|Renew|Repeal|Rescind|Restore|Reverse|Save|Secure|Stop|Strengthen|Support|Urge|Withdraw)");

    private static final Pattern ARTICLE = Pattern.compile("\\b(?:the|The) (?:new |current |then-)?(?:U\\.S\\. )?$");

    private final ReleaseLine paragraph;
    private final String text;
    private final List<ExtractedValue<ExtractedRecipient>> found;
    private boolean departments;

    /** @param found the recipients named before, to which the offices are added */
    RecipientAgencyParser(ReleaseLine paragraph, List<ExtractedValue<ExtractedRecipient>> found) {
        this.paragraph = paragraph;
        this.text = paragraph.text();
        this.found = found;
    }

    /**
     * Adds the office or group at an offset and returns its end, or 0.
     *
     * @param anyAgency whether an agency that is not in the table can be named, which is not certain
     */
    int office(int at, boolean anyAgency) {
        Matcher several = at(SEVERAL, at);
        if (several.lookingAt()) {
            Matcher name = NEXT.matcher(text).region(at, several.end());
            while (name.find()) {
                add(RecipientTerms.agency(name.group("name")), name.start("name"), name.end(), true);
            }
            return several.end();
        }
        Matcher department = at(DEPARTMENT, at);
        if (department.lookingAt()) {
            departments = "s".equals(department.group("several"));
            String name = department.group(department.group("one") == null ? "two" : "one");
            return add(RecipientTerms.agency(name), at, department.end(), true);
        }
        Matcher next = at(NEXT, at);
        if (departments && next.lookingAt()) {
            return add(RecipientTerms.agency(next.group("name")), next.start("name"), next.end(), true);
        }
        Matcher leaders = at(LEADERS, at);
        if (found.isEmpty() && leaders.lookingAt()) {
            ExtractedRecipient group = ExtractedRecipient.of(leaders.group("name"), null, null);
            found.add(paragraph.part(group, at, leaders.end(), true));
            return leaders.end();
        }
        Matcher company = at(text.startsWith("letters to ", at - 11) ? SEVERAL_COMPANIES : COMPANIES, at);
        if (found.isEmpty() && company.lookingAt()) {
            Matcher name = COMPANY.matcher(text).region(company.start("names"), company.end());
            while (name.find()) {
                add(name.group("name"), name.start("name"), name.end("name"), false);
            }
            return company.end();
        }
        Matcher administration = at(ADMINISTRATION, at);
        if (found.isEmpty() && administration.lookingAt()) {
            return add(administration.group("name") + " administration", at, administration.end(), true);
        }
        Matcher known = at(KNOWN, at);
        if (known.lookingAt()
                && !LONGER.matcher(text).region(known.end(), text.length()).lookingAt()) {
            String name = RecipientTerms.agency(known.group("name"));
            boolean inspector = known.group("inspector") != null;
            return add(inspector ? name + " Office of Inspector General" : name, at, known.end(), true);
        }
        Matcher trade = at(TRADE, at);
        if (trade.lookingAt()) {
            return add(AgencyNames.full("USTR"), at, trade.end(), true);
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
        add(RecipientTerms.agency(name), at, at + name.length(), false);
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
