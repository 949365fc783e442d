package org.signatory.groups;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Between which days a Member is in a group. */
@Schema(name = "GroupMemberDraft")
public record GroupDates(
        @Schema(description = "The first day; from ever where it is not given.", examples = "2021-01-03")
        LocalDate from,

        @Schema(description = "The first day no longer; still in it where it is not given.", examples = "2023-01-03")
        LocalDate until) {

    GroupDates ordered() {
        if (from != null && until != null && !from.isBefore(until)) {
            throw Problem.invalid(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    List.of(Problem.FieldError.at("/until", "until must be later than from.")));
        }
        return this;
    }
}
