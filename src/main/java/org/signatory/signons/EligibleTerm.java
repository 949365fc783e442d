package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signatory.letters.Letter;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;

/**
 * Holds the service that makes a Member eligible to sign a letter on a day.
 *
 * @param reviewNote the reason to review the sign-on; null if the roster shows the service on that day
 */
record EligibleTerm(ServicePeriodEntity service, String reviewNote) {

    /**
     * Finds the service on the day of signing.
     *
     * @param services all terms of the Member, oldest first
     * @param reason the reason to accept service whose scheduled end has passed unconfirmed; null if none is given
     * @throws org.signatory.platform.http.Problem if the Member is not eligible, or uncertain service has no reason
     */
    static EligibleTerm of(
            Letter letter,
            Member member,
            List<ServicePeriodEntity> services,
            LocalDate signedOn,
            Instant signedAt,
            String reason) {
        LocalDate day = rosterDay(signedOn, signedAt);
        boolean reasoned = reason != null && !reason.isBlank();
        Optional<ServicePeriodEntity> known = ServicePeriodEntity.on(services, day);
        ServicePeriodEntity service = known.or(() -> reasoned ? nearest(services, day) : Optional.empty())
                .orElseThrow(() -> SignOnRejections.notServing(member, services, day));
        if (!letter.chamber.takes(service.chamber)) {
            throw SignOnRejections.wrongChamber(letter, member, service);
        }
        if (known.isEmpty()) {
            return new EligibleTerm(
                    service,
                    "The roster does not show the Member serving on " + day + ". Reason for accepting the sign-on: "
                            + reason);
        }
        if (!service.mayContinueOn(day)) {
            return new EligibleTerm(service, null);
        }
        if (!reasoned) {
            throw SignOnRejections.uncertainService(member, service, day);
        }
        return new EligibleTerm(service, note(service, day) + " Reason for accepting the sign-on: " + reason);
    }

    /** Finds the service that ended last before the day or began first after it, whichever is nearer. */
    private static Optional<ServicePeriodEntity> nearest(List<ServicePeriodEntity> services, LocalDate day) {
        return services.stream()
                .min(Comparator.comparingLong(service -> service.endDate.isAfter(day)
                        ? ChronoUnit.DAYS.between(day, service.startDate)
                        : ChronoUnit.DAYS.between(service.endDate, day)));
    }

    /** Returns the day whose roster applies: the old Congress still sits on the morning of January 3. */
    static LocalDate rosterDay(LocalDate signedOn, Instant signedAt) {
        return signedAt == null ? signedOn : WashingtonTime.rosterDay(signedAt);
    }

    /** Describes service whose scheduled end has passed unconfirmed. */
    static String note(ServicePeriodEntity service, LocalDate day) {
        return "The Member's term was scheduled to end on " + service.endDate + "; the roster as of " + service.asOf
                + " does not show whether the Member served on " + day + ".";
    }
}
