package org.signatory.ingest.files;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the day of publication from the metadata of a web page, which is not part of its text. */
public final class HtmlPublicationDate {

    private static final String FIELD =
            "(?:article:published_time|date_?published|(?:dc|dcterms)\\.(?:date|issued|created)|pubdate|publish-?date)";
    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern AFTER_FIELD = Pattern.compile("(?i)(?:" + FIELD + "|<time\\b)[^<>]{0,60}?" + DAY);
    private static final Pattern BEFORE_FIELD =
            Pattern.compile("(?i)<meta\\s[^<>]{0,60}?\\bcontent=[\"']" + DAY + "[^<>]{0,60}?" + FIELD);

    private HtmlPublicationDate() {}

    /** Returns the first day in the metadata of a page or of a text with HTML; empty if there is none. */
    public static Optional<LocalDate> in(String html) {
        return Stream.of(AFTER_FIELD, BEFORE_FIELD)
                .flatMap(form -> form.matcher(html).results().limit(1))
                .min(Comparator.comparingInt(MatchResult::start))
                .flatMap(found -> DateCellParser.of(found.group(1)));
    }
}
