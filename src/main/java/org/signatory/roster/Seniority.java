package org.signatory.roster;

import java.time.LocalDate;
import java.util.List;

/** Calculates the length of a Member's service. */
public final class Seniority {

    /** Longest gap between terms that is not a break in service. Congress sometimes convenes days after January 3. */
    private static final int RECESS_DAYS = 10;

    private Seniority() {}

    /**
     * Returns the first day of the Member's continuous service in the chamber of {@code present}.
     *
     * @param services all terms of the Member, oldest first
     */
    public static LocalDate servingSince(List<ServicePeriodEntity> services, ServicePeriodEntity present) {
        LocalDate since = present.startDate;
        for (int i = services.size() - 1; i >= 0; i--) {
            ServicePeriodEntity earlier = services.get(i);
            boolean before = earlier.startDate.isBefore(since) && earlier.chamber == present.chamber;
            if (before && !earlier.endDate.plusDays(RECESS_DAYS).isBefore(since)) {
                since = earlier.startDate;
            }
        }
        return since;
    }
}
