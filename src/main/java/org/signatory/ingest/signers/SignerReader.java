package org.signatory.ingest.signers;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SignatoryExport;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.LetterService;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.platform.time.WashingtonTime;

/** Reads signers from a text or file. */
@ApplicationScoped
@RequiredArgsConstructor
public class SignerReader {

    private final LetterService letters;
    private final NameIndexCache rosters;
    private final Clock clock;

    private static final int MAX_HEADER_LENGTH = 2_000;

    /**
     * Reads a text or file and matches its names, outside a transaction.
     *
     * @throws FileFormatException if it cannot be read, or names no signers
     */
    public ParsedSigners read(UUID letterId, SignerImportInput draft) {
        rejectOutreach(draft);
        ParsedSigners.Facts letter =
                QuarkusTransaction.requiringNew().call(() -> ParsedSigners.Facts.of(letters.visible(letterId)));
        MatchScope scope = MatchScope.of(letter.chamber(), draft.party());
        ParsedSigners signers = read(letter, scope, draft, rosters.forMatching(asOf(letter, draft)));
        signers.upload().requireNames();
        return signers;
    }

    /** Rejects the export of a letter's outreach by its header: its rows are calls, not signatures. */
    private static void rejectOutreach(SignerImportInput draft) {
        String start = draft.file() == null
                ? draft.text().substring(0, Math.min(draft.text().length(), MAX_HEADER_LENGTH))
                : new String(draft.file(), 0, Math.min(draft.file().length, MAX_HEADER_LENGTH), StandardCharsets.UTF_8);
        String header = start.lines().findFirst().orElse("");
        if (SignatoryExport.OUTREACH.isHeader(header)) {
            throw SignatoryExport.OUTREACH.refusal();
        }
    }

    /**
     * Reads a text or file and matches its names.
     *
     * @param scope what the caller knows about all signers
     * @param roster the roster of the day to match with
     */
    public static ParsedSigners read(
            ParsedSigners.Facts letter, MatchScope scope, SignerImportInput draft, DatedNameIndex roster) {
        ParsedUpload upload = ParsedUpload.of(draft, roster, scope);
        return new ParsedSigners(letter, roster.day(), roster, upload);
    }

    /** Returns the day of signing, else of sending, else today. */
    private LocalDate asOf(ParsedSigners.Facts letter, SignerImportInput draft) {
        if (draft.asOf() != null) {
            return draft.asOf();
        }
        if (draft.signOn().signedAt() != null) {
            return WashingtonTime.rosterDay(draft.signOn().signedAt());
        }
        if (draft.signOn().signedOn() != null) {
            return draft.signOn().signedOn();
        }
        return letter.sentOn() == null ? WashingtonTime.rosterDay(clock.instant()) : letter.sentOn();
    }
}
