package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an enumeration of organizations, whose names can contain commas, periods and "and". */
final class OrganizationListParser {

    /** Represents a piece of the list. */
    record Item(int start, int end) {

        String in(String text) {
            return text.substring(start, end);
        }
    }

    /** An end of a sentence; a period after an initial or abbreviation counts only if a sentence starts after it. */
    private static final Pattern END = Pattern.compile(
            "(?<!\\b\\p{Lu}|\\b(?i:inc|corp|co|ltd|assn|st|dr|jr|no|intl|nat['\u2019]l|u\\.s|d\\.c))[.!?](?=[\\s\u201d\"]|$)"
                    + "|\\.(?=\\s+(?:The|This|These|It|In|An?|To|Read|Full|Text|Click|You|Joining|Additional|Other|Senators?|Representatives?|Reps?|Members)\\b|\\s*$)"
                    + "|\\s(?:and|were|was|is|are)\\s(?:was |were |is |are )?(?:co-?signed|signed|cosponsored|co-sponsored|introduced|led|joined|supported|endorsed)\\s(?:by|on)\\b");

    private static final Pattern SUFFIX = Pattern.compile(
            "(?i)\\s*(?:inc|llc|ltd|llp|l\\.l\\.c|p\\.?c|u\\.?s\\.?a?|jr)\\.?\\s*(?:\\([^()]*\\))?\\s*");
    private static final Pattern OPEN =
            Pattern.compile(".*\\b(?:of|for|on) (?:the )?(?!America|U\\.S)[\\p{L}'\u2019-]+\\s*");
    private static final Pattern BODY = Pattern.compile(
            "\\b(?:Academy|Alliance|Association|Board|Campaign|Center|Coalition|Committee|Conference|Council|Federation|Foundation|Institute|Network|Project|School|Society|Union)\\b");
    private static final Pattern INNER_LIST = Pattern.compile(".*\\b(?:of|for|on|in) .*");
    private static final Pattern LAST_PART = Pattern.compile("\\s*(?:and|&) \\p{Lu}.*");
    private static final Pattern INNER_AND = Pattern.compile("\\s*[\\p{L}'\u2019-]+,? (?:and|&) \\p{Lu}.*");
    private static final int MAX_LENGTH = 12_000;

    private OrganizationListParser() {}

    /** Returns the end of the list that starts at this offset. */
    static int end(String text, int from) {
        Matcher end = END.matcher(text).region(from, Math.min(text.length(), from + MAX_LENGTH));
        end.useTransparentBounds(true);
        int depth = 0;
        int at = from;
        while (end.find()) {
            for (; at < end.start(); at++) {
                depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            }
            if (depth <= 0) {
                return end.start();
            }
        }
        return Math.min(text.length(), from + MAX_LENGTH);
    }

    /** Returns the items between two offsets. */
    static List<Item> items(String text, int from, int to) {
        char separator = text.substring(from, to).indexOf(';') >= 0 ? ';' : ',';
        List<Item> parts = new ArrayList<>();
        int start = from;
        int depth = 0;
        for (int i = from; i <= to; i++) {
            char c = i < to ? text.charAt(i) : separator;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean inNumber = c == ','
                    && i > from
                    && i + 1 < to
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            if (i == to || c == separator && depth <= 0 && !inNumber) {
                parts.add(new Item(start, i));
                start = i + 1;
            }
        }
        return separator == ';' ? parts : joined(text, parts);
    }

    /** Joins the parts of names with commas: "X, Inc.", "Federation of A, B and C Workers". */
    private static List<Item> joined(String text, List<Item> parts) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Item part = parts.get(i);
            boolean last = i == parts.size() - 1;
            int size = items.size();
            if (size > 0 && SUFFIX.matcher(part.in(text)).matches()) {
                join(items, size - 1, part);
            } else if (!last
                    && size > 0
                    && INNER_AND.matcher(part.in(text)).matches()
                    && isOpen(items.get(size - 1).in(text))) {
                join(items, size - 1, part);
            } else if (!last
                    && size > 1
                    && LAST_PART.matcher(part.in(text)).matches()
                    && INNER_LIST.matcher(items.get(size - 2).in(text)).matches()) {
                join(items, size - 2, part);
            } else {
                items.add(part);
            }
        }
        return items;
    }

    /** Returns whether a name goes on after "and": "Center for Law". */
    static boolean isUnfinished(String name) {
        return isOpen(name) && BODY.matcher(name).find();
    }

    /** Returns whether a name can go on after a comma: "Federation of State". */
    private static boolean isOpen(String name) {
        return OPEN.matcher(name).matches();
    }

    private static void join(List<Item> items, int first, Item part) {
        Item whole = new Item(items.get(first).start, part.end);
        while (items.size() > first) {
            items.remove(items.size() - 1);
        }
        items.add(whole);
    }
}
