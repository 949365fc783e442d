package org.signatory.matching;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the parts around a letter or release whose names sign nothing: the letterhead, the heading of a further page,
 * footnotes, contacts, and links to other news.
 */
final class NonSignerSections {

    private static final int MAX_LINE_LENGTH = 160;
    private static final int MAX_PAGE_LINES = 6;
    private static final int MIN_SENTENCE = 50;

    private static final String NUMBER = "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)";
    private static final Pattern PAGE =
            Pattern.compile("(?i)^\\W*(?:page|pg\\.?|p\\.)\\s*" + NUMBER + "(?:\\s*(?:of|/)\\s*" + NUMBER + ")?\\W*$");
    private static final Pattern PAGE_AT_END =
            Pattern.compile("(?i)^(?<head>.{3,100}?)[\\s,;|\u2013\u2014-]+page\\s" + NUMBER + "\\W*$");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{2}[.](?:\\s|$)");
    static final Pattern DATE = Pattern.compile(
            "(?i)^\\W*(?:(?:january|february|march|april|may|june|july|august"
                    + "|september|october|november|december)\\s\\d{1,2},?\\s(?:19|20)\\d\\d|\\d{1,2}/\\d{1,2}/(?:19|20)?\\d\\d)\\W*$");
    private static final Pattern ADDRESSED =
            Pattern.compile("(?i)^\\W*(?:(?:letter )?to\\b|the hon|hon(?:orable|\\.)\\s|chair|ranking|speaker"
                    + "|(?:acting |deputy )?(?:secretar|administrator|director|commissioner|attorney general|president|leader|majority|minority)"
                    + "|m(?:r|s|rs|x)\\.?\\s|dr\\.?\\s|gen\\.?\\s|general\\s|governor\\s)");

    private static final String MARKER =
            "^\\W{0,3}(?:\\d{1,3}[\\].)]?|(?<=\\[)[ivx]{1,5}\\]|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}|[*\u2020\u2021])\\s{0,3}";
    private static final String SOURCE =
            "(?:(?:see|cf\\.|see also|e\\.g\\.)[,\\s].*|letters?\\s(?:from|to)\\b.*|ltrs?\\.? from\\b.*|press release\\b.*"
                    + "|(?:id\\.|ibid).*|.*https?://.*|.*\\b(?:cong\\. rec\\.|u\\.s\\.c\\.|c\\.f\\.r\\.|fed\\. reg\\.).*|.*\\bletter from\\b.*|.*,\\s(?:\\w{3,9}\\.? \\d{1,2}, )?(?:19|20)\\d\\d\\b.*|.*\\((?:\\w{3,9}\\.? \\d{1,2}, )?(?:19|20)\\d\\d\\)\\W*)";
    private static final Pattern FOOTNOTE = Pattern.compile("(?is)" + MARKER + SOURCE + "$");
    private static final Pattern UNMARKED =
            Pattern.compile("(?is)^\\W*(?:see(?: also)?,? )?(?:letter|ltr\\.?) from\\s[^:]{3,300}\\sto\\s.*$");

    private static final Pattern RELATED = Pattern.compile(
            "(?i)^\\W*(?:(?:related|latest|recent|more|other|further|additional|previous|in the) "
                    + "(?:news|posts?|stories|press releases?|releases|articles?|content|items|headlines|statements|media|updates)|(?:next|previous) (?:article|post|release)"
                    + "|you (?:may|might) also like|(?:more|read more) (?:from|news from|about) .{3,60}|share this.{0,40}|newsroom|recommended(?: .{3,30})?)\\W*$");
    private static final Pattern CONTACTS = Pattern.compile(
            "(?i)^\\W*(?:(?:press|media|staff|office|communications) )?contacts?(?: information| persons?| list)?\\W*$");

    private NonSignerSections() {}

    /** Marks these parts in the sections of a text. */
    static void mark(String text, List<TextBlock> blocks, TextSectionKind[] sections) {
        LetterheadFinder.mark(text, blocks, sections);
        boolean told = false;
        for (int i = 0; i < sections.length; i++) {
            String words = blocks.get(i).in(text);
            boolean free = sections[i] != TextSectionKind.SALUTATION && sections[i] != TextSectionKind.COPIES;
            if (!free) {
                continue;
            }
            boolean below = i > 0 && !blocks.get(i).afterBlank();
            if (sections[i] != TextSectionKind.ADDRESS
                    && (isPage(words) || below && isDated(text, blocks, sections, i))) {
                sections[i] = TextSectionKind.PAGE_HEADING;
                page(text, blocks, sections, i);
            } else if (sections[i] == TextSectionKind.SIGNATURES && isFootnote(words)
                    || below
                            && sections[i - 1] == TextSectionKind.FOOTNOTES
                            && sections[i] == TextSectionKind.SIGNATURES) {
                sections[i] = TextSectionKind.FOOTNOTES;
            } else if (told
                    && sections[i] == TextSectionKind.TEXT
                    && RELATED.matcher(words).matches()) {
                related(blocks, sections, i);
            } else if (CONTACTS.matcher(words).matches()
                    || below
                            && sections[i - 1] == TextSectionKind.CONTACTS
                            && !words.strip().endsWith(":")) {
                sections[i] = TextSectionKind.CONTACTS;
            }
            told |= words.length() >= MIN_SENTENCE && SENTENCE.matcher(words).find();
        }
    }

    private static boolean isPage(String words) {
        return words.length() <= MAX_LINE_LENGTH
                && (PAGE.matcher(words).matches()
                        || ADDRESSED.matcher(words).find()
                                && PAGE_AT_END.matcher(words).matches());
    }

    /** Returns whether the recipients and the date are repeated between signatures, without the number of the page. */
    private static boolean isDated(String text, List<TextBlock> blocks, TextSectionKind[] sections, int i) {
        return sections[i] == TextSectionKind.SIGNATURES
                && DATE.matcher(blocks.get(i).in(text)).matches()
                && ADDRESSED.matcher(blocks.get(i - 1).in(text)).find();
    }

    /** Returns whether a line opens another part, so that no other line continues it. */
    static boolean isHeading(String line) {
        return line.length() <= MAX_LINE_LENGTH
                && (RELATED.matcher(line).matches() || CONTACTS.matcher(line).matches() || isPage(line));
    }

    private static boolean isFootnote(String words) {
        return FOOTNOTE.matcher(words).matches() || UNMARKED.matcher(words).matches();
    }

    /** Marks the lines above or below a page number that repeat the recipients and the date of the letter. */
    private static void page(String text, List<TextBlock> blocks, TextSectionKind[] sections, int page) {
        int first = page;
        boolean heading = false;
        while (first > 0
                && page - first < MAX_PAGE_LINES
                && !blocks.get(first).afterBlank()
                && isLine(text, blocks.get(first - 1))) {
            first--;
            String words = blocks.get(first).in(text);
            heading |= DATE.matcher(words).matches() || ADDRESSED.matcher(words).find();
        }
        for (int i = first; i < page && heading; i++) {
            sections[i] = TextSectionKind.PAGE_HEADING;
        }
        for (int i = page + 1; i < blocks.size() && i - page < MAX_PAGE_LINES; i++) {
            String words = blocks.get(i).in(text);
            if (blocks.get(i).afterBlank()
                    || !DATE.matcher(words).matches()
                            && !ADDRESSED.matcher(words).find()) {
                break;
            }
            sections[i] = TextSectionKind.PAGE_HEADING;
        }
    }

    private static boolean isLine(String text, TextBlock block) {
        String words = block.in(text);
        return words.length() <= MAX_LINE_LENGTH
                && !SignatureOfficeRecognizer.isNamed(words)
                && !TextSectionKind.isClosing(words)
                && TextSectionKind.salutationEnd(words) == 0;
    }

    private static void related(List<TextBlock> blocks, TextSectionKind[] sections, int from) {
        for (int i = from; i < sections.length && sections[i] == TextSectionKind.TEXT; i++) {
            sections[i] = TextSectionKind.RELATED;
        }
    }
}
