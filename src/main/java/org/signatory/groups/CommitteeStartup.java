package org.signatory.groups;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.platform.http.Problem;
import org.signatory.platform.logging.FailureDescription;
import org.signatory.roster.RosterDownload;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.roster.RosterRefreshed;

/** Imports the bundled committees at the first start, and the configured lists with each refresh of the roster. */
@ApplicationScoped
@RequiredArgsConstructor
class CommitteeStartup {

    private static final List<String> BUNDLED = List.of("/committees/committees.json", "/committees/memberships.json");
    private static final Logger LOG = Logger.getLogger(CommitteeStartup.class);

    private final CommitteeImportService imports;
    private final CommitteeSettings settings;

    /** Runs after the import of the roster, because members who are not in the roster would be skipped. */
    @ActivateRequestContext
    void start(@Observes @Priority(20) StartupEvent event) {
        if (settings.source().equals("bundled") && imports.isMissing()) {
            imports.runFirst(BUNDLED.stream()
                    .map(file -> imports.read(bytes(file), true, RosterMemberLoader.BUNDLED_AS_OF))
                    .toList());
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream list = CommitteeStartup.class.getResourceAsStream(file)) {
            return list.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void refresh(@Observes RosterRefreshed refreshed) {
        Stream.of(settings.url(), settings.membersUrl())
                .flatMap(Optional::stream)
                .forEach(this::importFrom);
    }

    /** Imports a list as of today. Logs a failure and leaves the committees unchanged. */
    private void importFrom(String url) {
        try {
            imports.run(imports.read(RosterDownload.file(url), url.endsWith(".json"), null), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalArgumentException | Problem e) {
            LOG.warnf("The committees at %s were not imported: %s", url, FailureDescription.summary(e));
        }
    }
}
