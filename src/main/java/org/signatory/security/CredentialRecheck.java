package org.signatory.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.SqlInHql;

/** Checks in the database whether earlier credentials are still valid. Requires a transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class CredentialRecheck {

    private final Clock clock;

    /** Returns the credentials that are still valid. Uses one statement for keys and one for sessions. */
    public Set<CredentialSnapshot> valid(Collection<CredentialSnapshot> credentials) {
        Instant now = clock.instant();
        List<ApiKey> keys = ApiKey.list(SqlInHql.oneOf("id", "?1"), (Object)
                credentials.stream().map(CredentialSnapshot::keyId).distinct().toArray(UUID[]::new));
        Set<String> sessions = sessions(credentials, now);
        Set<CredentialSnapshot> valid = new HashSet<>();
        for (CredentialSnapshot credential : credentials) {
            boolean isValid = keys.stream().anyMatch(key -> key.isValidAt(now) && credential.matches(key))
                    && (credential.session() == null || sessions.contains(credential.session()));
            if (isValid) {
                valid.add(credential);
            }
        }
        return valid;
    }

    private static Set<String> sessions(Collection<CredentialSnapshot> credentials, Instant now) {
        String[] hashes = credentials.stream()
                .map(CredentialSnapshot::session)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        return hashes.length == 0 ? Set.of() : Session.current(hashes, now);
    }

    /**
     * Rejects a credential that has become invalid since the request was authenticated, and locks its key against
     * rotation and revocation until this transaction ends.
     */
    void requireCurrent(CredentialSnapshot credential) {
        ApiKey key = ApiKey.<ApiKey>find("id", credential.keyId())
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResult();
        if (key == null || !key.isValidAt(clock.instant()) || !credential.matches(key)) {
            throw Problem.of(ErrorCode.UNAUTHENTICATED, "The key is no longer valid. Send a valid key.");
        }
    }
}
