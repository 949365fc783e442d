package org.signatory.roster;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;

/** Brings a roster in when the product starts, and refreshes it where that is switched on. */
@ApplicationScoped
public class RosterStartup {

    private static final String BUNDLED = "bundled";
    private static final String NAME = "roster";
    private static final int MAX_BYTES = 32 << 20;
    private static final Duration DOWNLOAD_TIMEOUT = Duration.ofSeconds(60);
    private static final Logger LOG = Logger.getLogger(RosterStartup.class);

    @Inject
    RosterImporter importer;

    @Inject
    RosterSettings settings;

    @Inject
    Clock clock;

    @ActivateRequestContext
    void start(@Observes @Priority(10) StartupEvent event) {
        String source = settings.source();
        if (source.equals("none")) {
            return;
        }
        if (!source.equals(BUNDLED)) {
            take(source, null);
        } else if (importer.isEmpty()) {
            RosterFile file = RosterFile.read(
                    RosterMembers.bundledFile(),
                    RosterFormat.CSV,
                    Coverage.COMPLETE,
                    RosterMembers.BUNDLED_AS_OF,
                    BUNDLED,
                    today());
            report(importer.run(file, NAME, false));
        }
    }

    @Scheduled(every = "${signatory.roster.refresh:off}", delayed = "1m")
    @ActivateRequestContext
    void refresh() {
        settings.url().ifPresent(url -> take(url, today()));
    }

    /** Imports a roster. One that cannot be read or stored is logged and leaves the stored roster as it is. */
    void take(String source, LocalDate asOf) {
        try {
            byte[] bytes = source.matches("https?://.*") ? download(source) : Files.readAllBytes(Path.of(source));
            RosterFile file = RosterFile.read(
                    bytes, RosterFormat.of(source), settings.coverage().orElse(null), asOf, source, today());
            report(importer.run(file, NAME, false));
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

    private static byte[] download(String address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(DOWNLOAD_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(DOWNLOAD_TIMEOUT)
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (answer.statusCode() != 200 || bytes.length > MAX_BYTES) {
                throw new IOException("answer " + answer.statusCode() + ", " + bytes.length + " bytes");
            }
            return bytes;
        }
    }

    private static void report(RosterReport report) {
        RosterCounts counts = report.counts();
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
