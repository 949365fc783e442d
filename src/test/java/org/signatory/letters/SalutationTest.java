package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalutationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Honorable | Alejandro Mayorkas | Secretary | Department of Homeland Security | Dear Secretary Mayorkas:
        | Joseph R. Biden, Jr. | President of the United States | | Dear Mr. President:
        | Joseph R. Biden, Jr. | President | The White House | Dear Mr. President:
        Madam | A President | President | The White House | Dear Madam President:
        | Claudine Gay | President | Harvard University | Dear President Gay:
        | | Secretary | Department of Energy | Dear Secretary:
        | Secretary of Energy | | Department of Energy | Dear Secretary:
        | | | Department of the Treasury | To whom it may concern:
        | Department of the Treasury | | Department of the Treasury | To whom it may concern:
        | Library of Congress | | | To whom it may concern:
        | Office of Management and Budget | Budget office | | To whom it may concern:
        | Carla Hayden | | Library of Congress | Dear Carla Hayden:
        """)
    void aPersonIsAddressedByTitleAndAnOfficeIsNot(
            String honorific, String name, String title, String agency, String salutation) {
        assertThat(Salutation.of(List.of(new RecipientInput(null, honorific, name, title, agency, null, null))))
                .isEqualTo(salutation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Sam Graves/Chairman; Rick Larsen/Ranking Member | Dear Chairman Graves and Ranking Member Larsen:
        Sam Graves/Chair; Rick Larsen/Ranking Member; Maria Cantwell/Chair | Dear Chairs and Ranking Member:
        Sam Graves/Chair; Rick Larsen/Ranking Member; Maria Cantwell/Chairwoman; Ted Cruz/Ranking Member | Dear Chairs and Ranking Members:
        Merrick Garland/Attorney General; Antony Blinken/Secretary of State; Julie Su/Acting Secretary of Labor | Dear Attorney General Garland, Secretary Blinken, and Secretary Su:
        """)
    void severalRecipientsAreAddressedTogether(String recipients, String salutation) {
        assertThat(Salutation.of(Stream.of(recipients.split("; "))
                        .map(each -> each.split("/"))
                        .map(each -> RecipientInput.of(each[0], each[1], null))
                        .toList()))
                .isEqualTo(salutation);
    }

    @Test
    void anOfficeNextToAPersonIsNotAddressed() {
        assertThat(Salutation.of(List.of(
                        RecipientInput.of(null, null, "Department of State"),
                        RecipientInput.of("Antony Blinken", "Secretary", "Department of State"))))
                .isEqualTo("Dear Secretary Blinken:");
        assertThat(Salutation.of(List.of())).isEqualTo("To whom it may concern:");
    }
}
