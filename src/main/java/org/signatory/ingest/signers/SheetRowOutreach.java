package org.signatory.ingest.signers;

import java.time.LocalDate;

/**
 * Represents what a record of a sheet says about the office, apart from the signature. Only staff see it.
 *
 * @param contacted whether the response says that someone asked the office
 * @param reason the reason for declining, or null
 * @param withdrawnOn the day of withdrawal, or null
 */
record SheetRowOutreach(
        String name, String email, String phone, boolean contacted, String reason, LocalDate withdrawnOn) {

    static final SheetRowOutreach NONE = new SheetRowOutreach(null, null, null, false, null, null);

    boolean isPresent() {
        return name != null || email != null || phone != null;
    }
}
