package org.signatory.signons;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the roles of a Member on a letter. */
@Schema(name = "MemberLetterRole")
public enum MemberLetterRole {
    LEAD,
    COSIGNER,
    WITHDRAWN
}
