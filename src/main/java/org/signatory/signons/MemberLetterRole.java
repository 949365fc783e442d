package org.signatory.signons;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MemberLetterRole")
public enum MemberLetterRole {
    LEAD,
    COSIGNER,
    WITHDRAWN
}
