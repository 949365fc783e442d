package org.signatory.matching;

/**
 * Represents a name of a lead or signer in a text.
 *
 * @param written the name as written, without title and affiliation
 * @param affiliation the party and seat next to the name
 * @param start the offset of the name's first character, in UTF-16 units from 0
 * @param end the offset after the last character
 * @param repeats the index, from 0, of an earlier mention of the same Member, or null
 */
public record Mention(
        String written,
        Affiliation affiliation,
        int start,
        int end,
        MentionRole role,
        NameMatch match,
        Integer repeats) {

    Mention withRepeats(Integer earlier) {
        return new Mention(written, affiliation, start, end, role, match, earlier);
    }

    Mention withMatch(NameMatch other) {
        return new Mention(written, affiliation, start, end, role, other, repeats);
    }
}
