package org.signatory.signons;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.LetterSummary;

/** Represents a sign-on of a Member with its letter. */
public record MemberLetter(
        MemberLetterRole role,

        SignOnView signOn,

        @Schema(description = "Signed letter.") LetterSummary letter) {}
