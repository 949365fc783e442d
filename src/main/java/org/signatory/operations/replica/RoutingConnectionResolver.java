package org.signatory.operations.replica;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Provides a session with the connection that {@link ReadRouting} chose. */
@ApplicationScoped
@PersistenceUnitExtension
public class RoutingConnectionResolver implements TenantConnectionResolver {

    @Inject
    AgroalDataSource database;

    @Inject
    Replica replica;

    @Override
    public ConnectionProvider resolve(String where) {
        return where.equals(ReadRouting.REPLICA)
                ? new FromReplica(database, replica)
                : new QuarkusConnectionProvider(database);
    }

    @SuppressWarnings("serial")
    private static final class FromReplica extends QuarkusConnectionProvider {

        private final transient Replica replica;

        FromReplica(AgroalDataSource database, Replica replica) {
            super(database);
            this.replica = replica;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return replica.connection();
        }
    }
}
