package org.signatory.operations.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.DeadlineInput;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterEditService;
import org.signatory.letters.LetterInput;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.RecipientInput;
import org.signatory.letters.StatusTransitionInput;
import org.signatory.letters.StatusTransitionService;
import org.signatory.letters.Visibility;
import org.signatory.matching.LetterClaim;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.signons.BulkSignOnEntry;
import org.signatory.signons.BulkSignOnInput;
import org.signatory.signons.BulkSignOnService;
import org.signatory.signons.LeadSponsorService;
import org.signatory.signons.LeadSponsorsInput;
import org.signatory.signons.SignOnInput;

/** Creates a fictitious open letter, with signers selected from the roster by a fixed rule. */
@ApplicationScoped
@RequiredArgsConstructor
class FictitiousDemoLetter {

    private static final int SIGNERS = 52;
    private static final int LEADS = 2;
    private static final int SIGNER_INTERVAL = 9;
    private static final int DAYS = 11;

    private final LetterEditService letters;
    private final StatusTransitionService transitionService;
    private final LeadSponsorService leadService;
    private final BulkSignOnService bulk;
    private final Clock clock;

    /** Creates the letter, unless too few Members serve today. Returns whether it did. */
    boolean write() {
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        List<Member> serving = Member.list(
                "from Member m where exists (select 1 from ServicePeriodEntity v where v.bioguideId = m.bioguideId"
                        + " and v.voidedAt is null and v.startDate <= ?1 and v.endDate > ?2) order by m.sortName",
                today.minusDays(DAYS),
                today);
        if (serving.size() < SIGNERS * SIGNER_INTERVAL) {
            return false;
        }
        Letter letter = letters.persist(draft(today));
        transitionService.take(
                letter, new StatusTransitionInput(LetterStatus.OPEN, today.minusDays(DAYS), null, null, false));
        Letter.flush();
        List<BulkSignOnEntry> signers = IntStream.range(0, SIGNERS)
                .mapToObj(i -> new BulkSignOnEntry(
                        serving.get(i * SIGNER_INTERVAL).bioguideId,
                        signedOn(today.minusDays(DAYS - i * DAYS / SIGNERS))))
                .toList();
        leadService.set(letter, new LeadSponsorsInput(signers.subList(0, LEADS)));
        bulk.sign(letter, new BulkSignOnInput(signers.subList(LEADS, SIGNERS), false));
        return true;
    }

    private static SignOnInput signedOn(LocalDate day) {
        return SignOnInput.builder().signedOn(day).note("Example.").build();
    }

    private static LetterInput draft(LocalDate today) {
        return LetterInput.builder()
                .title("Example, not a real letter: thanks to the Library of Congress for open data")
                .summary(
                        "This letter shows how Signatory works. It is fictitious and was never signed: its signers are every"
                                + " ninth Member of the roster.")
                .text("This is an example. Dear Librarian: thank you for data that is free for all to use.")
                .topics(List.of("example"))
                .recipients(List.of(RecipientInput.of(null, "Librarian of Congress", "Library of Congress")))
                .chamber(ChamberScope.BICAMERAL)
                .visibility(Visibility.PUBLIC)
                .deadline(new DeadlineInput(null, today.plusDays(3), "COB in three days", null))
                .targetCount(75)
                .claims(List.of(LetterClaim.of("over 50 Members of Congress")))
                .build();
    }
}
