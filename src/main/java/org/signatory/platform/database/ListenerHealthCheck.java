package org.signatory.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports the instance as not ready while it does not receive the database's notifications. */
@Readiness
@ApplicationScoped
@RequiredArgsConstructor
class ListenerHealthCheck implements HealthCheck {

    private final DatabaseListener notifications;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Database notifications");
        notifications.fault().ifPresent(fault -> response.withData("fault", fault));
        return response.status(notifications.fault().isEmpty()).build();
    }
}
