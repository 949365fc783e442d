package org.signatory.matching;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the parts of a release or letter. */
enum TextSectionKind {
    /** The release itself, or a plain list. */
    TEXT(null),
    /** The names and addresses of recipients above the salutation. */
    ADDRESS(MentionRole.RECIPIENT),
    SALUTATION(MentionRole.SALUTATION),
    /** The text of a letter after its salutation. */
    LETTER(null),
    /** What follows "Sincerely". */
    SIGNATURES(null),
    /** The lines below "cc:" that list more people who get a copy. */
    COPIES(MentionRole.COPIED),
    /** The printed head of a committee's letter with its Members. */
    LETTERHEAD(MentionRole.MENTIONED),
    /** The number of a page, with the recipients and the date that are repeated above it. */
    PAGE_HEADING(MentionRole.RECIPIENT),
    /** The sources below the signatures. */
    FOOTNOTES(MentionRole.OTHER_LETTER),
    /** The lines below "Press contacts:". */
    CONTACTS(MentionRole.QUOTED),
    /** Links to other news. */
    RELATED(MentionRole.OTHER_LETTER);

    private final MentionRole role;

    TextSectionKind(MentionRole role) {
        this.role = role;
    }

    /** Returns the role of everyone named in this part; null if the words around the names decide. */
    MentionRole role() {
        return role;
    }

    /** Returns whether only a letter has such a part. */
    boolean isOfLetter() {
        return this != TEXT && this != CONTACTS && this != RELATED;
    }

    private static final int MAX_LINE_LENGTH = 250;
    private static final int MAX_ADDRESS_LINES = 30;

    private static final Pattern DEAR = Pattern.compile(
            "(?i)^\\W*dear\\s(?:[^.!?]|(?<=\\b(?:mrs?|ms|dr|messrs|sens?|reps?|gov|hon))\\.){2,240}?[:,](?=\\s|$)");
    /** A salutation without "Dear", on a line of its own. */
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?i)^\\W*(?:(?:acting|deputy|vice|attorney|mr\\.?|mrs\\.?|ms\\.?|madam[e]?|dr\\.?|general|senators?|representatives?"
                    + "|congress(?:wo)?m[ae]n|secretary|president|administrator|director|governor|chair(?:wo)?m[ae]n|chair|ranking|member"
                    + "|(?:majority|minority|republican|democratic)|leader|speaker|commissioner|ambassador|colleagues)[\\s,:]+){1,4}"
                    + "(?:and |(?-i:\\p{Lu}[\\p{L}.'\u2019-]*)[ ,:]*|(?:senators?|representatives?|secretary|director|leader) ){0,6}$");

    private static final Pattern ENDS_ADDRESS = Pattern.compile("[,:]\\s*$");
    private static final Pattern FIRST_PERSON =
            Pattern.compile("(?s)^[^\u201c\"]{0,160}?\\b(?:[Ww]e|I|[Oo]ur|[Mm]y)\\b");
    private static final int MAX_ADDRESS = 80;
    private static final int MIN_BODY = 60;

    /** The first words of a letter that is printed without a salutation. */
    private static final Pattern OPENS_LETTER = Pattern.compile(
            "^\\W*(?:We|I) (?:(?:are|am) (?:writing|reaching out)|(?:respectfully |once again )?(?:write|urge|request|ask))\\b");

    private static final int MAX_TITLE_LINES = 8;

    private static final Pattern HONORABLE = Pattern.compile("(?i)^\\W*(?:to:?\\s+)?(?:the )?hon(?:orable|\\.)\\s");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)^\\W*(?:sincerely|respectfully(?: submitted)?|very truly yours|yours truly|with respect|signed)\\b.{0,20}$");
    private static final Pattern END = Pattern.compile("(?i)^\\W*(?:#{2,}|background\\b|[-*_]{3,}\\s*$|cc:).*");

    /** The start of a line with a label, such as "Signed by:", which begins another part. */
    private static final Pattern LABEL = Pattern.compile("^[^:,]{1,40}:(?:\\s|$)");

    /** Returns the zone of each block. */
    static TextSectionKind[] of(String text, List<TextBlock> blocks) {
        TextSectionKind[] zones = new TextSectionKind[blocks.size()];
        Arrays.fill(zones, TEXT);
        TextSectionKind zone = TEXT;
        for (int i = 0; i < zones.length; i++) {
            String words = blocks.get(i).in(text);
            if (salutationEnd(words) > 0 || zone == TEXT && isAddress(text, blocks, i)) {
                zones[i] = SALUTATION;
                address(text, blocks, zones, i);
                zone = LETTER;
            } else if (isClosing(words)) {
                zone = SIGNATURES;
            } else {
                zone = zone == LETTER && END.matcher(words).matches() ? TEXT : zone;
                zones[i] = zone;
            }
        }
        unsaluted(text, blocks, zones);
        copies(text, blocks, zones);
        NonSignerSections.mark(text, blocks, zones);
        return zones;
    }

    /**
     * Marks the lines below a cc line, up to a blank line or another part of the text. A name with an office below it
     * is a signature, unless those who get a copy have offices below them as well.
     */
    private static void copies(String text, List<TextBlock> blocks, TextSectionKind[] zones) {
        boolean offices = false;
        for (int i = 1; i < zones.length; i++) {
            String above = blocks.get(i - 1).in(text);
            if (RoleCues.isCopied(above)) {
                offices = RoleCues.isCopyHeading(above)
                        || SignatureOfficeRecognizer.isNamed(blocks.get(i).in(text));
            }
            boolean signature = !offices
                    && i + 1 < zones.length
                    && SignatureOfficeRecognizer.isNamed(blocks.get(i + 1).in(text));
            boolean listed = zones[i - 1] == COPIES || RoleCues.isCopied(above);
            boolean joined = !blocks.get(i).afterBlank() || RoleCues.isCopyHeading(above);
            if (listed
                    && joined
                    && !signature
                    && zones[i] != SALUTATION
                    && isCopy(blocks.get(i).in(text))) {
                zones[i] = COPIES;
            }
        }
    }

    private static boolean isCopy(String words) {
        return words.length() <= MAX_LINE_LENGTH
                && !isClosing(words)
                && !LABEL.matcher(words).find();
    }

    /** Marks the lines from the first "The Honorable" above a salutation. */
    private static void address(String text, List<TextBlock> blocks, TextSectionKind[] zones, int salutation) {
        int first = salutation;
        for (int i = salutation - 1; i >= Math.max(0, salutation - MAX_ADDRESS_LINES); i--) {
            TextBlock block = blocks.get(i);
            if (block.length() > MAX_LINE_LENGTH
                    && !HONORABLE.matcher(block.in(text)).find()) {
                break;
            }
            first = HONORABLE.matcher(block.in(text)).find() ? i : first;
        }
        Arrays.fill(zones, first, salutation, ADDRESS);
    }

    /** Marks the address above a letter that begins without a salutation, whose first lines are names and offices. */
    private static void unsaluted(String text, List<TextBlock> blocks, TextSectionKind[] zones) {
        for (int i = 1; i < zones.length; i++) {
            if (zones[i] != TEXT
                    || !OPENS_LETTER.matcher(blocks.get(i).in(text)).find()) {
                continue;
            }
            int first = i;
            for (int k = i - 1;
                    k >= Math.max(0, i - MAX_TITLE_LINES) && blocks.get(k).length() <= MAX_ADDRESS;
                    k--) {
                first = HONORABLE.matcher(blocks.get(k).in(text)).find() ? k : first;
            }
            Arrays.fill(zones, first, i, ADDRESS);
        }
    }

    /** Returns whether a line such as "Senator Paul," opens a letter, whose first sentence is about "us". */
    private static boolean isAddress(String text, List<TextBlock> blocks, int i) {
        String line = blocks.get(i).in(text);
        if (line.length() > MAX_ADDRESS
                || i + 1 == blocks.size()
                || !ENDS_ADDRESS.matcher(line).find()) {
            return false;
        }
        String body = blocks.get(i + 1).in(text);
        return body.length() >= MIN_BODY
                && ADDRESSED.matcher(line).matches()
                && FIRST_PERSON.matcher(body).find();
    }

    /** Returns the end of a salutation at the start of a block; 0 if there is none. */
    static int salutationEnd(String words) {
        Matcher dear = DEAR.matcher(words.substring(0, Math.min(words.length(), MAX_LINE_LENGTH)));
        return dear.find() ? dear.end() : 0;
    }

    /** Returns whether a line ends a letter, such as "Sincerely,". */
    static boolean isClosing(String words) {
        return words.length() <= MAX_LINE_LENGTH && CLOSING.matcher(words).matches();
    }
}
