package org.signatory.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signatory.letters.LetterPartLabel;

/**
 * Separates the body of a letter from the parts that a pasted text can have around it, so that each part is printed once and
 * in its place.
 *
 * @param reLine words of the RE line; empty if the text has none
 * @param salutation empty if the text has none as a line of its own
 * @param body the text between salutation and closing, and footnotes below it, as Markdown
 * @param closing the closing, such as "Sincerely,"; empty if the text has none
 * @param cc recipients of copies
 * @param enclosures enclosures, or a line that only says that there are some
 */
record LetterTextParts(
        String reLine, String salutation, String body, String closing, List<String> cc, List<String> enclosures) {

    private static final Pattern RE_LINE = Pattern.compile("(?i)(re:.{1,490})\n(?=\\s*\n|\\s*dear )\\s*");
    private static final Pattern SALUTATION = Pattern.compile("(?i)((?:dear|to) .{1,190}[:,]) *(?:\n\\s*|$)");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)[\\s*_]*((?:(?:yours )?sincerely|respectfully|(?:very )?truly|with respect|best regards|in solidarity)(?: yours| submitted)?)[,.\\s*_]*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\s{0,3}\\[\\^[^\\]]+]:.*");

    /** A longer line below a closing is a sentence, so that the closing does not end the text. */
    private static final int MAX_LINE = 100;

    /** @param signed returns whether a line is part of the signature block, which the text repeats */
    static LetterTextParts of(String text, Predicate<String> signed) {
        String rest = text.strip();
        String reLine = "";
        String salutation = "";
        for (int i = 0; i < 2; i++) {
            Matcher re = RE_LINE.matcher(rest);
            Matcher dear = SALUTATION.matcher(rest);
            if (reLine.isEmpty() && re.lookingAt()) {
                reLine = LetterPartLabel.RE.words(re.group(1));
                rest = rest.substring(re.end());
            } else if (salutation.isEmpty() && dear.lookingAt()) {
                salutation = dear.group(1);
                rest = rest.substring(dear.end());
            }
        }
        List<String> lines = rest.lines().toList();
        Ending ending = Ending.of(lines, signed);
        return new LetterTextParts(reLine, salutation, ending.body, ending.closing, ending.cc, ending.enclosures);
    }

    /** Returns whether the text greets the recipients, in a line of its own or in its first sentence. */
    boolean isAddressed() {
        return !salutation.isEmpty() || body.toLowerCase(Locale.ROOT).startsWith("dear ");
    }

    /** Parts below the body. */
    private record Ending(String body, String closing, List<String> cc, List<String> enclosures) {

        static Ending of(List<String> lines, Predicate<String> signed) {
            int closing = IntStream.iterate(lines.size() - 1, i -> i > 0, i -> i - 1)
                    .filter(i -> CLOSING.matcher(lines.get(i)).matches())
                    .findFirst()
                    .orElse(lines.size());
            int end = closing < lines.size() ? closing : firstPart(lines);
            Sorted below = new Sorted(signed);
            lines.subList(Math.min(lines.size(), closing < lines.size() ? end + 1 : end), lines.size())
                    .forEach(below::add);
            if (below.body.stream().anyMatch(line -> line.length() > MAX_LINE)) {
                return new Ending(String.join("\n", lines), "", List.of(), List.of());
            }
            String body = Stream.of(lines.subList(0, end), below.body, below.notes)
                    .map(part -> String.join("\n", part).stripTrailing())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n\n"));
            return new Ending(
                    body,
                    closing < lines.size() ? closing(lines.get(closing)) : "",
                    LetterPartLabel.CC.lines(below.cc),
                    LetterPartLabel.ENCLOSURES.lines(below.enclosures));
        }

        private static String closing(String line) {
            Matcher words = CLOSING.matcher(line);
            return words.matches() ? words.group(1) + "," : line;
        }

        /** Returns the first of the paragraphs at the end that are all copies or enclosures. */
        private static int firstPart(List<String> lines) {
            int first = lines.size();
            for (int i = lines.size() - 1; i > 0; i--) {
                if (lines.get(i - 1).isBlank() && !lines.get(i).isBlank()) {
                    if (!isPart(lines.get(i))) {
                        break;
                    }
                    first = i;
                }
            }
            return first;
        }
    }

    private static boolean isPart(String line) {
        return LetterPartLabel.CC.begins(line) || LetterPartLabel.ENCLOSURES.begins(line);
    }

    /** Sorts the lines below a closing. */
    private static final class Sorted {

        final List<String> body = new ArrayList<>();
        final List<String> cc = new ArrayList<>();
        final List<String> enclosures = new ArrayList<>();
        final List<String> notes = new ArrayList<>();

        private final Predicate<String> signed;
        private List<String> part = body;

        Sorted(Predicate<String> signed) {
            this.signed = signed;
        }

        void add(String line) {
            if (LetterPartLabel.CC.begins(line)) {
                part = cc;
            } else if (LetterPartLabel.ENCLOSURES.begins(line)) {
                part = enclosures;
            } else if (FOOTNOTE.matcher(line).matches()) {
                part = notes;
            } else if (line.isBlank() && part != notes || part == notes && isOutdented(line)) {
                part = body;
            }
            if (part == notes) {
                part.add(line);
            } else if (!line.isBlank() && !(part == body && signed.test(line))) {
                part.add(line.strip());
            }
        }

        /** A line after an empty one continues a footnote only if it is indented. */
        private boolean isOutdented(String line) {
            return !line.isBlank()
                    && notes.get(notes.size() - 1).isBlank()
                    && !Set.of(' ', '\t').contains(line.charAt(0));
        }
    }
}
