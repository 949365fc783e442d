package org.signatory.platform.http;

/** The caller, as far as ETags are concerned. */
public interface VersionReader {

    /** Whether ETags may hold a resource's version, which counts every change: only for callers who may see them all. */
    boolean readsVersions();
}
