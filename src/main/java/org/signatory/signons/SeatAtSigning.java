package org.signatory.signons;

import java.time.LocalDate;
import java.util.List;
import org.signatory.roster.Chamber;
import org.signatory.roster.OfficeType;
import org.signatory.roster.Seniority;
import org.signatory.roster.ServicePeriodEntity;

/** Holds the Member's seat and party as of the day of signing. */
record SeatAtSigning(
        OfficeType office,
        Chamber chamber,
        String state,
        Integer district,
        Integer senateClass,
        String party,
        String caucus,
        LocalDate servingSince) {

    /** @param services all terms of the Member, oldest first */
    static SeatAtSigning of(ServicePeriodEntity service, List<ServicePeriodEntity> services) {
        return new SeatAtSigning(
                service.office(),
                service.chamber,
                service.state,
                service.district,
                service.senateClass,
                service.party,
                service.caucus,
                Seniority.servingSince(services, service));
    }

    static SeatAtSigning of(SignOn signOn) {
        return new SeatAtSigning(
                signOn.office,
                signOn.chamber,
                signOn.state,
                signOn.district,
                signOn.senateClass,
                signOn.party,
                signOn.caucus,
                signOn.servingSince);
    }

    void applyTo(SignOn signOn) {
        signOn.office = office;
        signOn.chamber = chamber;
        signOn.state = state;
        signOn.district = district;
        signOn.senateClass = senateClass;
        signOn.party = party;
        signOn.caucus = caucus;
        signOn.servingSince = servingSince;
    }
}
