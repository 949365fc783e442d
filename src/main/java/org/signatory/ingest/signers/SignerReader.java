package org.signatory.ingest.signers;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.LetterReadService;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.platform.time.WashingtonTime;

/** Reads signers from a text or file. */
@ApplicationScoped
@RequiredArgsConstructor
public class SignerReader {

    private static final Set<SignerSheetColumn> IDENTIFYING = Set.of(
            SignerSheetColumn.NAME,
            SignerSheetColumn.FIRST,
            SignerSheetColumn.LAST,
            SignerSheetColumn.BIOGUIDE_ID,
            SignerSheetColumn.STATE,
            SignerSheetColumn.DISTRICT,
            SignerSheetColumn.AFFILIATION,
            SignerSheetColumn.PARTY,
            SignerSheetColumn.CHAMBER,
            SignerSheetColumn.DERIVED);

    private final LetterReadService letters;
    private final NameIndexCache rosters;
    private final Clock clock;

    /**
     * Reads a text or file and matches its names, outside a transaction.
     *
     * @throws FileFormatException if it cannot be read, or names no signers
     */
    public ParsedSigners read(UUID letterId, SignerImportInput draft) {
        ParsedSigners.Facts letter =
                QuarkusTransaction.requiringNew().call(() -> ParsedSigners.Facts.of(letters.visible(letterId)));
        MatchScope scope = MatchScope.of(letter.chamber(), draft.party());
        ParsedSigners signers = read(letter, scope, draft, rosters.forMatching(asOf(letter, draft)));
        signers.upload().requireSigners();
        return signers;
    }

    /** Returns whether a column with this header identifies Members, such as State, or follows from other columns. */
    public static boolean identifiesMember(String header) {
        return SignerSheetColumn.of(header).filter(IDENTIFYING::contains).isPresent();
    }

    /**
     * Reads a text or file and matches its names.
     *
     * @param scope what the caller knows about all signers
     * @param roster the roster of the day to match with
     */
    public static ParsedSigners read(
            ParsedSigners.Facts letter, MatchScope scope, SignerImportInput draft, DatedNameIndex roster) {
        ParsedSignerUpload upload = ParsedSignerUpload.of(draft, roster, scope);
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
