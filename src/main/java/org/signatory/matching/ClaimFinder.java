package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of signers and leads that a text claims for its own letter. */
final class ClaimFinder {

    private static final Pattern CLAIM = Pattern.compile("(?i)(?<![\\d$.,\\p{L}/-])" + ClaimScopeReader.BEFORE
            + "\\b(?<number>" + NumberWords.PATTERN
            + ")(?<plus>\\s?\\+|-plus)?\\s{1,2}(?<kind>(?:" + ClaimScopeReader.WHOSE + "|" + ClaimScopeReader.KIND
            + "){0,6})(?<people>" + ClaimScopeReader.PEOPLE
            + ")\\b(?! of (?:the|his|her|their) (?:staff|famil))");
    private static final Pattern GROUP = Pattern.compile(
            "(?i)\\b(?:group|coalition|total|delegation) of " + ClaimScopeReader.BEFORE + "(?<number>"
                    + NumberWords.PATTERN
                    + ")(?<plus>\\s?\\+|-plus)?(?= (?:in|to|on|who|that|led|sent|sending|urg|is|are|today|this)\\b|[,.;](?!\\d)|$)");
    private static final Pattern HEADING = Pattern.compile(
            "(?im)^\\W{0,3}(?:U\\.S\\. )?(?<people>senators|representatives|senate|house|house members|democrats|republicans|members|signers|cosigners|signatories)\\s?\\((?<number>\\d{1,3})\\)\\s?:?");

    private static final Pattern BARE_MEMBERS = Pattern.compile("^(?:and )?(?:members|others)$");
    private static final Pattern TITLE =
            Pattern.compile("\\b(?:Reps?|Sens?|Del|Representatives?|Senators?|Congress\\p{L}*)\\b");
    private static final Pattern BOTH_CHAMBERS =
            Pattern.compile("(?i)^ (?:and|&) (?:u\\.s\\. )?(?:senat|representative|house)");
    private static final Pattern LED = Pattern.compile(
            "(?i)\\b(?:lead|leads|led|leading|join|joins|joined|joining|unió|uni[óo] a|encabez\\p{L}+|lider\\p{L}+)\\b[^.;:]{0,80}$");
    private static final Pattern WITH = Pattern.compile(
            "(?i)(?:\\band|\\bwith|\\balongside|\\bby|\\bpor|\\bcon|\\bjunto a|\\by|&|,)\\s(?:a |an )?(?:(?:bipartisan|bicameral) )?(?:(?:group|coalition) of )?$");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:colleagues|colegas|other|others|otros|additional|more|fellow|of (?:his|her|their|my|our)|de sus)\\b");

    private static final Pattern ADDITIONAL = Pattern.compile("(?i)\\b(?:an additional|another|the other)\\s$");

    private static final Pattern LED_BY = Pattern.compile("(?i)\\b(?:led|spearheaded|headed|organized) by (?:the )?$");

    /** Words after leads who led a number of others: "Two Members led 70 colleagues". */
    private static final Pattern LED_OTHERS =
            Pattern.compile("(?i)^ (?:today )?(?:led|lead|spearheaded|headed) (?:[\\p{L}-]{1,20} ){0,4}?"
                    + NumberWords.PATTERN + " (?!letters\\b)");

    private static final int MAX_CLAIMS = 100;
    private static final int MIN_REFERENCE = 5;
    private static final int NEAR = 40;

    private final ThisLetterClaimDetector context;
    private final String text;
    private final List<FoundClaim> found = new ArrayList<>();

    ClaimFinder(ThisLetterClaimDetector context) {
        this.context = context;
        this.text = context.text();
    }

    List<FoundClaim> found() {
        Matcher claim = CLAIM.matcher(text);
        while (found.size() < MAX_CLAIMS && claim.find()) {
            add(claim, claim.group("kind") + claim.group("people"));
        }
        Matcher group = GROUP.matcher(text);
        while (found.size() < MAX_CLAIMS && group.find()) {
            add(group, "");
        }
        Matcher heading = HEADING.matcher(text);
        while (found.size() < MAX_CLAIMS && heading.find()) {
            add(heading, LetterClaim.Counted.SIGNERS, heading.group("people"));
        }
        return found;
    }

    private void add(Matcher claim, String words) {
        String before = context.before(claim.start());
        String after = context.after(claim.end());
        int count = NumberWords.value(claim.group("number"));
        boolean reference = before.stripTrailing().toLowerCase(Locale.ROOT).endsWith("the") && count < MIN_REFERENCE;
        boolean bare = BARE_MEMBERS.matcher(words).matches()
                && !context.isPhrase()
                && !LED.matcher(before).find()
                && !(WITH.matcher(before).find() && TITLE.matcher(before).find());
        if (count < 2 && !context.isPhrase() || bare || reference || context.isForeign(claim.start(), claim.end())) {
            return;
        }
        add(
                claim,
                context.joinsNamed(claim.end()) ? LetterClaim.Counted.COSIGNERS : counted(before, words, after),
                BOTH_CHAMBERS.matcher(after).find() ? words + " senate house" : words);
    }

    private static LetterClaim.Counted counted(String before, String words, String after) {
        if (OTHERS.matcher(words).find() || ADDITIONAL.matcher(before).find()) {
            return LetterClaim.Counted.COSIGNERS;
        }
        if (LED_BY.matcher(before).find() || LED_OTHERS.matcher(after).find()) {
            return LetterClaim.Counted.LEADS;
        }
        boolean open = LED.matcher(before).find() || WITH.matcher(before).find();
        return open ? LetterClaim.Counted.SIGNERS_OR_COSIGNERS : LetterClaim.Counted.SIGNERS;
    }

    private void add(Matcher claim, LetterClaim.Counted counted, String words) {
        String group = claim.group().toLowerCase(Locale.ROOT);
        String near =
                text.substring(Math.max(0, claim.start() - NEAR), claim.start()).toLowerCase(Locale.ROOT);
        found.add(context.found(
                claim,
                ClaimScopeReader.about(words)
                        .counted(counted)
                        .count(NumberWords.value(claim.group("number")))
                        .qualifier(
                                claim.pattern() == HEADING
                                        ? LetterClaim.Qualifier.EXACTLY
                                        : ClaimScopeReader.qualifier(claim))
                        .bipartisan(group.contains("bipartisan") || near.contains("bipartisan"))
                        .bicameral(group.contains("bicameral") || near.contains("bicameral"))));
    }
}
