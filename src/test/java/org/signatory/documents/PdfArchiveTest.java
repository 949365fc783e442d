package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signatory.letters.LetterPartLabel;
import org.signatory.support.RealPostgres;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A PDF conforms to the standards for archives and screen readers")
class PdfArchiveTest {

    private static final String TEXT = """
            ## Background

            The **program** has *no* benefit.[^1] See the [report](https://www.gao.gov/products/gao-21-186).

            1. End it.
               - Report to Congress.[^2]

            | Fiscal year | Agreements |
            |:--|--:|
            | 2020 | 150 |

            > Communities lose their trust.

            [^1]: U.S. Government Accountability Office, *Immigration Enforcement*.
            [^2]: 8 U.S.C. § 1357(g).
            """;

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    void pdfPassesVeraPdf(PDFAFlavour standard) throws Exception {
        PrintableLetter paper = PrintableLetter.builder()
                .title("End the 287(g) program")
                .retraction("")
                .date("February 11, 2021")
                .delivery("Via email")
                .recipients(List.of(List.of("The Honorable Alejandro Mayorkas", "Secretary")))
                .reLine("RE: 287(g) agreements")
                .salutation("Dear Secretary Mayorkas:")
                .body(TEXT)
                .closing("Sincerely,")
                .signatures(new SignatureBlock(List.of(new SignatureBlock.Group(
                        "", List.of(new SignatureBlock.Signer("S001145", "Jan Schakowsky", "Member of Congress"))))))
                .cc(PrintedLabeledLines.of(LetterPartLabel.CC, List.of("The Honorable Gene L. Dodaro"), List.of()))
                .enclosures(PrintedLabeledLines.of(LetterPartLabel.ENCLOSURES, List.of("GAO-21-186"), List.of()))
                .endorsers(List.of("ACLU"))
                .build();
        DocumentOptions choices = new DocumentOptions();
        choices.columns = 2;
        byte[] pdf = PdfRenderer.of(HtmlRenderer.forPrint(paper, DocumentKind.LETTER, choices));
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .filteredOn(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(TestAssertion::getMessage)
                    .isEmpty();
        }
    }
}
