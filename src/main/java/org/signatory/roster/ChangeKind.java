package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import found; the order is that of its report, what needs a person's eye first. */
@Schema(name = "RosterChangeKind")
public enum ChangeKind {
    /** The file and the stored facts cannot both be true; nothing was overwritten. */
    @JsonProperty("suspicious")
    SUSPICIOUS,
    /** A serving Member is gone from the roster. */
    @JsonProperty("ended")
    ENDED,
    /** A name, an ID or a stretch of service that was known is different now. */
    @JsonProperty("changed")
    CHANGED,
    /** A new Member, or a further term of a known one. */
    @JsonProperty("added")
    ADDED
}
