package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A pasted text is separated into body, closing and the parts around them")
class LetterTextPartsTest {

    private static LetterTextParts of(String text) {
        return LetterTextParts.of(text, Set.of("Jan Schakowsky", "Member of Congress")::contains);
    }

    @Test
    void partsAroundTheBodyAreFound() {
        assertThat(of("""
                        RE: 287(g) agreements

                        Dear Secretary Mayorkas:

                        We urge you to end the program.[^1]

                        Sincerely,

                        cc: The Honorable Gene Dodaro,
                            Comptroller General
                        The Honorable Merrick Garland

                        Enclosures (2): GAO-21-186
                        GAO-09-109

                        [^1]: 8 U.S.C. § 1357(g).
                        """))
                .isEqualTo(new LetterTextParts(
                        "287(g) agreements",
                        "Dear Secretary Mayorkas:",
                        "We urge you to end the program.[^1]\n\n[^1]: 8 U.S.C. § 1357(g).",
                        "Sincerely,",
                        List.of("The Honorable Gene Dodaro,", "Comptroller General", "The Honorable Merrick Garland"),
                        List.of("GAO-21-186", "GAO-09-109")));
    }

    @Test
    void salutationCanPrecedeTheReLine() {
        LetterTextParts text = of("Dear Secretary:\n\nRe: The rule\n\nWe write.");
        assertThat(text.reLine()).isEqualTo("The rule");
        assertThat(text.salutation()).isEqualTo("Dear Secretary:");
        assertThat(text.body()).isEqualTo("We write.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sincerely,",
                "Sincerely",
                "**Sincerely,**",
                "Respectfully submitted,",
                "Very truly yours,",
                "SINCERELY,"
            })
    void everyUsualClosingEndsTheBody(String closing) {
        LetterTextParts text = of("We write.\n\n" + closing + "\n\nEnclosure");
        assertThat(text.body()).isEqualTo("We write.");
        assertThat(text.closing()).isEqualToIgnoringCase(closing.replaceAll("[*,]", "") + ",");
        assertThat(text.enclosures()).containsExactly("Enclosure");
    }

    @Test
    void copiesAndEnclosuresNeedNoClosing() {
        LetterTextParts text = of("We write.\n\ncc: Gene Dodaro\n\nEncl.");
        assertThat(text.body()).isEqualTo("We write.");
        assertThat(text.cc()).containsExactly("Gene Dodaro");
        assertThat(text.enclosures()).containsExactly("Encl.");
    }

    @Test
    @DisplayName("Signers named below the closing are not repeated, and other lines are not lost")
    void typedSignersAreNotRepeated() {
        assertThat(of("We write.\n\nSincerely,\n\nJan Schakowsky\nMember of Congress")
                        .body())
                .isEqualTo("We write.");
        assertThat(of("We write.\n\nSincerely,\n\nThe undersigned").body()).isEqualTo("We write.\n\nThe undersigned");
    }

    @Test
    void closingInTheMiddleOfATextEndsNothing() {
        String text = "We quote.\n\nSincerely,\n\n"
                + "The letter was never answered, and so we ask again. "
                        .repeat(3)
                        .strip();
        assertThat(of(text).body()).isEqualTo(text);
        assertThat(of(text).closing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sincerely,", "We write.", "Re: short", "Enclosure", "cc: x"})
    void shortTextsAreRead(String text) {
        assertThat(of(text).body()).isIn("", text);
    }
}
