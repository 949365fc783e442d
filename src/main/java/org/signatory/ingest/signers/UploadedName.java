package org.signatory.ingest.signers;

import java.time.LocalDate;
import java.util.Optional;
import org.signatory.letters.SignOnSource;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.matching.NameMatch;

/**
 * Represents one name of an upload before any decision.
 *
 * @param number counted from 1
 * @param line the first line in the text or the row in the sheet, from 1
 * @param sheet the worksheet, or null
 * @param lead whether the upload names the person as a lead
 * @param mention the name in the text, or null in a sheet
 * @param list the number of its passage in the text, from 1, or null
 * @param answer the office's response in the sheet; signed by default
 * @param signedOn the date in the sheet, or null
 * @param fault an error of the record apart from the name, or null
 * @param note the note in the sheet, or null
 * @param contact what the sheet says for the outreach
 * @param source the source in the sheet, if it is a known one, or null
 */
public record UploadedName(
        int number,
        int line,
        String sheet,
        String written,
        String affiliation,
        boolean lead,
        NameMatch match,
        Mention mention,
        Integer list,
        SheetResponse answer,
        LocalDate signedOn,
        String fault,
        String note,
        SignOnSource source,
        SheetRowOutreach contact) {

    /** Returns the response in a sheet that is not a signature; empty for a signature or an unknown response. */
    public Optional<SignerSheetOutreachWriter.Response> response() {
        return switch (answer) {
            case DECLINED, WITHDRAWN -> Optional.of(SignerSheetOutreachWriter.Response.DECLINED);
            case CONSIDERING -> Optional.of(SignerSheetOutreachWriter.Response.CONSIDERING);
            case PROMISED -> Optional.of(SignerSheetOutreachWriter.Response.PROMISED);
            case NO_RESPONSE -> Optional.of(SignerSheetOutreachWriter.Response.ASKED);
            case SIGNED, UNCLEAR -> Optional.empty();
        };
    }

    /** Returns whether the sheet says that the Member signed. */
    public boolean isSigned() {
        return answer == SheetResponse.SIGNED;
    }

    UploadedName withFault(String other) {
        return new UploadedName(
                number,
                line,
                sheet,
                written,
                affiliation,
                lead,
                match,
                mention,
                list,
                answer,
                signedOn,
                other,
                note,
                source,
                contact);
    }

    UploadedName numbered(int other) {
        return new UploadedName(
                other,
                line,
                sheet,
                written,
                affiliation,
                lead,
                match,
                mention,
                list,
                answer,
                signedOn,
                fault,
                note,
                source,
                contact);
    }

    /** Returns whether a record without a signature has something for the outreach. */
    boolean hasOutreach() {
        return answer != SheetResponse.NO_RESPONSE || contact.contacted() || contact.isPresent() || note != null;
    }

    /** Returns the role in the text, or null in a sheet. */
    public MentionRole role() {
        return mention == null ? null : mention.role();
    }

    /** Returns whether the upload lists the person as a signer. */
    public boolean isSigner() {
        return mention == null || mention.role().isCounted();
    }

    /** Returns whether a person must decide if this is a signer. */
    boolean isUnclear() {
        return role() == MentionRole.UNCLEAR;
    }
}
