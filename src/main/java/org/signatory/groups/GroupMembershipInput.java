package org.signatory.groups;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Represents the dates of a Member's group membership. */
public record GroupMembershipInput(
        @Schema(description = "First day; absent if there is no start date.", examples = "2021-01-03")
        LocalDate from,

        @Schema(description = "Exclusive end date; absent for a current membership.", examples = "2023-01-03")
        LocalDate until) {

    GroupMembershipInput ordered() {
        if (from != null && until != null && !from.isBefore(until)) {
            throw Problem.invalid(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    List.of(Problem.FieldError.at("/until", "Enter a date later than \"from\".")));
        }
        return this;
    }
}
