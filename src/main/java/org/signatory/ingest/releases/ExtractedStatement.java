package org.signatory.ingest.releases;

/**
 * Represents a quote about the letter.
 *
 * @param quote the exact words, without quotation marks
 * @param speakerTitle the speaker's title, or null
 * @param organization the speaker's organization, or null
 * @param bioguideId the speaker's Bioguide ID if the speaker is a Member, or null
 */
public record ExtractedStatement(
        String quote, String speaker, String speakerTitle, String organization, String bioguideId) {}
