package org.signatory.platform.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.Arrays;
import java.util.Locale;

/**
 * Names enum constants in JSON, URLs and the contract: {@code ALREADY_SIGNED} is {@code already-signed}, and the sort
 * order {@code NAME_DESCENDING} is {@code -name}. {@link JsonProperty} sets another name.
 *
 * <p>Registered as a service, since the mapper for JSON columns loads its modules that way.
 */
public final class EnumNames extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final String DESCENDING = "-descending";

    @Override
    public void setupModule(SetupContext context) {
        context.appendAnnotationIntrospector(new Introspector());
    }

    public static String of(Enum<?> constant) {
        try {
            JsonProperty other =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return other == null ? of(constant.name()) : other.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the name of a constant that is declared as {@code constant}. */
    public static String of(String constant) {
        String name = constant.toLowerCase(Locale.ROOT).replace('_', '-');
        return name.endsWith(DESCENDING) ? "-" + name.substring(0, name.length() - DESCENDING.length()) : name;
    }

    private static final class Introspector extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            return Arrays.stream(constants)
                    .map(constant -> EnumNames.of(constant.name()))
                    .toArray(String[]::new);
        }
    }
}
