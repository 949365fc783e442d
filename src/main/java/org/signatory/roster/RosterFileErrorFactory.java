package org.signatory.roster;

import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Creates the errors for invalid roster files. Each error identifies the record. */
final class RosterFileErrorFactory {

    private static final int MAX_MESSAGE_LENGTH = 300;

    private RosterFileErrorFactory() {}

    static Problem file(String detail) {
        return Problem.of(ErrorCode.ROSTER_UNREADABLE, "%s Nothing was saved.", detail);
    }

    /**
     * @param place such as {@code Record 17}
     * @param bioguideId the Bioguide ID of the record; null if it could not be read
     */
    static Problem record(String place, String bioguideId, String detail) {
        String suffix = RosterMember.isBioguideId(bioguideId) ? " (" + bioguideId + ")" : "";
        String shortened =
                detail.length() > MAX_MESSAGE_LENGTH ? detail.substring(0, MAX_MESSAGE_LENGTH) + "..." : detail;
        return file(place + suffix + ": " + shortened);
    }
}
