package org.signatory.letters;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Represents a recipient of a letter: a person, an office, or both. Facts that are not known are null.
 *
 * @param id null for a new recipient, or for a recipient that is recognized by its name
 */
public record RecipientInput(
        @Schema(description = "ID of the recipient; absent for a new recipient.")
        UUID id,

        @Size(max = 100) @Schema(description = "Honorific before the name.", examples = "The Honorable")
        String honorific,

        @Size(max = 200) @Schema(description = "Name of the person.", examples = "Alejandro Mayorkas")
        String name,

        @Size(max = 200) @Schema(description = "Title of the person.", examples = "Secretary")
        String title,

        @Size(max = 200) @Schema(examples = "Department of Homeland Security")
        String agency,

        @Size(max = 200) @Schema(description = "Street, with commas between lines.", examples = "301 7th Street, SW")
        String street,

        @Size(max = 200) @Schema(description = "City, state and ZIP code.", examples = "Washington, DC 20528")
        String city) {

    public RecipientInput {
        honorific = text(honorific);
        name = text(name);
        title = text(title);
        agency = text(agency);
        street = text(street);
        city = text(city);
    }

    public static RecipientInput of(String name, String title, String agency) {
        return new RecipientInput(null, null, name, title, agency, null, null);
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @AssertTrue(message = "Enter a recipient name, title or agency.")
    boolean isIdentified() {
        return Stream.of(name, title, agency).anyMatch(Objects::nonNull);
    }

    RecipientInput withId(UUID other) {
        return new RecipientInput(other, honorific, name, title, agency, street, city);
    }

    /** Returns whether this is the other recipient: the same name, or without a name the same title and agency. */
    boolean isSame(RecipientInput other) {
        return name == null
                ? other.name == null && isSame(title, other.title) && isSame(agency, other.agency)
                : isSame(name, other.name);
    }

    private static boolean isSame(String one, String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }

    /** Returns the name, title and agency for lists and searches, each once. */
    public String line() {
        return String.join(
                ", ",
                Stream.of(name, title, agency)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
