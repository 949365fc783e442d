package org.signatory.groups;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Configures the source of the committees. */
@ConfigMapping(prefix = "signatory.committees")
public interface CommitteeSettings {

    /** {@code bundled} to import the bundled lists if there are no committees; {@code none} to import nothing. */
    @WithDefault("bundled")
    String source();

    /** URL of the list of committees, which is imported with each refresh of the roster. */
    Optional<String> url();

    /** URL of the list of committee members, which is imported after the list of committees. */
    Optional<String> membersUrl();
}
