package org.signatory.matching;

/**
 * Represents a name of a Member in a text, with its role.
 *
 * @param written the name as written, without title and affiliation
 * @param affiliation the party and seat next to the name
 * @param start the offset of the name's first character, in UTF-16 code units from 0
 * @param end the offset after the last character
 * @param evidence the words that decide the role, or null if the text has none, as in a plain list
 * @param repeats the index, from 0, of an earlier mention of the same Member as a lead or signer, or null; always null
 *     for other roles
 */
public record Mention(
        String written,
        WrittenAffiliation affiliation,
        int start,
        int end,
        MentionRole role,
        RoleEvidence evidence,
        NameMatch match,
        Integer repeats) {

    Mention withRepeats(Integer earlier) {
        return new Mention(written, affiliation, start, end, role, evidence, match, earlier);
    }

    Mention withRole(MentionRole other) {
        return new Mention(written, affiliation, start, end, other, evidence, match, repeats);
    }

    Mention withEvidence(RoleEvidence other) {
        return new Mention(written, affiliation, start, end, role, other, match, repeats);
    }

    Mention withMatch(NameMatch other) {
        return new Mention(written, affiliation, start, end, role, evidence, other, repeats);
    }
}
