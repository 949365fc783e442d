package org.signatory.documents;

import org.signatory.platform.http.DownloadName;

/** Represents a list of a letter as plain text, with the name of the file. */
public record PlainTextDownload(DownloadName name, String text) {}
