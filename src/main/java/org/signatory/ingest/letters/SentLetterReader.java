package org.signatory.ingest.letters;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.OrganizationInput;
import org.signatory.ingest.files.CsvSheetReader;
import org.signatory.ingest.files.DocumentTextReader;
import org.signatory.ingest.files.ExtractedDocument;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.FileKind;
import org.signatory.ingest.files.LettersSheetSelector;
import org.signatory.ingest.files.TextDecoder;
import org.signatory.ingest.files.UnimportableExport;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.ingest.releases.CommonServicePeriod;
import org.signatory.ingest.releases.ParsedPressRelease;
import org.signatory.ingest.signers.ParsedSigners;
import org.signatory.ingest.signers.SignerImportInput;
import org.signatory.ingest.signers.SignerReader;
import org.signatory.ingest.signers.UploadedName;
import org.signatory.letters.LetterInput;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.InputValidator;
import org.signatory.platform.time.WashingtonTime;

/** Reads sent letters from their press releases, their own texts or a table. */
@ApplicationScoped
@RequiredArgsConstructor
public class SentLetterReader {

    private final NameIndexCache rosters;
    private final InputValidator validator;
    private final Clock clock;

    /** Reads the letters of a text or table and matches their names, outside a transaction. */
    public ParsedLetters read(LetterImportInput draft) {
        DatedNameIndex roster = rosters.forMatching(day(null, draft));
        List<String> notices = new ArrayList<>();
        List<LetterToImport> proposals = proposals(draft, roster, notices);
        if (proposals.isEmpty()) {
            throw new FileFormatException("The table contains no letters. Add one record for each letter.");
        }
        if (proposals.size() > 1
                && !(draft.decisions().isEmpty() && draft.listDecisions().isEmpty())) {
            throw Problem.field(
                    "/decisions", "Decisions are for one letter. Import letters with uncertain names one at a time.");
        }
        proposals.forEach(proposal -> noticeUncertainEndorsers(proposal, notices));
        return new ParsedLetters(
                proposals.stream()
                        .map(proposal -> read(proposal, draft, roster))
                        .toList(),
                notices);
    }

    private static void noticeUncertainEndorsers(LetterToImport proposal, List<String> notices) {
        if (!proposal.uncertainEndorsers().isEmpty()) {
            notices.add("uncertain endorsers were left out; add them to the letter if they endorse it: "
                    + String.join("; ", proposal.uncertainEndorsers()));
        }
    }

    private ParsedLetter read(LetterToImport proposal, LetterImportInput draft, DatedNameIndex roster) {
        LocalDate sentOn = proposal.date() != null ? proposal.date() : draft.sentOn();
        if (sentOn == null) {
            throw Problem.field(
                    "/sentOn", "The text does not say when the letter was sent. Enter the date." + fits(proposal));
        }
        String title = draft.title() != null ? draft.title() : proposal.title();
        if (title == null) {
            throw Problem.field("/title", "No headline was found. Enter a title.");
        }
        String pointer = draft.file() == null ? "/text" : "/file";
        LetterInput letter = validator.check(letter(proposal, draft, title), pointer, "letter \"" + title + "\"");
        proposal.endorsers()
                .forEach(name -> validator.check(
                        new OrganizationInput(name, null, null, null, null), pointer, "endorser \"" + name + "\""));
        proposal.statements()
                .forEach(said ->
                        validator.check(ParsedLetter.statement(said), pointer, "statement by " + said.speaker()));
        SignerImportInput signerDraft = new SignerImportInput(
                proposal.text(),
                null,
                draft.fileName(),
                draft.dryRun(),
                sentOn,
                draft.party(),
                ParsedLetter.signed(sentOn),
                draft.decisions(),
                draft.listDecisions(),
                draft.uncertainNames(),
                draft.acceptCount(),
                false);
        ParsedSigners.Facts facts = new ParsedSigners.Facts(letter.chamber().only(), sentOn);
        // The numbers of records may not depend on the chamber, which decisions can change.
        ParsedSigners signers = SignerReader.read(facts, scope(draft), signerDraft, roster.on(sentOn));
        return new ParsedLetter(proposal, sentOn, letter, signerDraft, signers);
    }

    /** Returns a sentence with the days on which the signers served, to help a person find the date. */
    private String fits(LetterToImport proposal) {
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        return CommonServicePeriod.of(
                        proposal.signers().stream()
                                .filter(UploadedName::isSigner)
                                .map(UploadedName::match)
                                .toList(),
                        today)
                .stream()
                .findFirst()
                .map(days -> " Members named in the text who were serving from %3$s to %4$s: %1$d of %2$d."
                        .formatted(days.servingNames(), days.totalNames(), days.from(), days.to()))
                .orElse("");
    }

    private static LetterInput letter(LetterToImport proposal, LetterImportInput draft, String title) {
        return LetterInput.builder()
                .title(title)
                .summary(proposal.summary())
                .excerpt(proposal.excerpt())
                .topics(proposal.topics())
                .recipients(proposal.recipients())
                .chamber(draft.chamber() == null ? proposal.chamber(draft) : draft.chamber())
                .visibility(draft.visibility())
                .claims(proposal.claims())
                .links(proposal.links())
                .build();
    }

    private List<LetterToImport> proposals(LetterImportInput draft, DatedNameIndex roster, List<String> notices) {
        byte[] bytes = draft.file() == null ? draft.text().getBytes(StandardCharsets.UTF_8) : draft.file();
        FileKind kind = draft.file() == null ? FileKind.of(draft.text()) : FileKind.of(bytes);
        MatchScope scope = scope(draft);
        Optional<List<LetterTableReader.LetterRow>> table = table(bytes, kind, notices);
        if (table.isPresent()) {
            return table.get().stream()
                    .map(row -> LetterToImport.of(row, roster.on(day(row.date(), draft)), scope))
                    .toList();
        }
        if (kind == FileKind.XLSX) {
            throw new FileFormatException(
                    "No known header was found. Add headers such as Title, Date, To, Leads, Cosigners and Endorsers above the columns.");
        }
        ExtractedDocument document = DocumentTextReader.read(bytes, kind);
        notices.addAll(document.notices());
        String text = document.text();
        LocalDate own = draft.sentOn() != null
                ? draft.sentOn()
                : ParsedPressRelease.dateIn(text, document.published()).orElse(null);
        return List.of(LetterToImport.of(text, own, roster.on(day(own, draft)), scope));
    }

    private static MatchScope scope(LetterImportInput draft) {
        return MatchScope.of(draft.chamber() == null ? null : draft.chamber().only(), draft.party());
    }

    private static Optional<List<LetterTableReader.LetterRow>> table(
            byte[] bytes, FileKind kind, List<String> notices) {
        if (kind == FileKind.XLSX) {
            LettersSheetSelector.Letters sheet = LettersSheetSelector.letters(bytes);
            UnimportableExport.of(sheet.rows()).ifPresent(export -> {
                throw export.refusal();
            });
            notices.addAll(sheet.notices());
            return LetterTableReader.read(sheet.rows());
        }
        return kind == FileKind.TEXT
                ? LetterTableReader.read(
                        CsvSheetReader.rows(TextDecoder.of(bytes).text()))
                : Optional.empty();
    }

    private LocalDate day(LocalDate own, LetterImportInput draft) {
        return own != null ? own : draft.sentOn() != null ? draft.sentOn() : WashingtonTime.rosterDay(clock.instant());
    }
}
