package org.signatory.outreach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists the imported columns of an outreach sheet, with their headers as written without spaces and punctuation. */
enum OutreachHeading {
    BIOGUIDE_ID("BIOGUIDEID", "BIOGUIDE"),
    NAME("NAME"),
    STATUS("STATUS", "RESPONSE"),
    REASON("REASON"),
    ASSIGNEE("ASSIGNEE", "ASSIGNEDTO"),
    NEXT_STEP("NEXTSTEP", "NEXTSTEPS", "NEXTACTION"),
    NEXT_DATE(
            "NEXTDATE",
            "NEXTON",
            "NEXTSTEPON",
            "NEXTSTEPDATE",
            "DUE",
            "DUEON",
            "DUEDATE",
            "DUEBY",
            "FOLLOWUPON",
            "FOLLOWUPDATE"),
    /** A column of dates or of next steps, depending on its cells. */
    NEXT("NEXT", "FOLLOWUP"),
    LAST_CONTACT(
            "LASTCONTACTED",
            "LASTCONTACTEDON",
            "LASTCONTACT",
            "LASTCONTACTON",
            "LASTCONTACTDATE",
            "DATEOFLASTCONTACT",
            "CONTACTEDON"),
    CONTACT("CONTACT", "STAFFER", "STAFF", "CONTACTNAME"),
    EMAIL("EMAIL", "STAFFEREMAIL", "EMAILADDRESS", "CONTACTEMAIL"),
    PHONE("PHONE", "PHONENUMBER", "CONTACTPHONE"),
    NOTES("NOTES", "NOTE", "COMMENTS"),
    VERSION("VERSION");

    private final List<String> headers;

    OutreachHeading(String... headers) {
        this.headers = List.of(headers);
    }

    static Optional<OutreachHeading> of(String cell) {
        String word = cell.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return Arrays.stream(values())
                .filter(each -> each.headers.contains(word))
                .findFirst();
    }
}
