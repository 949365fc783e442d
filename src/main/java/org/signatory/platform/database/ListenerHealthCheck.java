package org.signatory.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports the instance as not ready while it does not receive the database's notifications. */
@Readiness
@ApplicationScoped
class ListenerHealthCheck implements HealthCheck {

    @Inject
    DatabaseListener notifications;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Database notifications");
        notifications.fault().ifPresent(fault -> response.withData("fault", fault));
        return response.status(notifications.fault().isEmpty()).build();
    }
}
