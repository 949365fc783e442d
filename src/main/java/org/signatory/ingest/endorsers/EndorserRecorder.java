package org.signatory.ingest.endorsers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.Endorsement;
import org.signatory.endorsements.EndorsementService;
import org.signatory.endorsements.EndorserInput;
import org.signatory.endorsements.EndorserStatement;
import org.signatory.endorsements.EndorserStatementInput;
import org.signatory.endorsements.EndorserStatementService;
import org.signatory.endorsements.Organization;
import org.signatory.endorsements.OrganizationInput;
import org.signatory.endorsements.OrganizationService;
import org.signatory.ingest.endorsers.EndorserImport.Saved;
import org.signatory.ingest.endorsers.EndorserImportReport.ImportedEndorserRecord;
import org.signatory.ingest.endorsers.EndorserImportReport.Outcome;
import org.signatory.ingest.endorsers.EndorserMatcher.Matched;
import org.signatory.letters.Letter;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;

/** Records one organization of a list as an endorser, with its contact and statement. */
@ApplicationScoped
@RequiredArgsConstructor
class EndorserRecorder {

    private final OrganizationService organizations;
    private final EndorsementService endorsements;
    private final EndorserStatementService statements;

    /**
     * Records an organization unless the row is repeated, skipped or open. A recorded endorsement gets the contact if it has no note,
     * and the statement if it has not the same one.
     *
     * @param positions the number of the last position in the printed list; new endorsements follow in the order of the rows
     * @throws Problem naming the row, if a rule rejects it
     */
    Saved record(Letter letter, EndorserImportInput draft, Matched matched, int positions) {
        if (matched.outcome() != null) {
            return new Saved(record(matched, matched.outcome(), null), null, null, null);
        }
        EndorserRow row = matched.row();
        try {
            return save(letter, draft, matched, row, positions + row.number());
        } catch (Problem refusal) {
            throw Problem.of(refusal.code(), "Record %d (%s): %s", row.number(), row.name(), refusal.getMessage());
        }
    }

    private Saved save(Letter letter, EndorserImportInput draft, Matched matched, EndorserRow row, int position) {
        UUID organization = matched.isNew()
                ? organizations.add(new OrganizationInput(row.name(), row.acronym(), null, null, null)).id
                : Organization.current(matched.organization()).id;
        String note = row.contact() == null ? null : "Contact: " + row.contact();
        Optional<Endorsement> before = Endorsement.active(letter.id, organization);
        String added = null;
        if (before.isEmpty()) {
            endorsements.save(
                    letter.id,
                    organization,
                    new EndorserInput(draft.endorsedOn(), position, draft.source(), draft.sourceUrl(), note),
                    Precondition.NONE);
        } else if (note != null && before.get().note == null) {
            endorsements.save(letter.id, organization, EndorserInput.EMPTY.withNote(note), Precondition.NONE);
            added = note;
        }
        Endorsement recorded = before.orElseGet(
                () -> Endorsement.active(letter.id, organization).orElseThrow());
        UUID statement = statement(letter, recorded, row.statement());
        Outcome outcome = before.isEmpty()
                ? (matched.isNew() ? Outcome.CREATED : Outcome.ENDORSED)
                : added != null || statement != null ? Outcome.UPDATED : Outcome.UNCHANGED;
        return new Saved(
                record(matched, outcome, organization), before.isEmpty() ? recorded.id : null, statement, added);
    }

    private UUID statement(Letter letter, Endorsement endorsement, String quote) {
        return quote == null
                        || EndorserStatement.count(
                                        "endorsementId = ?1 and quote = ?2 and withdrawnAt is null",
                                        endorsement.id,
                                        quote)
                                > 0
                ? null
                : statements
                        .create(
                                letter.id,
                                endorsement.organizationId,
                                new EndorserStatementInput(quote, null, null, null, null))
                        .body()
                        .id();
    }

    private static ImportedEndorserRecord record(Matched matched, Outcome outcome, UUID organization) {
        EndorserRow row = matched.row();
        return new ImportedEndorserRecord(
                row.number(),
                row.sheet(),
                row.line(),
                row.name(),
                outcome,
                organization,
                matched.sameAs(),
                matched.detail(),
                matched.candidates());
    }
}
