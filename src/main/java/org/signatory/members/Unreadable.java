package org.signatory.members;

import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;

/** How the readers refuse a file: one sentence that names the record. */
final class Unreadable {

    private static final int LONGEST = 300;

    private Unreadable() {}

    static Problem file(String detail) {
        return Problem.of(ErrorCode.ROSTER_UNREADABLE, "%s Nothing was stored.", detail);
    }

    /**
     * @param place such as {@code Record 17}
     * @param bioguideId whose record it is, or null where that was not read
     */
    static Problem record(String place, String bioguideId, String detail) {
        String who = Person.isBioguideId(bioguideId) ? " (" + bioguideId + ")" : "";
        String shortened = detail.length() > LONGEST ? detail.substring(0, LONGEST) + "..." : detail;
        return file(place + who + ": " + shortened);
    }
}
