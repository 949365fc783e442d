package org.signatory.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.signatory.platform.text.ClosestSpelling;

/**
 * Lists the query parameters that a resource method declares, itself or in its bean parameters.
 *
 * @param repeatable whether each can be repeated
 */
record DeclaredParameters(Map<String, Boolean> repeatable) {

    static DeclaredParameters of(Method method) {
        Map<String, Boolean> found = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(found, parameter, parameter.getType());
        }
        return new DeclaredParameters(found);
    }

    private static void add(Map<String, Boolean> found, AnnotatedElement element, Class<?> type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            found.put(query.value(), Collection.class.isAssignableFrom(type));
        } else if (element.isAnnotationPresent(BeanParam.class)) {
            for (Class<?> bean = type; bean != Object.class; bean = bean.getSuperclass()) {
                for (Field field : bean.getDeclaredFields()) {
                    add(found, field, field.getType());
                }
            }
        }
    }

    boolean isRepeatable(String name) {
        return repeatable.get(name);
    }

    boolean has(String name) {
        return repeatable.containsKey(name);
    }

    /** Returns the error text for an unknown query parameter, with the valid ones. */
    String unknown(String name) {
        Set<String> names = repeatable.keySet();
        if (names.isEmpty()) {
            return "This operation accepts no query parameters.";
        }
        return "There is no such query parameter. "
                + ClosestSpelling.closest(name, names)
                        .map(close -> "Did you mean " + close + "?")
                        .orElseGet(() ->
                                "This operation accepts: " + names.stream().collect(Collectors.joining(", ")) + ".");
    }
}
