package org.signatory.signons;

import java.time.LocalDate;
import java.util.List;
import org.signatory.letters.Letter;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Chamber;
import org.signatory.roster.Member;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.roster.ServicePeriodEntity;

/** Describes the rule that rejects a sign-on and its effective day. */
public final class SignOnRejections {

    private SignOnRejections() {}

    public static Problem notServing(Member member, List<ServicePeriodEntity> services, LocalDate day) {
        ServicePeriodEntity last = null;
        ServicePeriodEntity next = null;
        for (ServicePeriodEntity service : services) {
            if (!service.endDate.isAfter(day)) {
                last = service;
            } else if (next == null) {
                next = service;
            }
        }
        StringBuilder why = new StringBuilder(member.printedName())
                .append(" (")
                .append(member.bioguideId)
                .append(") did not serve on ")
                .append(day)
                .append('.');
        if (last != null) {
            why.append(" The ")
                    .append(seat(last))
                    .append(" ended on ")
                    .append(last.endDate)
                    .append('.');
        }
        if (next != null) {
            why.append(" The ")
                    .append(seat(next))
                    .append(" began on ")
                    .append(next.startDate)
                    .append('.');
        }
        LocalDate completeSince = RosterMemberLoader.stamp().completeSince();
        if (completeSince != null && day.isBefore(completeSince)) {
            why.append(" The roster is complete only back to ")
                    .append(completeSince)
                    .append("; import the file of former Members for earlier days.");
        }
        Problem problem = Problem.of(ErrorCode.NOT_SERVING, "%s", why);
        if (last != null) {
            problem.with("since", last.endDate);
        }
        if (next != null) {
            problem.with("from", next.startDate);
        }
        return problem;
    }

    static Problem uncertainService(Member member, ServicePeriodEntity service, LocalDate day) {
        return Problem.of(
                        ErrorCode.SERVICE_UNCERTAIN,
                        "%s (%s): %s Import a newer roster, or give the reason in serviceReason; the sign-on is then flagged for review.",
                        member.printedName(),
                        member.bioguideId,
                        EligibleTerm.note(service, day))
                .with("scheduledEnd", service.endDate)
                .with("rosterAsOf", service.asOf);
    }

    public static Problem wrongChamber(Letter letter, Member member, ServicePeriodEntity service) {
        return Problem.of(
                        ErrorCode.WRONG_CHAMBER,
                        "%s (%s) serves in the %s in the term that began on %s, and this letter accepts sign-ons from the %s only.",
                        member.printedName(),
                        member.bioguideId,
                        service.chamber.title(),
                        service.startDate,
                        Chamber.valueOf(letter.chamber.name()).title())
                .with("since", service.startDate);
    }

    private static String seat(ServicePeriodEntity service) {
        return "Member's " + service.chamber.title() + " service for " + service.state;
    }
}
