package org.signatory.outreach;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.DryRunDocs;

/** Represents the request to confirm several sign-ons. */
@Schema(examples = "{\"bioguideIds\": [\"Q000023\"], \"on\": \"2021-02-11\", \"dryRun\": true}")
public record BulkConfirmationInput(
        @Size(min = 1, max = 1000, message = "{entries}")
        @Schema(description = "The Members, by Bioguide ID.", examples = "[\"Q000023\"]")
        List<@NotBlank @Size(max = 20) String> bioguideIds,

        @Size(min = 1, max = 100_000)
        @Schema(description = "The Members, by name, instead of bioguideIds.", examples = "Schakowsky, Quigley")
        String names,

        @Schema(
                description =
                        "Instead of bioguideIds or names, selects all signers whose outreach was set to promised on or after this date, in Washington time.",
                examples = "2021-02-10")
        LocalDate promisedSince,

        @Schema(
                description =
                        "Date of the confirmations; defaults to today. For Members in bioguideIds or names, replaces a confirmation date that is already recorded.",
                examples = "2021-02-11")
        LocalDate on,

        @Schema(description = DryRunDocs.FIELD, examples = "true")
        boolean dryRun) {

    @AssertTrue(message = "Send bioguideIds, names or promisedSince.")
    boolean isOneGiven() {
        return Stream.of(bioguideIds, names, promisedSince)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }

    /** Returns a copy that is a dry run if requested. */
    BulkConfirmationInput orDryRun(boolean asked) {
        return asked && !dryRun ? new BulkConfirmationInput(bioguideIds, names, promisedSince, on, true) : this;
    }
}
