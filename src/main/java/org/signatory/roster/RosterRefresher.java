package org.signatory.roster;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;

/** Imports the configured roster at startup and, if enabled, on a schedule. */
@ApplicationScoped
@RequiredArgsConstructor
public class RosterRefresher {

    private static final String BUNDLED = "bundled";
    private static final String ACTOR = "roster";
    private static final Logger LOG = Logger.getLogger(RosterRefresher.class);

    private final RosterImporter importer;
    private final RosterSettings settings;
    private final Event<RosterRefreshed> refreshed;
    private final Clock clock;

    @ActivateRequestContext
    void start(@Observes @Priority(10) StartupEvent event) {
        String source = settings.source();
        if (source.equals("none")) {
            return;
        }
        if (!source.equals(BUNDLED)) {
            importFrom(source, null);
        } else if (importer.isEmpty()) {
            RosterFile file = RosterFile.read(
                    RosterMemberLoader.bundledFile(),
                    RosterFormat.CSV,
                    RosterFileScope.COMPLETE,
                    RosterMemberLoader.BUNDLED_AS_OF,
                    BUNDLED,
                    today());
            logReport(importer.run(file, ACTOR, false));
        }
    }

    @Scheduled(every = "${signatory.roster.refresh:off}", delayed = "1m")
    @ActivateRequestContext
    void refresh() {
        settings.url().ifPresent(url -> {
            importFrom(url, today());
            refreshed.fire(new RosterRefreshed());
        });
    }

    /** Returns whether a URL to import from is configured. */
    public boolean canRefresh() {
        return settings.url().isPresent();
    }

    /**
     * Imports the roster of the configured URL, as of today.
     *
     * @throws Problem if no URL is configured, or the roster cannot be read
     */
    public RosterReport refreshNow(String actor) {
        String url = settings.url()
                .orElseThrow(() -> Problem.of(
                        ErrorCode.CONFLICT, "Set signatory.roster.url to the roster file, then refresh again."));
        try {
            RosterFile file = RosterFile.read(
                    RosterDownload.file(url),
                    RosterFormat.of(url),
                    settings.coverage().orElse(null),
                    today(),
                    url,
                    today());
            RosterReport report = importer.run(file, actor, false);
            refreshed.fire(new RosterRefreshed());
            return report;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw Problem.of(
                    ErrorCode.ROSTER_UNREADABLE,
                    "The roster at %s was not imported: %s",
                    url,
                    String.valueOf(e.getMessage()));
        }
    }

    /** Imports a roster. Logs a failure and leaves the stored roster unchanged. */
    void importFrom(String source, LocalDate asOf) {
        try {
            byte[] bytes =
                    source.matches("https?://.*") ? RosterDownload.file(source) : Files.readAllBytes(Path.of(source));
            RosterFile file = RosterFile.read(
                    bytes, RosterFormat.of(source), settings.coverage().orElse(null), asOf, source, today());
            logReport(importer.run(file, ACTOR, false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The roster at %s was not imported: %s", source, reason(e));
        }
    }

    private static String reason(Exception e) {
        return e instanceof IOException || e instanceof Problem || e instanceof IllegalArgumentException
                ? String.valueOf(e.getMessage())
                : e.toString();
    }

    private static void logReport(RosterReport report) {
        RosterImportCounts counts = report.counts();
        LOG.infof(
                "Roster %s as of %s: %d Members, %d terms; added %d, changed %d, ended %d, suspicious %d",
                report.source(),
                report.asOf(),
                counts.members(),
                counts.terms(),
                counts.added(),
                counts.changed(),
                counts.ended(),
                counts.suspicious());
    }

    private LocalDate today() {
        return WashingtonTime.dayOf(clock.instant());
    }
}
