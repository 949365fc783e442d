package org.signatory.signons;

public enum MemberLetterRole {
    LEAD,
    COSIGNER,
    WITHDRAWN
}
