package org.signatory.web;

import java.util.UUID;
import org.signatory.outreach.OutreachReport;
import org.signatory.platform.http.Problem;

/**
 * A sheet of who is asked that comes back.
 *
 * @param brought the sheet; empty before one is brought
 * @param report what would become of its rows; null before one is brought
 */
record OutreachSheetPage(UUID id, String title, UploadForm brought, OutreachReport report, Problem problem) {}
