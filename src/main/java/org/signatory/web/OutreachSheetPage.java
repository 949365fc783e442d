package org.signatory.web;

import java.util.UUID;
import org.signatory.outreach.OutreachReport;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of the page for uploading an outreach CSV.
 *
 * @param upload the uploaded file; empty before an upload
 * @param report result of the dry run; null before an upload
 */
record OutreachSheetPage(UUID id, String title, UploadForm upload, OutreachReport report, Problem problem) {}
