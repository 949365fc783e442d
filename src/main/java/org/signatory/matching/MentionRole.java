package org.signatory.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the roles that a text can give to a named Member. Only leads and signers signed the letter of the text. */
@Schema(name = "MentionRole")
public enum MentionRole {
    @JsonProperty("lead")
    LEAD("leads the letter"),
    @JsonProperty("signer")
    SIGNER("signed the letter"),
    @JsonProperty("recipient")
    RECIPIENT("is a recipient or a subject of the letter"),
    @JsonProperty("salutation")
    SALUTATION("is addressed in the salutation"),
    @JsonProperty("copied")
    COPIED("is copied on the letter"),
    /** Someone who led, signed or received another letter, or took part in another event. */
    @JsonProperty("other-letter")
    OTHER_LETTER("is named in connection with another letter or event"),
    /** A sponsor or cosponsor of a bill. */
    @JsonProperty("cosponsor")
    COSPONSOR("sponsors a bill"),
    @JsonProperty("quoted")
    QUOTED("is quoted or listed as a contact"),
    /** A member of an office's staff with the name of a Member. */
    @JsonProperty("staff")
    STAFF("works for an office"),
    @JsonProperty("endorser")
    ENDORSER("endorses the letter"),
    @JsonProperty("did-not-sign")
    DID_NOT_SIGN("did not sign"),
    @JsonProperty("withdrawn")
    WITHDRAWN("withdrew"),
    @JsonProperty("struck-out")
    STRUCK_OUT("is struck out"),
    /** Someone named in passing. */
    @JsonProperty("mentioned")
    MENTIONED("is named, but not as a signer"),
    /** One of several names that may be signers; a person must decide. */
    @JsonProperty("unclear")
    UNCLEAR("may be a signer");

    private final String reason;

    MentionRole(String reason) {
        this.reason = reason;
    }

    /** Returns whether the role makes a Member a signer of the letter. */
    public boolean isCounted() {
        return this == LEAD || this == SIGNER;
    }

    /** Returns the role as the end of a sentence that starts with a name. */
    public String reason() {
        return reason;
    }
}
