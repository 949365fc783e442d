package org.signatory.dashboard;

import java.util.UUID;
import org.signatory.common.Problem;
import org.signatory.outreach.OutreachReport;

/**
 * A sheet of who is asked that comes back.
 *
 * @param brought the sheet; empty before one is brought
 * @param report what would become of its rows; null before one is brought
 */
record OutreachSheet(UUID id, String title, BroughtForm brought, OutreachReport report, Problem problem) {}
