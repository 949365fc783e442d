package org.signatory;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signatory.access.FirstKey;
import org.signatory.access.RequestTimeouts;
import org.signatory.common.Problems;
import org.signatory.database.Database;
import org.signatory.database.Refusal;
import org.signatory.imports.MatchCommand;
import org.signatory.subscriptions.MailSettings;

/** Starts the product: first the database, then everything that needs it. */
@QuarkusMain
public class Signatory {

    private static final String ORIGINS = "SIGNATORY_CORS_ORIGINS";
    private static final String REPLICA = "SIGNATORY_REPLICA_URL";

    public static void main(String... args) {
        // Libraries change the case of names by the default locale: in Turkish, "Instant".toUpperCase() is no ASCII.
        Locale.setDefault(Locale.ROOT);
        if (args.length > 0 && args[0].equals(MatchCommand.WORD)) {
            List<String> words = List.of(args).subList(1, args.length);
            System.exit(MatchCommand.run(words, System.out, System.err));
        }
        if (set(ORIGINS).filter(origins -> !origins.isBlank()).isPresent()) {
            System.setProperty("quarkus.http.cors.enabled", "true");
        }
        if (set(REPLICA).filter(url -> !url.isBlank()).isPresent()) {
            System.setProperty("quarkus.datasource.replica.active", "true");
        }
        // Otherwise an address that is no address is dropped with an empty 400 before Problems can say what is wrong.
        System.setProperty(Problems.LEFT_TO_US, "true");
        // Netty looks for it once, before the first connection.
        System.setProperty(RequestTimeouts.SWITCH, RequestTimeouts.ON);
        // Said here as well, so that it takes one sentence and no database.
        FirstKey.given().flatMap(FirstKey::faultOf).ifPresent(Signatory::refuse);
        MailSettings.faultOf(set("SIGNATORY_SMTP_HOST"), set("SIGNATORY_SMTP_FROM"), set("SIGNATORY_PUBLIC_URL"))
                .ifPresent(Signatory::refuse);
        try (Database database = Database.open()) {
            Thread lastOut = new Thread(() -> closeAfterTheApplication(database), "database-close");
            Runtime.getRuntime().addShutdownHook(lastOut);
            Quarkus.run(args);
            // Reached in development only, where the application is stopped and started within one process.
            Runtime.getRuntime().removeShutdownHook(lastOut);
        } catch (Refusal refusal) {
            refuse(refusal.getMessage());
        }
    }

    private static Optional<String> set(String variable) {
        return Optional.ofNullable(System.getenv(variable));
    }

    private static void refuse(String reason) {
        System.err.println("Signatory cannot start. " + reason);
        System.exit(1);
    }

    private static void closeAfterTheApplication(Database database) {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        database.close();
    }
}
