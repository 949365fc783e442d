package org.signatory.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;

/** Imports uploaded roster files. Reads each file before it opens a transaction. */
@ApplicationScoped
public class RosterImportService {

    @Inject
    RosterImporter importer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Reads a file and imports it.
     *
     * @param name the file name or media type, which determines the format
     */
    @HeavyWork
    public RosterReport run(byte[] body, String name, RosterImportParameters upload) {
        return run(read(body, name, upload), upload.dryRun);
    }

    /** Imports a file, or reports the changes on a dry run. Joins the caller's transaction. */
    RosterReport run(RosterFile file, boolean dryRun) {
        return importer.run(file, caller.name(), dryRun);
    }

    RosterFile read(byte[] body, String name, RosterImportParameters upload) {
        return RosterFile.read(
                body,
                RosterFormat.of(name),
                upload.coverage,
                upload.asOf,
                upload.source,
                WashingtonTime.dayOf(clock.instant()));
    }
}
