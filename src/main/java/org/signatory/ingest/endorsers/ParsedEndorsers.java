package org.signatory.ingest.endorsers;

import java.util.List;

/**
 * Represents a list of endorsers that was read outside a transaction.
 *
 * @param notices the parts that were not read
 */
public record ParsedEndorsers(String text, String digest, List<String> notices, List<EndorserRow> rows) {}
