package org.signatory.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the roster comes from. */
@ConfigMapping(prefix = "signatory.roster")
public interface RosterSettings {

    /** A file or web address to import at each start instead of the bundled roster; {@code none} imports nothing. */
    @WithDefault("bundled")
    String source();

    /** Whom that file lists; guessed from its format where nothing is said. */
    Optional<Coverage> coverage();

    /** A web address whose roster is taken in on the schedule {@code signatory.roster.refresh}. */
    Optional<String> url();

    /** How often the address is asked, such as {@code 24h}. */
    @WithDefault("off")
    String refresh();
}
