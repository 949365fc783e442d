package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Letter;
import org.signatory.letters.RecipientInput;
import org.signatory.matching.CheckedClaim;
import org.signatory.matching.LetterClaim;
import org.signatory.matching.LetterClaimFacts;
import org.signatory.matching.MemberWithSeat;
import org.signatory.matching.SignerClaimFacts;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterMember;

/** Compares the public claims about a letter with its record. Its methods need a transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class ClaimChecker {

    private final RosterCache roster;
    private final Clock clock;

    /**
     * Compares each claim with the record of its day: the date of its source, otherwise the date of sending, otherwise
     * today.
     *
     * @param claims the claims of the letter now, or in its fields of a day
     * @param asOf the last day to compare with; null for today
     * @param endorsers the number of endorsers that the caller can see
     */
    public List<CheckedClaim> check(Letter letter, List<LetterClaim> claims, LocalDate asOf, int endorsers) {
        if (claims.isEmpty()) {
            return List.of();
        }
        LocalDate last = asOf == null ? WashingtonTime.dayOf(clock.instant()) : asOf;
        List<SignOn> signOns = SignOn.recorded(letter.id);
        RosterCache.Known known = roster.now();
        Map<LocalDate, LetterClaimFacts> facts = claims.stream()
                .map(claim -> day(claim, letter, last))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), day -> facts(letter, signOns, day, endorsers, known)));
        return claims.stream()
                .map(claim -> CheckedClaim.of(claim, facts.get(day(claim, letter, last))))
                .toList();
    }

    private static LocalDate day(LetterClaim claim, Letter letter, LocalDate last) {
        LocalDate published = claim.source() == null ? null : claim.source().date();
        LocalDate day = published != null ? published : letter.sentOn != null ? letter.sentOn : last;
        return day.isAfter(last) ? last : day;
    }

    /** Returns the facts of a letter at the end of a day, which can be used after the transaction. */
    public LetterClaimFacts facts(Letter letter, List<SignOn> signOns, LocalDate day, Integer endorsers) {
        return facts(letter, signOns, day, endorsers, roster.now());
    }

    private static LetterClaimFacts facts(
            Letter letter, List<SignOn> signOns, LocalDate day, Integer endorsers, RosterCache.Known known) {
        ChamberScope takes = letter.chamber;
        return LetterClaimFacts.builder()
                .day(day)
                .signers(signOns.stream()
                        .filter(signOn -> signOn.isActiveOn(day))
                        .map(ClaimChecker::signer)
                        .distinct()
                        .toList())
                .endorsers(endorsers)
                .recipients(letter.recipientDrafts().stream()
                        .map(ClaimChecker::fields)
                        .toList())
                .delegation(state -> delegation(known, takes, state, day))
                .build();
    }

    private static SignerClaimFacts signer(SignOn signOn) {
        return new SignerClaimFacts(
                signOn.bioguideId,
                signOn.printedName,
                signOn.chamber,
                signOn.caucus != null ? signOn.caucus : signOn.party,
                signOn.state,
                signOn.role == SignOnRole.LEAD);
    }

    private static List<String> fields(RecipientInput it) {
        return Stream.of(it.name(), it.title(), it.agency())
                .filter(part -> part != null)
                .toList();
    }

    private static List<SignerClaimFacts> delegation(
            RosterCache.Known known, ChamberScope takes, String state, LocalDate day) {
        return known.all().stream()
                .flatMap(member -> seated(member, day))
                .filter(it ->
                        it.seat().state().equals(state) && takes.takes(it.seat().chamber()))
                .map(it -> SignerClaimFacts.of(it, false))
                .toList();
    }

    private static Stream<MemberWithSeat> seated(RosterMember member, LocalDate day) {
        return member.seatOn(day).stream().map(seat -> new MemberWithSeat(member, seat));
    }
}
