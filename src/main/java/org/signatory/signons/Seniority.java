package org.signatory.signons;

import java.time.LocalDate;
import java.util.List;
import org.signatory.roster.ServicePeriodEntity;

/** How long a Member has served. */
final class Seniority {

    /** Congress convenes some days after a 3 January at times; that is no break in service. */
    private static final int RECESS_DAYS = 10;

    private Seniority() {}

    /**
     * The first day of the Member's unbroken service in the chamber of {@code present}.
     *
     * @param services all of the Member's service, oldest first
     */
    static LocalDate servingSince(List<ServicePeriodEntity> services, ServicePeriodEntity present) {
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
