package org.signatory.matching;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs the damage of text conversions, and maps each character to its original position. Repairs mis-decoded
 * letters ("VelÃ¡zquez"), HTML tags and entities, invisible characters and unusual spaces.
 */
final class CleanedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A UTF-8 letter decoded as Windows-1252: the lead byte of a Latin letter or mark, and the bytes that follow. */
    private static final Pattern MISDECODED = Pattern.compile(
            "[\u00c3\u00c2\u00c4\u00c5\u00ca\u00cb][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
                    + "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
                    + "|\u00e2\u20ac\ufffd|\u00e2[\u0080-\u00bf\u20ac][\u0080-\u00bf\u20ac\u2122\u0153\u0161\u02dc\u201c\u201d\u2018\u2019\u009d\u00a6]");

    private static final Pattern ENTITY = Pattern.compile("&(#\\d{2,6}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8});");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]");
    private static final Pattern BLANK = Pattern.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\f\u000b]");
    /** More combining marks on one letter than in any name. */
    private static final Pattern MARKS = Pattern.compile("\\p{M}{4,}");

    /** A word that is hyphenated at the end of a line. */
    private static final Pattern HYPHENATED =
            Pattern.compile("(?<hyphenated>(?<=\\p{L})[-\u2010\u2011]\r?\n[ \t]*(?=\\p{L}))");

    /** A title, "and" or a surname directly before a capitalized word, without a space: "andRick", "LieuJudy Chu". */
    private static final Pattern GLUED = Pattern.compile(
            "(?=\\p{Lu})(?<=(?<![\\p{L}\u2019'-])(?<glued>and|\\p{Lu}\\p{Ll}{2,14}))(?=(?<next>\\p{Lu}\\p{Ll}{2,14}(?<full>\\.?\\s\\p{Lu}|\\sof\\s)?+))");

    /** The first parts of names with a capital letter inside. */
    private static final Set<String> PREFIXES =
            Set.of("mac", "des", "del", "van", "von", "san", "fitz", "ann", "anna", "mary", "rose", "lee", "sue", "jo");

    /** A given name directly before an initial, without a space: "DonaldS. Beyer" is not a Member named Donalds. */
    private static final Pattern GLUED_INITIAL = Pattern.compile(
            "(?=\\p{Lu})(?<=(?<![\\p{L}\u2019'-])(?<given>\\p{Lu}\\p{Ll}{2,14}))(?=\\p{Lu}\\.\\s{0,2}\\p{Lu}\\p{Ll})");

    /** The end of a sentence or of a party directly before a capitalized word: "D-Minn.U.S. Representative". */
    private static final Pattern GLUED_SENTENCE = Pattern.compile(
            "(?=\\p{Lu})(?<=\\p{Ll}\\.)(?<=(?<![\\p{L}.@/])(?<sentence>[\\p{L}-]{0,20}\\p{Ll}{2}\\.))(?=\\p{Lu}(?:\\p{Ll}+|\\.\\p{Lu}\\.)\\s)");

    /** Two apostrophes for a quotation mark: "Jes\u00fas ''Chuy'' Garc\u00eda". */
    private static final Pattern DOUBLED =
            Pattern.compile("(?<doubled>(?<!['\u2018\u2019])(?:''|\u2018\u2018|\u2019\u2019)(?!['\u2018\u2019]))");

    /** The word before a gap is kept even if no gap follows, so that this kind of damage comes last. */
    private static final Pattern DAMAGE = Pattern.compile(MISDECODED + "|" + ENTITY + "|" + INVISIBLE + "|" + BLANK
            + "|" + MARKS + "|" + HYPHENATED + "|" + DOUBLED + "|\r\n?|[\u2028\u2029]|" + GLUED + "|" + GLUED_INITIAL
            + "|" + GLUED_SENTENCE);

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("nbsp", " "),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rdquo", "\u201d"),
            Map.entry("ldquo", "\u201c"),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("aacute", "\u00e1"),
            Map.entry("eacute", "\u00e9"),
            Map.entry("iacute", "\u00ed"),
            Map.entry("oacute", "\u00f3"),
            Map.entry("uacute", "\u00fa"),
            Map.entry("ntilde", "\u00f1"),
            Map.entry("uuml", "\u00fc"));

    private static final Pattern GLUED_NAMES =
            Pattern.compile("(?<=\\p{Ll}{2})(?<![Mm]ac)\\p{Lu}\\p{Ll}{2,14}(?:\\.?\\s\\p{Lu}|\\sof\\s)");

    /** The number of such words from which a text is regarded as one that lost its line breaks. */
    private static final int MIN_GLUED = 3;

    private final String original;
    private final String clean;
    private final int[] positions;

    /** Whether many words of the text lack the space or line break before them. */
    private final boolean manyGlued;

    /** The tags of a page or email; null if the text has none. */
    private final HtmlTagFinder markup;

    CleanedText(String original) {
        this.original = original;
        this.markup = HtmlTagFinder.of(original);
        StringBuilder text = new StringBuilder(original.length());
        int[] at = new int[2 * original.length() + 1];
        this.manyGlued =
                GLUED_NAMES.matcher(original).results().limit(MIN_GLUED).count() == MIN_GLUED;
        Matcher damage = DAMAGE.matcher(original);
        int from = 0;
        damage.useTransparentBounds(true);
        for (int i = nextSuspect(0); i < original.length(); i = nextSuspect(Math.max(i + 1, from))) {
            int markupEnd = markupEnd(i);
            if (markupEnd > i) {
                from = copy(from, i, text, at);
                for (char c : markupAt(i).toCharArray()) {
                    at[text.length()] = i;
                    text.append(c);
                }
                from = markupEnd;
                continue;
            }
            if (!damage.region(i, original.length()).lookingAt()) {
                continue;
            }
            from = copy(from, damage.start(), text, at);
            if (damage.start() == damage.end()) {
                if (damage.group("given") != null
                        || damage.group("sentence") != null
                        || isApart(damage.group("glued"))
                        || damage.group("full") != null && isName(damage.group("glued"), damage.group("next"))) {
                    at[text.length()] = i;
                    text.append(' ');
                }
                continue;
            }
            String repaired = damage.group("hyphenated") != null
                    ? hyphenAt(damage.end())
                    : damage.group("doubled") != null ? "\"" : repaired(damage.group());
            for (char c : repaired.toCharArray()) {
                at[text.length()] = damage.start();
                text.append(c);
            }
            from = damage.end();
        }
        copy(from, original.length(), text, at);
        at[text.length()] = original.length();
        clean = LayoutMarkBlanker.blanked(text.toString());
        positions = at;
    }

    /** Returns the next position from here on where damage may begin, or the length of the text. */
    private int nextSuspect(int from) {
        int i = from;
        while (i < original.length()) {
            char c = original.charAt(i);
            boolean glued = c >= 'A' && c <= 'Z' && i > 0 && isGluing(i - 1);
            boolean tag = markup != null && (c == '<' || c == '\n');
            if (tag || c >= 0x80 || c == '&' || c == '-' || c == '\'' || c == '\r' || c == '\f' || c == 0xb || glued) {
                return i;
            }
            i++;
        }
        return i;
    }

    private boolean isGluing(int i) {
        char c = original.charAt(i);
        return Character.isLowerCase(c) || c == '.' && i > 0 && Character.isLowerCase(original.charAt(i - 1));
    }

    /** Returns the end of a tag, or of a line break in the source of a page; the start if there is none here. */
    private int markupEnd(int start) {
        char c = original.charAt(start);
        if (markup == null || c != '<' && c != '\n' && c != '\r') {
            return start;
        }
        return c == '<' ? markup.end(start) : start + 1;
    }

    private String markupAt(int start) {
        return original.charAt(start) == '<' ? markup.replacement(start) : " ";
    }

    private int copy(int from, int to, StringBuilder text, int[] at) {
        for (int i = from; i < to; i++) {
            at[text.length()] = i;
            text.append(original.charAt(i));
        }
        return to;
    }

    /** Returns whether a word that is glued to the next is a word of its own. */
    private static boolean isApart(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        return (folded.equals("and") || folded.length() > 3 && NameTitles.isTitle(folded));
    }

    /** Returns whether a word that is glued to a name or office begins with the end of another name or office. */
    private boolean isName(String word, String next) {
        String first = next.split("\\s", 2)[0];
        return !PREFIXES.contains(word.toLowerCase(Locale.ROOT))
                && (manyGlued
                        || NameTitles.isTitle(first)
                        || GivenNames.TABLE.contains(NameSpellingNormalizer.compact(first)));
    }

    /** Returns the hyphen if it is part of the name, as a following capital letter indicates. */
    private String hyphenAt(int behind) {
        return Character.isUpperCase(original.codePointAt(behind)) ? "-" : "";
    }

    private static String repaired(String damaged) {
        if (INVISIBLE.matcher(damaged).matches() || MARKS.matcher(damaged).matches()) {
            return "";
        }
        if (BLANK.matcher(damaged).matches()) {
            return " ";
        }
        if (damaged.charAt(0) == '\r' || damaged.charAt(0) == '\u2028' || damaged.charAt(0) == '\u2029') {
            return "\n";
        }
        return damaged.charAt(0) == '&' ? entity(damaged) : decoded(damaged);
    }

    private static String entity(String written) {
        String name = written.substring(1, written.length() - 1);
        if (name.charAt(0) == '#') {
            int code = name.charAt(1) == 'x'
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return code > 31 && code <= 0xffff && !Character.isSurrogate((char) code)
                    ? String.valueOf((char) code)
                    : written;
        }
        String known = ENTITIES.get(name);
        return known == null ? written : known;
    }

    private static String decoded(String written) {
        if (written.endsWith("\ufffd")) {
            // Windows-1252 has no character for the last byte of a closing quotation mark.
            return "\u201d";
        }
        ByteBuffer bytes = ByteBuffer.allocate(written.length());
        for (char c : written.toCharArray()) {
            bytes.put(c < 0x100 ? (byte) c : String.valueOf(c).getBytes(WINDOWS)[0]);
        }
        try {
            CharBuffer letters = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            // A repair never lengthens the text, which the table of positions relies on.
            return letters.toString();
        } catch (CharacterCodingException e) {
            return written;
        }
    }

    String clean() {
        return clean;
    }

    /** Returns the original position of a position in the clean text. */
    int position(int i) {
        return positions[i];
    }

    /** Returns the original text of a span of the clean text. */
    String written(int start, int end) {
        return original.substring(positions[start], end == 0 ? 0 : after(end));
    }

    /** Returns the original end of a span that ends here in the clean text. */
    int after(int end) {
        int last = positions[end - 1];
        // A repaired letter has the length of the damaged sequence.
        int next = positions[end];
        if (next == last + 1) {
            return next;
        }
        String between = original.substring(last, next);
        return DAMAGE.matcher(between).lookingAt()
                        && !BLANK.matcher(between.substring(0, 1)).matches()
                        && isLetter(end - 1)
                ? next
                : last + 1;
    }

    private boolean isLetter(int i) {
        return Character.isLetter(clean.charAt(i));
    }
}
