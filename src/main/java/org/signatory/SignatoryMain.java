package org.signatory;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signatory.delivery.mail.MailSettings;
import org.signatory.ingest.names.MatchCommandLine;
import org.signatory.platform.database.DatabaseLifecycle;
import org.signatory.platform.database.StartupException;
import org.signatory.platform.http.InvalidRequestFilter;
import org.signatory.platform.http.PublicUrl;
import org.signatory.security.AdminKeyBootstrap;
import org.signatory.security.SlowConnectionGuard;

/** Starts the product: first the database, then everything that needs it. */
@QuarkusMain
public class SignatoryMain {

    private static final String ORIGINS = "SIGNATORY_CORS_ORIGINS";
    private static final String USAGE = """
            Usage:
              java @deploy/java.options -jar quarkus-run.jar   starts the server; README.md lists its settings
              java -jar quarkus-run.jar match FILE             matches the names of a text file with the roster""";

    public static void main(String... args) {
        // Libraries change the case of names by the default locale: in Turkish, "Instant".toUpperCase() is not ASCII.
        Locale.setDefault(Locale.ROOT);
        if (args.length > 0 && args[0].equals(MatchCommandLine.COMMAND)) {
            List<String> words = List.of(args).subList(1, args.length);
            System.exit(MatchCommandLine.run(words, System.out, System.err));
        }
        if (args.length > 0 && List.of("--help", "-h", "help").contains(args[0])) {
            System.out.println(USAGE);
            return;
        }
        if (set(ORIGINS).filter(origins -> !origins.isBlank()).isPresent()) {
            System.setProperty("quarkus.http.cors.enabled", "true");
        }
        // Otherwise an invalid address is dropped with an empty 400 before Problems can say what is wrong.
        System.setProperty(InvalidRequestFilter.DISABLE_URI_VALIDATION, "true");
        // Netty looks for it once, before the first connection.
        System.setProperty(SlowConnectionGuard.SWITCH, SlowConnectionGuard.ON);
        // Said here as well, so that it takes one sentence and no database.
        AdminKeyBootstrap.given().flatMap(AdminKeyBootstrap::faultOf).ifPresent(SignatoryMain::refuse);
        PublicUrl.faultOf(set(PublicUrl.VARIABLE)).ifPresent(SignatoryMain::refuse);
        MailSettings.faultOf(set("SIGNATORY_SMTP_HOST"), set("SIGNATORY_SMTP_FROM"), set(PublicUrl.VARIABLE))
                .ifPresent(SignatoryMain::refuse);
        try (DatabaseLifecycle database = DatabaseLifecycle.open()) {
            Thread lastOut = new Thread(() -> closeAfterTheApplication(database), "database-close");
            Runtime.getRuntime().addShutdownHook(lastOut);
            Quarkus.run(args);
            // Reached in development only, where the application is stopped and started within one process.
            Runtime.getRuntime().removeShutdownHook(lastOut);
        } catch (StartupException refusal) {
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

    private static void closeAfterTheApplication(DatabaseLifecycle database) {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        database.close();
    }
}
