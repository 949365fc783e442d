package org.signatory.platform.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signatory.platform.json.EnumNames;
import org.signatory.platform.text.TextNormalizer;
import org.signatory.platform.time.RequestDateParser;

/** Parses URL parameters as strictly as bodies, with error messages. */
@Provider
public class StrictParameterConverters implements ParamConverterProvider {

    /** The length of an offset such as +05:00, whose plus sign a URL turns into a space. */
    private static final int OFFSET_LENGTH = "+05:00".length();

    /** Also rejects what Java reads: a plus sign, and digits of other scripts. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = name(annotations);
        if (type == String.class) {
            return (ParamConverter<T>) new Rule<>(
                    name, isBioguideId(name, annotations) ? TextNormalizer::bioguideId : TextNormalizer::clean);
        }
        if (type == LocalDate.class) {
            return (ParamConverter<T>) new Rule<>(name, RequestDateParser::day);
        }
        if (type == Instant.class) {
            return (ParamConverter<T>) new Rule<>(name, StrictParameterConverters::instant);
        }
        if (type == UUID.class) {
            return (ParamConverter<T>) new Rule<>(name, StrictParameterConverters::uuid);
        }
        if (type == Boolean.class || type == boolean.class) {
            return (ParamConverter<T>) new Rule<>(name, StrictParameterConverters::bool);
        }
        if (type == Integer.class || type == int.class) {
            return (ParamConverter<T>) new Rule<>(name, StrictParameterConverters::number);
        }
        if (type.isEnum()) {
            return new Rule<>(name, text -> constant(type, text));
        }
        return null;
    }

    private static boolean isBioguideId(String name, Annotation[] annotations) {
        return name.equals("bioguideId")
                || Arrays.stream(annotations).anyMatch(each -> each.annotationType() == BioguideId.class);
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return "address";
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("Enter an ID such as 01890a5d-ac96-774b-bcce-b302099a8057.");
        }
        return UUID.fromString(text);
    }

    private static Instant instant(String text) {
        try {
            return RequestDateParser.instant(text);
        } catch (IllegalArgumentException e) {
            boolean lostPlus = text.length() > OFFSET_LENGTH && text.charAt(text.length() - OFFSET_LENGTH) == ' ';
            throw lostPlus ? new IllegalArgumentException("In a URL, encode the plus sign of an offset as %2B.", e) : e;
        }
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Enter true or false.");
        };
    }

    private static Integer number(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("Enter a whole number.");
        }
        return Integer.valueOf(text);
    }

    private static <T> T constant(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> EnumNames.of((Enum<?>) each).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(choices(type)));
    }

    /** Lists the values of an enum as an instruction. */
    static String choices(Class<?> type) {
        return "Enter one of: "
                + Arrays.stream(type.getEnumConstants())
                        .map(each -> EnumNames.of((Enum<?>) each))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private record Rule<T>(String name, Function<String, T> rule) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return rule.apply(text);
            } catch (IllegalArgumentException e) {
                throw Problem.parameter(name, e.getMessage());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
