package org.signatory.ingest.signers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.signatory.matching.MatchScope;
import org.signatory.matching.NameIndex;
import org.signatory.roster.RosterMemberLoader;

/** Reads uploads with the bundled roster, without a server. */
final class ReadUpload {

    static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    private ReadUpload() {}

    static ParsedSignerUpload of(byte[] file) {
        return of(file, LocalDate.of(2021, 2, 12));
    }

    static ParsedSignerUpload of(byte[] file, LocalDate day) {
        return ParsedSignerUpload.of(
                        new SignerImportInput(null, file, null, true, day, null, null, null, null, null, false, null),
                        ROSTER.on(day),
                        MatchScope.ANY)
                .requireSigners();
    }

    static ParsedSignerUpload of(String file) {
        return of(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the Bioguide IDs of the records that sign; a question mark and the written name without a match. */
    static List<String> signed(ParsedSignerUpload upload) {
        return upload.names().stream()
                .filter(name -> name.isSigner() && name.answer() == SheetResponse.SIGNED)
                .map(ReadUpload::id)
                .toList();
    }

    /** Returns the IDs of the records with a response. */
    static List<String> with(SheetResponse response, ParsedSignerUpload upload) {
        return upload.names().stream()
                .filter(name -> name.answer() == response)
                .map(ReadUpload::id)
                .toList();
    }

    private static String id(UploadedName name) {
        return name.match().matched() ? name.match().person().bioguideId() : "?" + name.written();
    }
}
