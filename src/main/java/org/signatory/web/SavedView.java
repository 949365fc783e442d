package org.signatory.web;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.signatory.platform.sql.UuidEntity;

/** Stores a saved view: a named filter of the list of letters, owned by an API key. */
@Entity
public class SavedView extends UuidEntity {

    public UUID keyId;
    public String name;

    /** The query string of the list, such as {@code status=open&sort=deadline}. */
    public String query;

    public Instant createdAt;

    static List<SavedView> of(UUID keyId) {
        return list("keyId = ?1 order by lower(name)", keyId);
    }

    /** Saves a view; replaces a view with the same name. */
    static void keep(UUID keyId, String name, String query, Instant now) {
        delete("keyId = ?1 and lower(name) = lower(?2)", keyId, name);
        SavedView view = new SavedView();
        view.keyId = keyId;
        view.name = name;
        view.query = query;
        view.createdAt = now;
        view.persist();
    }
}
