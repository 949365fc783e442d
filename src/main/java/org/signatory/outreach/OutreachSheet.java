package org.signatory.outreach;

import java.util.List;

/**
 * Represents an outreach sheet that was read and matched outside a transaction.
 *
 * @param notices the worksheets without names, and the columns that were not read
 */
public record OutreachSheet(List<OutreachSheetRow> rows, List<String> notices) {}
