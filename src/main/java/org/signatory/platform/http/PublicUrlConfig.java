package org.signatory.platform.http;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Derives settings of libraries from {@code SIGNATORY_PUBLIC_URL}, the only setting of the public URL. Their names are not those
 * that this variable also sets, which would replace the derived values.
 */
public class PublicUrlConfig implements ConfigSourceFactory {

    private static final int ORDINAL = 100;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue setting = context.getValue(PublicUrl.VARIABLE);
        PublicUrl url = PublicUrl.of(setting == null ? null : setting.getValue());
        return List.of(new PropertiesConfigSource(
                Map.of("signatory.derived.public-url", url.address(), PublicUrl.ROOT_PATH, url.path()),
                PublicUrlConfig.class.getSimpleName(),
                ORDINAL));
    }
}
