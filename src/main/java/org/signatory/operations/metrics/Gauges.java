package org.signatory.operations.metrics;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.platform.logging.FailureDescription;

/**
 * Reads all gauges periodically with one statement, so that scraping causes no database load. All instances report
 * the same values, and none while the database is unavailable.
 */
@ApplicationScoped
@RequiredArgsConstructor
class Gauges {

    private static final Logger LOG = Logger.getLogger(Gauges.class);
    private static final String STATEMENT = GaugeQueries.ALL.stream()
            .map(figure -> "(" + figure.query().replace(":now", "(select now from at)") + ")::float8")
            .collect(Collectors.joining(", ", "with at as (select ?::timestamptz as now) select ", ""));

    private final MeterRegistry meters;
    private final AgroalDataSource databases;
    private final Clock clock;
    private final Map<GaugeQuery, Double> latest = new ConcurrentHashMap<>();
    private final List<Gauge> registered = new ArrayList<>();

    void begin(@Observes StartupEvent event) {
        for (GaugeQuery figure : GaugeQueries.ALL) {
            Gauge.Builder<?> gauge = Gauge.builder(figure.name(), () -> latest.getOrDefault(figure, Double.NaN))
                    .strongReference(true)
                    .description(figure.description());
            if (figure.label() != null) {
                gauge.tags(figure.label());
            }
            registered.add(gauge.register(meters));
        }
    }

    /** Removes the gauges, because the registry outlives the application in dev mode and tests. */
    void end(@Observes ShutdownEvent event) {
        registered.forEach(meters::remove);
    }

    @Scheduled(every = "{signatory.metrics.interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try (Connection database = databases.getConnection();
                PreparedStatement select = database.prepareStatement(STATEMENT)) {
            select.setQueryTimeout(10);
            select.setString(1, clock.instant().toString());
            try (ResultSet found = select.executeQuery()) {
                found.next();
                for (int i = 0; i < GaugeQueries.ALL.size(); i++) {
                    latest.put(GaugeQueries.ALL.get(i), found.getDouble(i + 1));
                }
            }
        } catch (SQLException e) {
            latest.clear();
            LOG.debugf("The gauges could not be read: %s", FailureDescription.summary(e));
        }
    }
}
