package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.signatory.letters.Letter;
import org.signatory.letters.SupporterActivePeriod;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;

/**
 * Holds a Member together with the facts that decide on a sign-on to one letter.
 *
 * @param services all terms of the Member, oldest first
 * @param recorded the Member's sign-ons to the letter, active or withdrawn, without those removed as errors
 */
record SignOnCandidate(Member member, List<ServicePeriodEntity> services, List<SignOn> recorded) {

    static SignOnCandidate of(Letter letter, Member member) {
        return new SignOnCandidate(
                member, ServicePeriodEntity.of(member.bioguideId), SignOn.latestFirst(letter.id, member.bioguideId));
    }

    /** Returns the Member's active sign-on to the letter. */
    Optional<SignOn> active() {
        return recorded.stream().filter(SignOn::isActive).findFirst();
    }

    /**
     * Rejects a reason to accept uncertain service if the roster shows the service on that day. The reason would not be saved.
     *
     * @param field the JSON pointer of the reason
     */
    void requireReasonApplies(SignOnInput draft, LocalDate signedOn, Instant signedAt, String field) {
        if (draft.serviceReason() == null || draft.serviceReason().isBlank()) {
            return;
        }
        LocalDate day = EligibleTerm.rosterDay(signedOn, signedAt);
        if (ServicePeriodEntity.on(services, day)
                .filter(service -> !service.mayContinueOn(day))
                .isPresent()) {
            throw Problem.field(
                    field,
                    "The roster shows that the Member served on " + day
                            + ". Remove the reason for accepting the Member.");
        }
    }

    /**
     * Requires that the Member is on the letter at most once on each day.
     *
     * @param signOn the sign-on that gets the dates; null for a new one
     * @throws Problem with the dates of the sign-on that would overlap
     */
    void requireOnce(SignOn signOn, LocalDate signedOn, LocalDate withdrawnOn) {
        new SupporterActivePeriod(signedOn, withdrawnOn)
                .requireApartFrom(recorded.stream()
                        .filter(other -> signOn == null || !other.id.equals(signOn.id))
                        .map(SignOn::period)
                        .toList());
    }
}
