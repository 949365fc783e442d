package org.signatory.audit;

import java.util.Optional;
import java.util.UUID;

/** Who acts. */
public interface Actor {

    /** The id of the key that acts, where one does. */
    Optional<UUID> keyId();

    /** The name that the history records. */
    String name();
}
