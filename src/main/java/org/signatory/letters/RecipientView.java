package org.signatory.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a recipient of a letter with its response. */
@Schema(name = "Recipient")
public record RecipientView(
        @Schema(required = true) UUID id,

        @Schema(description = "Honorific before the name.", examples = "The Honorable")
        String honorific,

        @Schema(description = "Name of the person.", examples = "Alejandro Mayorkas")
        String name,

        @Schema(description = "Title of the person.", examples = "Secretary")
        String title,

        @Schema(examples = "Department of Homeland Security")
        String agency,

        @Schema(description = "Street, with commas between lines.", examples = "301 7th Street, SW")
        String street,

        @Schema(description = "City, state and ZIP code.", examples = "Washington, DC 20528")
        String city,

        @Schema(description = "Response from the recipient, or its due date.")
        RecipientResponse response,

        @Schema(required = true, description = "Whether the due date has passed without a response.")
        boolean responseOverdue) {

    /**
     * @param letter the letter, now or as of a day
     * @param day the day in Washington on which a response can be overdue
     */
    static List<RecipientView> of(Letter letter, LocalDate day) {
        return letter.recipients.stream()
                .map(each -> of(each, letter.retractedOn == null && each.isOverdue(day)))
                .toList();
    }

    private static RecipientView of(Recipient it, boolean overdue) {
        return new RecipientView(
                it.id, it.honorific, it.name, it.title, it.agency, it.street, it.city, it.response(), overdue);
    }

    /** Returns the name, title and agency, each once. */
    public String line() {
        return RecipientInput.of(name, title, agency).line();
    }
}
