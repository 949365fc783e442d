package org.signatory.audit;

import java.util.Optional;
import java.util.UUID;

/** Identifies the actor of a change. */
public interface Actor {

    /** Returns the id of the API key; empty for the server itself. */
    Optional<UUID> keyId();

    /** Returns the name for the history. */
    String name();
}
