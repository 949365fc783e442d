package org.signatory.ingest.releases;

/**
 * Words of somebody about the letter.
 *
 * @param quote the very words, without quotation marks
 * @param speakerTitle the speaker's title, or null
 * @param organization for whom the speaker speaks, or null
 * @param bioguideId the speaker's Bioguide ID where it is a Member, or null
 */
public record ExtractedStatement(
        String quote, String speaker, String speakerTitle, String organization, String bioguideId) {}
