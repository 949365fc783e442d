package org.signatory.platform.http;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indexes the operations of all resources by path. */
@Singleton
public class RouteTable {

    /** Represents an operation with the path of its class, which the router matches first. */
    private record Route(String classPath, String template, PathTemplate path, String method) {

        static Route of(String classPath, String template, String method) {
            return new Route(classPath, template, PathTemplate.of(template), method);
        }
    }

    private final List<List<Route>> routes;

    @Inject
    RouteTable(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> (Class<?>) bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(RouteTable::routes)
                .collect(groupingBy(Route::classPath))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingInt(
                        group -> -PathTemplate.of(group.getKey()).literals()))
                .map(group -> group.getValue())
                .toList();
    }

    private static Stream<Route> routes(Class<?> resource) {
        String classPath = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(java -> methods(java).map(method -> Route.of(classPath, path(classPath, java), method)));
    }

    private static Stream<String> methods(Method java) {
        return Arrays.stream(java.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(HttpMethod::value);
    }

    private static String path(String classPath, Method java) {
        Path path = java.getAnnotation(Path.class);
        return PathTemplate.join(classPath, path == null ? null : path.value());
    }

    /** Returns the methods of a path; empty if no resource has the path. */
    public Set<String> methods(String path) {
        return routes.stream()
                .map(group -> group.stream()
                        .filter(route -> route.path.matches(path))
                        .map(Route::method)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(methods -> !methods.isEmpty())
                .findFirst()
                .map(RouteTable::withImplied)
                .orElse(Set.of());
    }

    /** Returns whether the path has operations, but none with this method. */
    boolean isMethodMissing(String path, String method) {
        Set<String> methods = methods(path);
        return !methods.isEmpty() && !methods.contains(method);
    }

    /** Returns the paths of all operations, without the expressions of their variables. */
    public Set<String> templates() {
        return routes.stream()
                .flatMap(List::stream)
                .map(route -> PathTemplate.withoutExpressions(route.template))
                .collect(Collectors.toSet());
    }

    private static Set<String> withImplied(Set<String> methods) {
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return methods;
    }
}
