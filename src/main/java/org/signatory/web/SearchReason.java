package org.signatory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.letters.SearchMatch;
import org.signatory.platform.text.TextNormalizer;

/** Represents a reason why a search found a row, with the matching words highlighted. */
record SearchReason(String label, List<HighlightedPiece> pieces) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019.]+");

    static SearchReason of(SearchMatch match) {
        List<HighlightedPiece.Found> found = match.highlights().stream()
                .map(range -> new HighlightedPiece.Found(range.start(), range.end(), "part", null))
                .toList();
        return new SearchReason(Formats.capital(Formats.word(match.field())), HighlightedPiece.of(match.text(), found));
    }

    /** Returns the name with the words that begin with a typed word highlighted. */
    static SearchReason ofName(String label, String name, String typed) {
        List<String> words = TextNormalizer.words(typed);
        List<HighlightedPiece.Found> found = new ArrayList<>();
        Matcher word = WORD.matcher(name);
        while (word.find()) {
            String folded = TextNormalizer.folded(word.group());
            if (words.stream().anyMatch(folded::startsWith)) {
                found.add(new HighlightedPiece.Found(word.start(), word.end(), "part", null));
            }
        }
        return new SearchReason(label, HighlightedPiece.of(name, found));
    }

    boolean highlighted() {
        return pieces.stream().anyMatch(piece -> piece.kind() != null);
    }
}
