package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.platform.limits.WorkBudget;

/** Extracts quotes with their speakers, and the passage of the letter that a release quotes. */
final class StatementExtractor {

    private static final String SAYS = "(?:said|says|stated|added|noted|explained|commented|remarked)";
    private static final String SPEAKER =
            "(?<speaker>(?:\\p{Lu}[\\p{L}.'\u2019-]*\\.? ){1,6}?\\p{Lu}[\\p{L}.'\u2019-]+(?: \\([^)]{1,20}\\))?)";
    private static final String ROLE =
            "(?:, (?<title>[^\u201c\"]{2,160}?)(?: (?:for|at|of|with|from) (?:the )?(?<org>\\p{Lu}[^\u201c\",:]{1,120}?))?)?";
    private static final Pattern BEFORE = Pattern.compile("^" + SPEAKER + ROLE + ",? " + SAYS
            + "(?: of the letter| in a statement)?\\s*[:,.]?\\s*(?<quote>[\u201c\"].*)?$");
    private static final Pattern AFTER =
            Pattern.compile("[,.!?][\u201d\"]\\s*" + SAYS + " " + SPEAKER + ROLE + "(?=[.;]|$|, who| in | on )");
    private static final Pattern EXCERPT = Pattern.compile(
            "(?i)\\b(?:the letter|they|the (?:members|lawmakers|senators|representatives))\\b[^\u201c\".]{0,60}\\b(?:states?|reads?|says?|wrote|writes?|stated)\\b[^\u201c\".]{0,40}[:,]?\\s*([\u201c\"].*)$");
    private static final Pattern WROTE = Pattern.compile(
            "(?i)[,.][\u201d\"]\\s*(?:wrote|write)(?:s)? (?:the )?(?:members|lawmakers|senators|representatives|they)\\b");
    private static final int MAX_QUOTE_LENGTH = 4_000;
    private static final int MAX_PARAGRAPHS = 8;

    private final List<ReleaseLine> paragraphs;
    private final Function<String, String> member;
    private final List<ExtractedValue<ExtractedStatement>> found = new ArrayList<>();

    private StatementExtractor(List<ReleaseLine> paragraphs, Function<String, String> member) {
        this.paragraphs = paragraphs;
        this.member = member;
    }

    /** @param member returns the Bioguide ID of the Member with this name and title, or null */
    static List<ExtractedValue<ExtractedStatement>> in(
            List<ReleaseLine> paragraphs, Function<String, String> member, WorkBudget budget) {
        StatementExtractor words = new StatementExtractor(paragraphs, member);
        for (int i = 0; i < paragraphs.size(); i++) {
            budget.checkTime();
            words.paragraph(i);
        }
        return List.copyOf(words.found);
    }

    private void paragraph(int i) {
        ReleaseLine it = paragraphs.get(i);
        if (it.text().length() > MAX_QUOTE_LENGTH) {
            return;
        }
        Matcher before = it.isQuote() ? null : BEFORE.matcher(it.text());
        if (before != null && before.matches()) {
            int last = before.group("quote") == null ? quoteEnd(i) : i;
            String quote = before.group("quote") == null ? joined(i + 1, last) : before.group("quote");
            if (!quote.isBlank()) {
                add(
                        it,
                        before,
                        quote,
                        it.start() + before.start("speaker"),
                        paragraphs.get(last).end());
            }
            return;
        }
        Matcher after = it.isQuote() ? AFTER.matcher(it.text()) : null;
        if (after != null && after.find()) {
            String rest = it.text().substring(after.end()).replaceFirst("^[^\u201c\"]{0,80}(?=[\u201c\"]|$)", "");
            String quote = it.text().substring(0, after.start() + 2) + " " + rest;
            add(it, after, quote, it.start(), it.end());
        }
    }

    /** Returns the index of the last of the consecutive quoted paragraphs. */
    private int quoteEnd(int i) {
        int last = i;
        while (last + 1 < paragraphs.size()
                && last - i < MAX_PARAGRAPHS
                && paragraphs.get(last + 1).isQuote()
                && !AFTER.matcher(paragraphs.get(last + 1).text()).find()) {
            last++;
            if (paragraphs.get(last).text().matches("(?s).*[\u201d\"]\\s*$")) {
                break;
            }
        }
        return last;
    }

    private String joined(int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i <= to; i++) {
            joined.append(i > from ? "\n\n" : "").append(paragraphs.get(i).text());
        }
        return joined.toString();
    }

    private void add(ReleaseLine paragraph, Matcher match, String quote, int from, int to) {
        String speaker = match.group("speaker");
        String id = member.apply(speaker);
        String title = match.group("title");
        String organization = match.group("org");
        found.add(new ExtractedValue<>(
                new ExtractedStatement(
                        bare(quote),
                        speaker,
                        title == null ? null : title.strip(),
                        organization == null ? null : organization.strip(),
                        id),
                from,
                to,
                id != null || organization != null));
    }

    private static String bare(String quote) {
        return quote.replaceAll("[\u201c\u201d]", "")
                .replaceAll("(?m)^\"|\"$", "")
                .strip()
                .replaceFirst(",$", ".");
    }

    /** Returns the passage of the letter that the release quotes. */
    static Optional<ExtractedValue<String>> excerpt(List<ReleaseLine> paragraphs, WorkBudget budget) {
        for (ReleaseLine it : paragraphs) {
            budget.checkTime();
            if (it.text().length() > MAX_QUOTE_LENGTH) {
                continue;
            }
            Matcher says = it.isQuote() ? null : EXCERPT.matcher(it.text());
            if (says != null && says.find()) {
                return Optional.of(it.part(bare(says.group(1)), says.start(1), says.end(1), true));
            }
            Matcher wrote = it.isQuote() ? WROTE.matcher(it.text()) : null;
            if (wrote != null && wrote.find()) {
                return Optional.of(it.part(
                        bare(it.text().substring(0, wrote.start() + 2)), 0, wrote.start() + 2, true));
            }
        }
        return Optional.empty();
    }
}
