package org.signatory.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.signatory.platform.http.BioguideId;
import org.signatory.platform.text.TextNormalizer;
import org.signatory.platform.time.RequestDateParser;

/**
 * Makes JSON parsing strict: no unknown or duplicate fields, no type conversions, and no text that the database
 * cannot store.
 */
@Singleton
public class StrictJsonCustomizer implements ObjectMapperCustomizer {

    /** Registers this customizer last, so that no other module replaces our date formats. */
    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Boolean)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.registerModule(new EnumNames());
        mapper.registerModule(new SimpleModule("signatory")
                .addDeserializer(String.class, new StrictText(TextNormalizer::clean))
                .addDeserializer(LocalDate.class, new Strict<>(LocalDate.class, RequestDateParser::day))
                .addDeserializer(Instant.class, new Strict<>(Instant.class, RequestDateParser::instant)));
    }

    /** Parses text, and Bioguide IDs by their own rule. */
    private static final class StrictText extends Strict<String> implements ContextualDeserializer {

        private static final long serialVersionUID = 1L;

        StrictText(Function<String, String> rule) {
            super(String.class, rule);
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return property == null || property.getAnnotation(BioguideId.class) == null
                    ? this
                    : new StrictText(TextNormalizer::bioguideId);
        }
    }

    /** Reads a JSON string, and only a string, by one rule. */
    private static class Strict<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> rule;

        Strict(Class<T> type, Function<String, T> rule) {
            super(type);
            this.rule = rule;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(this, "a string is needed");
            }
            try {
                return rule.apply(parser.getText());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, e.getMessage());
            }
        }
    }
}
