package org.signatory.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Configures the source of the roster. */
@ConfigMapping(prefix = "signatory.roster")
public interface RosterSettings {

    /** File or URL to import at each start instead of the bundled roster; {@code none} disables the import. */
    @WithDefault("bundled")
    String source();

    /** Coverage of that file; by default, derived from its format. */
    Optional<RosterFileScope> coverage();

    /** URL of the roster to import on the schedule {@code signatory.roster.refresh}. */
    Optional<String> url();

    /** Interval between imports from the URL, such as {@code 24h}. */
    @WithDefault("off")
    String refresh();
}
