package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.SignOnSource;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.signons.BulkSignOnReport.Outcome;

/** Signs on several Members in one transaction, or reports the expected outcome. */
@ApplicationScoped
@RequiredArgsConstructor
public class BulkSignOnService {

    private final LetterReadService letters;
    private final SignOnRecorder signingService;
    private final SignOnCorrectionService corrections;
    private final QueuedSignOnService signOnQueue;
    private final QueuedSignOnProcessor queueSettlement;
    private final Clock clock;

    /**
     * Holds the defaults for the sign-ons of an import.
     *
     * @param id the import
     * @param source the default source of new sign-ons
     * @param day the default day of new sign-ons
     */
    public record ImportDefaults(UUID id, SignOnSource source, LocalDate day) {}

    /**
     * Signs on Members to a letter, all or none.
     *
     * @throws Problem {@link ErrorCode#BULK_REJECTED} with the report if an entry is rejected
     */
    @Transactional
    public BulkSignOnReport sign(UUID letterId, BulkSignOnInput draft) {
        return sign(letters.locked(letterId), draft);
    }

    /** Signs on Members to a letter that is locked by this transaction. Rejects Members who lead the letter. */
    public BulkSignOnReport sign(Letter letter, BulkSignOnInput draft) {
        return sign(letter, draft, null);
    }

    /**
     * Signs on the Members of an import to a letter that is locked by this transaction. Corrects the details of leads,
     * too.
     */
    public BulkSignOnReport signImported(Letter letter, BulkSignOnInput draft, ImportDefaults defaults) {
        return sign(letter, draft, defaults);
    }

    private BulkSignOnReport sign(Letter letter, BulkSignOnInput draft, ImportDefaults defaults) {
        BulkSignOnPlan plan = new BulkSignOnPlan(letter, draft, defaults, signingService, corrections);
        List<Outcome> outcomes = plan.outcomes(draft.entries());
        boolean held = QueuedSignOnService.holds(letter);
        BulkSignOnReport report = BulkSignOnReport.of(draft.dryRun(), outcomes);
        if (draft.dryRun()) {
            return report;
        }
        if (report.rejected() > 0) {
            throw Problem.of(
                            ErrorCode.BULK_REJECTED,
                            "Nothing was saved. Correct the rejected entries (%d) and send the request again.",
                            report.rejected())
                    .with("report", BulkSignOnReport.of(true, outcomes));
        }
        plan.updates().forEach(update -> corrections.apply(letter, update));
        plan.prepared().forEach((signOn, given) -> {
            if (held) {
                signOnQueue.queue(letter, signOn, given, defaults == null ? null : defaults.id());
            } else {
                signingService.store(letter, signOn);
            }
        });
        if (!held && !plan.prepared().isEmpty()) {
            letter.touch(clock.instant());
        }
        queueSettlement.settle(letter);
        return report;
    }
}
