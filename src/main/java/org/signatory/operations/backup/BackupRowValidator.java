package org.signatory.operations.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Enumerated;
import jakarta.persistence.metamodel.EntityType;
import jakarta.validation.Validator;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.SqlTypes;

/**
 * Validates that entities can read the rows of a backup. PostgreSQL accepts any JSON in a JSON column, and any text
 * in an enum column, but a list with such a row could no longer be read.
 */
@ApplicationScoped
class BackupRowValidator {

    /** PostgreSQL also accepts words such as infinity and yesterday. */
    private static final Pattern DAY = Pattern.compile("\\d{4,6}-\\d\\d-\\d\\d");

    private static final Pattern INSTANT = Pattern.compile(DAY + "T[\\d:.]+[+-]\\d\\d(:\\d\\d)*");

    /** Represents a column that an entity reads more strictly than PostgreSQL stores it. */
    private record Shape(String column, Predicate<JsonNode> readable) {}

    /** Configured like Hibernate's mapper for JSON columns. */
    private final ObjectMapper stored = new ObjectMapper().findAndRegisterModules();

    private final Map<String, List<Shape>> shapes = new HashMap<>();

    @Inject
    Validator validator;

    @Inject
    BackupRowValidator(SessionFactory sessions) {
        MappingMetamodel mappings =
                sessions.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        for (EntityType<?> entity : sessions.getMetamodel().getEntities()) {
            EntityPersister mapping = mappings.getEntityDescriptor(entity.getJavaType());
            List<Shape> columns = shapes.computeIfAbsent(mapping.getIdentifierTableName(), name -> new ArrayList<>());
            entity.getAttributes().stream()
                    .filter(attribute -> !attribute.isAssociation())
                    .forEach(attribute -> shape((Field) attribute.getJavaMember(), column(mapping, attribute.getName()))
                            .ifPresent(columns::add));
        }
    }

    BackupRowValidator() {}

    /** Finds the first column of a row that its entity cannot read. */
    Optional<String> unreadable(String table, JsonNode row) {
        return shapes.getOrDefault(table, List.of()).stream()
                .filter(shape ->
                        row.hasNonNull(shape.column()) && !shape.readable().test(row.get(shape.column())))
                .map(Shape::column)
                .findFirst();
    }

    private static String column(EntityPersister mapping, String attribute) {
        return mapping.findSubPart(attribute, null).asBasicValuedModelPart().getSelectionExpression();
    }

    private Optional<Shape> shape(Field field, String column) {
        JdbcTypeCode code = field.getAnnotation(JdbcTypeCode.class);
        if (code != null && code.value() == SqlTypes.JSON) {
            JavaType type = stored.constructType(field.getGenericType());
            return Optional.of(new Shape(column, value -> isReadable(value, type)));
        }
        if (code != null && code.value() == SqlTypes.ARRAY) {
            return Optional.of(new Shape(column, BackupRowValidator::isWithoutNulls));
        }
        if (field.isAnnotationPresent(Enumerated.class)) {
            List<String> names = Arrays.stream(field.getType().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return Optional.of(new Shape(column, value -> names.contains(value.asText())));
        }
        if (field.getType() == LocalDate.class) {
            return Optional.of(
                    new Shape(column, value -> DAY.matcher(value.asText()).matches()));
        }
        if (field.getType() == Instant.class) {
            return Optional.of(
                    new Shape(column, value -> INSTANT.matcher(value.asText()).matches()));
        }
        return Optional.empty();
    }

    private static boolean isWithoutNulls(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false).noneMatch(JsonNode::isNull);
    }

    private boolean isReadable(JsonNode value, JavaType type) {
        try {
            Object read = stored.readerFor(type).readValue(stored.writeValueAsString(value));
            Collection<?> parts = read instanceof Collection<?> list ? list : Arrays.asList(read);
            return parts.stream().allMatch(part -> part != null && isComplete(part));
        } catch (JsonProcessingException | RuntimeException e) {
            return false;
        }
    }

    /** Returns whether a record has all required parts; longer texts than in requests are allowed here. */
    private boolean isComplete(Object part) {
        return !(part instanceof Record)
                || validator.validate(part).stream().noneMatch(violation -> violation.getInvalidValue() == null);
    }
}
