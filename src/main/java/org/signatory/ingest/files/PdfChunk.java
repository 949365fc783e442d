package org.signatory.ingest.files;

/** Represents words of one line of a page, without a wide gap between them. Lengths are in points. */
final class PdfChunk {

    /** The width of a gap between columns, in spaces. */
    private static final float WIDE_GAP = 3;

    /** The greatest distance of the baselines of one row, in heights of a letter. */
    private static final float SAME_ROW = 0.6f;

    private final StringBuilder text;
    private final float left;
    private final float space;
    private float right;
    private float baseline;
    private float height;

    PdfChunk(String word, float left, float right, float baseline, float height, float space) {
        this.text = new StringBuilder(word);
        this.left = left;
        this.right = right;
        this.baseline = baseline;
        this.height = height;
        this.space = space;
    }

    /** Adds a word that continues this line. Returns whether it does. */
    boolean add(PdfChunk word) {
        float gap = word.left - right;
        if (!isInRowOf(word) || gap < -height || gap > WIDE_GAP * space) {
            return false;
        }
        text.append(' ').append(word.text);
        right = Math.max(right, word.right);
        if (word.height > height) {
            baseline = word.baseline;
            height = word.height;
        }
        return true;
    }

    boolean isInRowOf(PdfChunk other) {
        return Math.abs(other.baseline - baseline) <= SAME_ROW * Math.max(height, other.height);
    }

    String text() {
        return text.toString();
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float baseline() {
        return baseline;
    }

    float height() {
        return height;
    }

    float space() {
        return space;
    }
}
