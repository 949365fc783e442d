package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.roster.Chamber;

/** Finds the numbers of signers that a text claims for its own letter. */
final class ClaimedCountFinder {

    private static final String BEFORE =
            "(?:(?<over>over|more than|upwards of|greater than|m[aá]s de)|(?<least>at least|no fewer than|al menos)|(?<nearly>nearly|almost|close to|casi)"
                    + "|(?<about>about|around|approximately|some|roughly|cerca de|unos))?\\s{0,2}";
    private static final String WHOSE =
            "of (?:his|her|their|my|our|the) |de sus |other |otros |additional |more |total |fellow ";
    private static final String KIND =
            "bipartisan |bicameral |congressional |house of representatives |house |senate |democratic |democrat |republican |gop |(?-i:R|D) |us |u\\.s\\. |united states |california |"
                    + "texas |new york |florida |and ";
    private static final String PEOPLE =
            "(?:members? of (?:congress|the (?:[\\p{L}.]+ ){0,3}(?:house(?: of representatives)?|senate|congress|delegation))|house members|members|lawmakers|colleagues|colegas|senators|representatives|signers|"
                    + "signatories|cosigners|co-signers|legislators|legisladores|congressistas|congresistas|senadores|representantes|congressmembers|congressmen|democrats|republicans|others)";
    private static final Pattern CLAIM =
            Pattern.compile("(?i)(?<![\\d$.,\\p{L}/-])" + BEFORE + "\\b(?<number>" + NumberWords.PATTERN
                    + ")(?<plus>\\s?\\+|-plus)?\\s{1,2}(?<kind>(?:" + WHOSE + "|" + KIND + "){0,6})(?<people>" + PEOPLE
                    + ")\\b(?! of (?:the|his|her|their) (?:staff|famil))");
    private static final Pattern GROUP = Pattern.compile(
            "(?i)\\b(?:group|coalition|total|delegation) of " + BEFORE + "(?<number>" + NumberWords.PATTERN
                    + ")(?<plus>\\s?\\+|-plus)?(?= (?:in|to|on|who|that|led|sent|sending|urg|is|are|today|this)\\b|[,.;]|$)");
    private static final Pattern HEADING = Pattern.compile(
            "(?im)^\\W{0,3}(?:U\\.S\\. )?(?<people>senators|representatives|senate|house|house members|democrats|republicans|members|signers|cosigners|signatories)\\s?\\((?<number>\\d{1,3})\\)\\s?:?");

    /** Words that say that a sentence is about another letter, bill or event. */
    private static final Pattern OTHER_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:last (?:week|month|year|spring|summer|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|earlier this|earlier in|previous(?:ly)?|in the past|a similar|similar|separate|another (?:letter|brief))\\b"
                    + "|(?:^\\W{0,3}|[\u2013\u2014]|, )(?:in|on|since) (?:(?:early|late|mid-?) ?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|\\d{4})\\b"
                    + "|(?-i:\\bAct\\b)[^.]{0,60}$|\\bconsist\\p{L}+ of\\b"
                    + "|\\b(?:the|that) (?:bill|legislation|resolution|act|measure)\\b|\\b(?:introduced|cosponsored|co-sponsored|sponsored|voted|passed|reintroduced)\\b)");

    private static final Pattern OTHER_AFTER = Pattern.compile(
            "(?i)^[^.;]{0,60}\\b(?:last (?:week|month|year)\\b|introduc|reintroduc|co-?sponsor|vot(?:ed|ing)|passed|opposed the bill|on the committee)");
    private static final Pattern ACT = Pattern.compile(
            "(?i)\\b(?:sign|co-?sign|letter|brief|urg|call|ask|join|led\\b|lead|press|demand|request|send|sent\\b|writ|wrote|push|condemn|petition|support|among|carta|firma|insta|solicit|pid)");
    private static final Pattern BARE_MEMBERS = Pattern.compile("^(?:and )?(?:members|others)$");
    private static final Pattern TITLE =
            Pattern.compile("\\b(?:Reps?|Sens?|Del|Representatives?|Senators?|Congress\\p{L}*)\\b");
    private static final Pattern BOTH_CHAMBERS =
            Pattern.compile("(?i)^ (?:and|&) (?:u\\.s\\. )?(?:senat|representative|house)");
    private static final Pattern PART = Pattern.compile("(?i)\\b(?:all|both|one of|any of|each of|out of) (?:the )?$");
    private static final Pattern LED = Pattern.compile(
            "(?i)\\b(?:lead|leads|led|leading|join|joins|joined|joining|unió|uni[óo] a|encabez\\p{L}+)\\b[^.;:]{0,80}$");
    private static final Pattern WITH = Pattern.compile(
            "(?i)(?:\\band|\\bwith|\\balongside|\\bby|&|,)\\s(?:a |an )?(?:(?:bipartisan|bicameral) )?(?:(?:group|coalition) of )?$");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:colleagues|colegas|other|others|otros|additional|more|fellow|of (?:his|her|their|my|our)|de sus)\\b");

    private static final Pattern ADDITIONAL = Pattern.compile("(?i)\\b(?:an additional|another|the other)\\s$");

    private static final int MAX_CLAIMS = 100;
    private static final int MAX_SENTENCE = 300;
    private static final int ACT_DISTANCE = 120;
    private static final int MIN_REFERENCE = 5;

    private final CleanedText source;
    private final String text;
    private final List<ClaimedCount> found = new ArrayList<>();

    ClaimedCountFinder(CleanedText source) {
        this.source = source;
        this.text = source.clean();
    }

    List<ClaimedCount> found() {
        Matcher claim = CLAIM.matcher(text);
        while (found.size() < MAX_CLAIMS && claim.find()) {
            add(claim, claim.start(), claim.group("kind") + claim.group("people"));
        }
        Matcher group = GROUP.matcher(text);
        while (found.size() < MAX_CLAIMS && group.find()) {
            add(group, group.start(), "");
        }
        Matcher heading = HEADING.matcher(text);
        while (found.size() < MAX_CLAIMS && heading.find()) {
            add(heading, ClaimedCount.Base.SIGNERS, heading.start(), heading.group("people"));
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return List.copyOf(found);
    }

    private void add(Matcher claim, int from, String words) {
        String before = text.substring(Math.max(sentenceStart(from), from - MAX_SENTENCE), from);
        String after = text.substring(claim.end(), Math.min(text.length(), claim.end() + MAX_SENTENCE));
        int count = NumberWords.value(claim.group("number"));
        boolean reference = before.stripTrailing().toLowerCase(Locale.ROOT).endsWith("the") && count < MIN_REFERENCE;
        boolean noAct = !ACT.matcher(before).find()
                && !ACT.matcher(after.substring(0, Math.min(after.length(), ACT_DISTANCE)))
                        .find();
        boolean bare = BARE_MEMBERS.matcher(words).matches()
                && !LED.matcher(before).find()
                && !(WITH.matcher(before).find() && TITLE.matcher(before).find());
        if (count < 2
                || noAct
                || bare
                || reference
                || isQuoted(before)
                || PART.matcher(before).find()
                || OTHER_BEFORE.matcher(before).find()
                || OTHER_AFTER.matcher(after).find()) {
            return;
        }
        add(claim, base(before, words), from, BOTH_CHAMBERS.matcher(after).find() ? words + " senate house" : words);
    }

    private static ClaimedCount.Base base(String before, String words) {
        if (OTHERS.matcher(words).find() || ADDITIONAL.matcher(before).find()) {
            return ClaimedCount.Base.OTHERS;
        }
        boolean open = LED.matcher(before).find() || WITH.matcher(before).find();
        return open ? ClaimedCount.Base.OPEN : ClaimedCount.Base.SIGNERS;
    }

    private void add(Matcher claim, ClaimedCount.Base base, int from, String words) {
        String kind = words.toLowerCase(Locale.ROOT);
        String group = claim.group().toLowerCase(Locale.ROOT);
        String near = text.substring(Math.max(0, from - 40), from).toLowerCase(Locale.ROOT);
        int start = from + claim.group().length() - claim.group().stripLeading().length();
        found.add(new ClaimedCount(
                source.written(start, claim.end()),
                NumberWords.value(claim.group("number")),
                claim.pattern() == HEADING ? ClaimedCount.Qualifier.EXACTLY : qualifier(claim),
                chamber(kind),
                party(kind),
                base,
                group.contains("bipartisan") || near.contains("bipartisan"),
                source.position(start),
                source.after(claim.end())));
    }

    private static Chamber chamber(String kind) {
        boolean senate = kind.contains("senat") || kind.contains("senador");
        boolean house = kind.contains("house") || kind.contains("representa") || kind.contains("congressm");
        return senate == house ? null : senate ? Chamber.SENATE : Chamber.HOUSE;
    }

    private static String party(String kind) {
        boolean republican = kind.contains("republican") || kind.contains("gop");
        boolean democrat = kind.contains("democrat");
        return republican == democrat ? null : republican ? "Republican" : "Democrat";
    }

    private int sentenceStart(int at) {
        for (int i = at - 1; i > 0 && at - i < MAX_SENTENCE; i--) {
            char c = text.charAt(i);
            boolean end = ".?!".indexOf(c) >= 0 && i + 1 < at && text.charAt(i + 1) == ' ' && isWordEnd(i);
            if (c == '\n' || end) {
                return i + 1;
            }
        }
        return Math.max(0, at - MAX_SENTENCE);
    }

    /** Returns whether the full stop ends a word and not an abbreviation such as "Reps." or "D-Mass.". */
    private boolean isWordEnd(int stop) {
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        boolean abbreviated = stop - from < 4
                || from > 0 && "-.".indexOf(text.charAt(from - 1)) >= 0
                || text.startsWith("Reps", from)
                || text.startsWith("Sens", from);
        return !abbreviated;
    }

    private static boolean isQuoted(String before) {
        return before.lastIndexOf('\u201c') > before.lastIndexOf('\u201d');
    }

    private static ClaimedCount.Qualifier qualifier(Matcher claim) {
        if (claim.group("over") != null) {
            return ClaimedCount.Qualifier.OVER;
        }
        if (claim.group("least") != null || claim.group("plus") != null) {
            return ClaimedCount.Qualifier.AT_LEAST;
        }
        if (claim.group("nearly") != null) {
            return ClaimedCount.Qualifier.NEARLY;
        }
        return claim.group("about") != null ? ClaimedCount.Qualifier.ABOUT : ClaimedCount.Qualifier.EXACTLY;
    }
}
