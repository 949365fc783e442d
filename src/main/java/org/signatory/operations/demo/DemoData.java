package org.signatory.operations.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.signatory.letters.Letter;
import org.signatory.roster.Member;

/** Creates the demo data, if configured and if there are no letters yet. */
@ApplicationScoped
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class);

    @Inject
    @ConfigProperty(name = "signatory.demo", defaultValue = "false")
    boolean wanted;

    @Inject
    MayorkasLetter mayorkasLetter;

    @Inject
    FictitiousDemoLetter exampleLetter;

    @ActivateRequestContext
    @Transactional
    void start(@Observes @Priority(30) StartupEvent event) {
        if (!wanted || Letter.count() > 0) {
            return;
        }
        if (Member.count() == 0) {
            LOG.warn(
                    "The demo letters were not created, because they need a roster. Import one, or remove SIGNATORY_ROSTER=none, and start again.");
            return;
        }
        mayorkasLetter.write();
        boolean both = exampleLetter.write();
        LOG.infof("Demo data created: %s", both ? "a letter from 2021 and an open example" : "a letter from 2021");
    }
}
