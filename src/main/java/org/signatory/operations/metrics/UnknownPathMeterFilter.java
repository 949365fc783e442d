package org.signatory.operations.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.signatory.platform.http.RouteTable;

/** Counts failed requests to unknown paths under one tag, so that invented paths cannot exhaust the tags. */
public class UnknownPathMeterFilter {

    private static final String UNKNOWN = "UNKNOWN";

    @Produces
    @Singleton
    MeterFilter fold(RouteTable routes) {
        Set<String> templates = routes.templates();
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals("http.server.requests") && isUnknown(id, templates)
                        ? id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals("uri") ? Tag.of("uri", UNKNOWN) : tag)
                                .toList())
                        : id;
            }
        };
    }

    private static boolean isUnknown(Meter.Id id, Set<String> templates) {
        String status = id.getTag("status");
        String uri = id.getTag("uri");
        return status != null && status.compareTo("400") >= 0 && uri.startsWith("/") && !templates.contains(uri);
    }
}
