package org.signatory.ingest.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.Endorsement;
import org.signatory.endorsements.EndorsementRecorder;
import org.signatory.endorsements.EndorserInput;
import org.signatory.endorsements.KnownOrganizations;
import org.signatory.endorsements.Organization;
import org.signatory.endorsements.OrganizationDuplicates;
import org.signatory.endorsements.OrganizationService;
import org.signatory.ingest.releases.ExtractedStatement;
import org.signatory.ingest.signers.SignerImportRecordView;
import org.signatory.ingest.signers.SignerImportReport;
import org.signatory.ingest.signers.SignerImportService;
import org.signatory.ingest.signers.SignerRecordOutcome;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterEditService;
import org.signatory.letters.LetterIdentityTraits;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.LikelyDuplicateLetter;
import org.signatory.letters.LikelyDuplicateQueries;
import org.signatory.letters.SignOnSource;
import org.signatory.letters.StatusTransitionInput;
import org.signatory.letters.StatusTransitionService;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ReportSizeLimit;
import org.signatory.platform.sql.CurrentTransaction;
import org.signatory.platform.text.TextNormalizer;
import org.signatory.signons.BulkSignOnEntry;
import org.signatory.signons.LeadSponsorService;
import org.signatory.signons.LeadSponsorsInput;

/** Records sent letters that were read from their press releases, their own texts or a table. */
@ApplicationScoped
@RequiredArgsConstructor
public class LetterImportService {

    /** Outcomes of names that are on the letter, also in a dry run. */
    private static final Set<SignerRecordOutcome> SIGNERS =
            EnumSet.of(SignerRecordOutcome.SIGNED, SignerRecordOutcome.ALREADY_SIGNED, SignerRecordOutcome.UPDATED);

    private final LetterEditService letters;
    private final StatusTransitionService moves;
    private final LeadSponsorService leading;
    private final SignerImportService signers;
    private final OrganizationService organizations;
    private final EndorsementRecorder endorsing;
    private final LikelyDuplicateQueries duplicates;
    private final OrganizationDuplicates organizationDuplicates;
    private final ReportSizeLimit limit;

    /** Records the letters, all or none. */
    @Transactional
    public LetterImportReport save(ParsedLetters read, LetterImportInput draft) {
        LetterImportReport report = run(read, draft);
        Letter.flush();
        return report;
    }

    /**
     * Returns the result that {@link #save} would have. Records the letters in a transaction that is rolled back.
     *
     * @throws Problem if the report is too large
     */
    public LetterImportReport preview(ParsedLetters read, LetterImportInput draft) {
        return limit.check(CurrentTransaction.rolledBack(() -> run(read, draft)));
    }

    private LetterImportReport run(ParsedLetters read, LetterImportInput draft) {
        KnownOrganizations known = organizationDuplicates.known();
        return new LetterImportReport(
                draft.dryRun(),
                read.notices(),
                read.letters().stream()
                        .map(letter -> record(letter, draft, known))
                        .toList());
    }

    private LetterImportReport.Imported record(ParsedLetter read, LetterImportInput draft, KnownOrganizations known) {
        LetterToImport proposal = read.proposal();
        LocalDate sentOn = read.sentOn();
        Letter letter = letters.persist(read.letter());
        moves.take(
                letter,
                new StatusTransitionInput(LetterStatus.SENT, sentOn, null, "Recorded from published sources.", false));
        Letter.flush();
        List<String> leads = SignerImportService.leads(read.signerDraft(), read.signers());
        if (!leads.isEmpty()) {
            leading.set(
                    letter,
                    new LeadSponsorsInput(leads.stream()
                            .map(id -> new BulkSignOnEntry(id, ParsedLetter.signed(sentOn)))
                            .toList()));
        }
        SignerImportReport report = signers.run(letter, read.signerDraft(), read.signers());
        List<LetterImportReport.ImportedEndorser> endorsers = endorse(letter, proposal, sentOn, known);
        return new LetterImportReport.Imported(
                draft.dryRun() ? null : letter.id,
                proposal.line(),
                letter.title,
                sentOn,
                proposal.recipients(),
                leads,
                report,
                endorsers,
                likelyDuplicates(letter, report, draft));
    }

    /**
     * Returns the recorded letters that may be the same.
     *
     * @throws Problem if there are any and the caller has not confirmed that this is another letter
     */
    private List<LikelyDuplicateLetter> likelyDuplicates(
            Letter letter, SignerImportReport report, LetterImportInput draft) {
        Letter.flush();
        Set<String> signed = report.records().stream()
                .filter(record -> SIGNERS.contains(record.outcome()) && record.bioguideId() != null)
                .map(SignerImportRecordView::bioguideId)
                .collect(Collectors.toSet());
        List<LikelyDuplicateLetter> found = duplicates.of(
                new LetterIdentityTraits(letter.id, letter.title, letter.sentOn, letter.recipientDrafts(), signed));
        if (!found.isEmpty() && !draft.dryRun() && !draft.acceptDuplicates()) {
            LikelyDuplicateLetter first = found.get(0);
            throw Problem.field(
                            "/acceptDuplicates",
                            "“%s” may already be recorded: “%s” (%s). Check that letter, or send acceptDuplicates=true to record it as"
                                            .formatted(letter.title, first.title(), String.join(", ", first.reasons()))
                                    + " a separate letter.")
                    .with("likelyDuplicates", found);
        }
        return found;
    }

    private List<LetterImportReport.ImportedEndorser> endorse(
            Letter letter, LetterToImport proposal, LocalDate on, KnownOrganizations organizationsBefore) {
        List<LetterImportReport.ImportedEndorser> done = new ArrayList<>();
        Map<String, Endorsement> byName = new HashMap<>();
        for (String name : proposal.endorsers()) {
            boolean known = !Organization.named(name).isEmpty();
            Organization organization = organizations.named(name);
            if (Endorsement.active(letter.id, organization.id).isEmpty()) {
                Endorsement endorsement = endorsing.add(
                        letter,
                        organization,
                        new EndorserInput(on, done.size() + 1, SignOnSource.PRESS_RELEASE, null, null));
                byName.put(TextNormalizer.folded(name), endorsement);
                done.add(new LetterImportReport.ImportedEndorser(
                        name,
                        organization.id,
                        !known,
                        known ? List.of() : organizationsBefore.likelySame(organization)));
            }
        }
        for (ExtractedStatement said : proposal.statements()) {
            Endorsement endorsement =
                    said.organization() == null ? null : byName.get(TextNormalizer.folded(said.organization()));
            if (endorsement != null) {
                endorsing.statement(endorsement, ParsedLetter.statement(said)).persist();
            }
        }
        return done;
    }
}
