package org.signatory.platform.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.signatory.platform.text.TextNormalizer;

/** Writes {@code Content-Disposition} headers (RFC 6266) with file names made from titles. */
public final class ContentDisposition {

    private static final int MAX_LENGTH = 60;
    /** A bracket within a word, as in 287(g). */
    private static final Pattern INNER_BRACKET = Pattern.compile("(?<=[\\p{L}\\p{N}])[(\\[]");

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private ContentDisposition() {}

    /**
     * Returns a header whose file name is valid on any system: {@code filename} in ASCII, and for other titles also
     * {@code filename*} (RFC 8187) with all letters.
     *
     * @param type {@code attachment} or {@code inline}
     * @param substitute the file name for a title without ASCII letters and digits
     * @param ending what follows the title, with the extension
     */
    public static String of(String type, String title, String substitute, String ending) {
        String words = INNER_BRACKET.matcher(title).replaceAll("");
        String ascii = name(TextNormalizer.folded(words).replaceAll("[^a-z0-9]+", " "));
        String all = name(Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        String header = type + "; filename=\"" + (ascii.isEmpty() ? substitute : ascii) + ending + "\"";
        return all.chars().allMatch(letter -> letter < 128)
                ? header
                : header + "; filename*=UTF-8''" + URLEncoder.encode(all + ending, StandardCharsets.UTF_8);
    }

    /** Joins words with hyphens and cuts them to the maximum length. */
    private static String name(String words) {
        String name = OTHERS.matcher(words).replaceAll("-");
        int length = Math.min(name.codePointCount(0, name.length()), MAX_LENGTH);
        return name.substring(0, name.offsetByCodePoints(0, length)).replaceAll("^-|-$", "");
    }
}
