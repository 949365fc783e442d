package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text in Markdown keeps its words, and loads and runs nothing")
class ParsedMarkdownTest {

    private static String html(String text) {
        return MarkdownHtml.ofPage(text, 2);
    }

    private static String plain(String text) {
        return MarkdownPlain.of(ParsedMarkdown.parse(text), 72);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "A <b onclick=\"x()\">word</b>.",
                "<div>\n\n<iframe src=\"https://example.org\"></iframe>\n\n</div>",
                "<!-- hidden -->"
            })
    @DisplayName("HTML in a text is printed as it is written")
    void rawHtmlIsEscaped(String text) {
        assertThat(html(text)).doesNotContain("<script", "<img", "<b ", "<iframe", "<div", "<!--");
        assertThat(plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.gao.gov/a?b=c&d, true",
        "http://example.org, true",
        "mailto:press@example.org, true",
        "javascript:alert(1), false",
        "JAVASCRIPT:alert(1), false",
        "data:text/html;base64;PHNjcmlwdD4, false",
        "file:///etc/passwd, false",
        "//example.org, false",
        "/letters, false",
        "https://, false"
    })
    void onlyLinksToTheWebAndToMailAreLinks(String target, boolean link) {
        assertThat(html("See [the *report*](<" + target + ">).").contains("href="))
                .isEqualTo(link);
        assertThat(plain("See [the *report*](<" + target + ">).")).startsWith("See the report");
    }

    @Test
    void pictureBecomesItsDescription() {
        assertThat(html("![A *chart*](https://example.org/c.png)")).isEqualTo("<p>A <em>chart</em></p>\n");
    }

    @Test
    void everyLineBreakStaysAndIndentedTextIsAParagraph() {
        assertThat(plain("First line\nsecond line\n\n      An indented paragraph."))
                .isEqualTo("First line\nsecond line\n\nAn indented paragraph.");
    }

    @Test
    @DisplayName("Each line of pasted text without empty lines is a paragraph, but not of a table or list")
    void linesOfPastedTextAreParagraphs() {
        assertThat(plain("One.\nTwo.")).isEqualTo("One.\n\nTwo.");
        assertThat(html("Steps:\n1. One\n2. Two")).contains("<ol>", "<li>One</li>");
        assertThat(html("| A | B |\n|---|---|\n| 1 | 2 |")).contains("<td>1</td>");
    }

    @Test
    void headingsHaveLevelsWithoutGaps() {
        assertThat(html("### First\n\n###### Second\n\n# Third"))
                .contains("<h2>First</h2>", "<h3>Second</h3>", "<h2>Third</h2>");
    }

    @Test
    void footnotesAreNumberedInTheOrderOfTheirReferences() {
        ParsedMarkdown text = ParsedMarkdown.parse("A[^z] b[^a] c[^z].\n\n[^a]: Second.\n[^z]: First.");
        assertThat(MarkdownPlain.of(text, 72)).isEqualTo("A[1] b[2] c[1].");
        assertThat(MarkdownPlain.footnotes(text, 72)).isEqualTo("[1] First.\n\n[2] Second.");
    }

    @Test
    @DisplayName("A footnote without a reference, and a reference without a footnote, are printed as text")
    void wordsOfLooseFootnotesAreNotLost() {
        assertThat(plain("A[^1] b[^2].\n\n[^1]: See[^3].\n[^3]: Alone.")).isEqualTo("A[1] b[^2].\n\n[^3]: Alone.");
        assertThat(MarkdownPlain.footnotes(ParsedMarkdown.parse("A[^1].\n\n[^1]: See[^3].\n[^3]: Alone."), 72))
                .isEqualTo("[1] See[^3].");
    }

    @Test
    void deepNestingKeepsTheWords() {
        String quotes = ">".repeat(50_000) + " deep";
        String stars = IntStream.range(0, 20_000)
                        .mapToObj(i -> i % 2 == 0 ? "*a " : "**a ")
                        .collect(Collectors.joining())
                + "x"
                + IntStream.range(0, 20_000)
                        .mapToObj(i -> i % 2 == 1 ? " a*" : " a**")
                        .collect(Collectors.joining());
        for (String text : new String[] {quotes, stars, "- ".repeat(50_000) + "deep", "[".repeat(50_000) + "deep"}) {
            assertThat(html(text)).isNotEmpty();
            assertThat(plain(text)).containsAnyOf("deep", "x");
        }
    }
}
