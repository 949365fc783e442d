package org.signatory;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.ext.ReaderInterceptor;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compares docs/architecture.md with the code. */
class ArchitectureDocTest {

    private static final Pattern STOP = Pattern.compile("(?m)^\\| (\\d+) \\| `(\\w+)`");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
    private static final JavaClasses PRODUCT = ArchitectureTest.PRODUCT;

    @Test
    @DisplayName("The table of packages has every package in its order")
    void tableListsThePackages() throws IOException {
        List<String> documented = PACKAGE.matcher(section("Packages"))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(documented).isEqualTo(ArchitectureTest.PACKAGES);
    }

    @Test
    @DisplayName("Every class named in the document exists")
    void namedClassesExist() throws IOException {
        DocumentedNames.assertExist(Path.of("docs", "architecture.md"));
    }

    @Test
    @DisplayName("The path of a request names every filter, interceptor, authentication mechanism and exception mapper")
    void requestPathIsComplete() throws IOException {
        String path = section("The path of a request");
        assertThat(stops().map(Class::getSimpleName).distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(path).contains("`" + name + "`"));
    }

    @Test
    @DisplayName("The path of a request states the priority of each filter and interceptor")
    void prioritiesAreThoseOfTheCode() throws IOException {
        Set<String> documented = STOP.matcher(section("The path of a request"))
                .results()
                .map(row -> row.group(2) + " " + row.group(1))
                .collect(toCollection(TreeSet::new));
        Set<String> actual = stops().flatMap(ArchitectureDocTest::priorities).collect(toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(actual);
    }

    private static String section(String title) throws IOException {
        String document = Files.readString(Path.of("docs", "architecture.md"));
        String section = document.substring(document.indexOf("\n## " + title + "\n") + 1);
        int end = section.indexOf("\n## ");
        return end < 0 ? section : section.substring(0, end);
    }

    private static Stream<Class<?>> stops() {
        return PRODUCT.stream()
                .filter(type -> type.isAssignableTo(HttpAuthenticationMechanism.class)
                        || type.isAssignableTo(IdentityProvider.class)
                        || type.isAssignableTo(ReaderInterceptor.class)
                        || type.isAnnotatedWith(Interceptor.class)
                        || type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(ServerRequestFilter.class)
                                        || method.isAnnotatedWith(ServerResponseFilter.class)
                                        || method.isAnnotatedWith(ServerExceptionMapper.class)
                                        || method.getRawParameterTypes().stream()
                                                .anyMatch(parameter -> parameter.isEquivalentTo(Filters.class))))
                .map(JavaClass::reflect);
    }

    private static Stream<String> priorities(Class<?> stop) {
        return Stream.of(
                        Arrays.stream(stop.getDeclaredFields()).flatMap(ArchitectureDocTest::ofRouterFilter),
                        Arrays.stream(stop.getDeclaredMethods()).flatMap(ArchitectureDocTest::ofResourceFilter),
                        Stream.ofNullable(stop.getAnnotation(Priority.class)).map(Priority::value))
                .flatMap(each -> each)
                .map(priority -> stop.getSimpleName() + " " + priority);
    }

    private static Stream<Integer> ofRouterFilter(Field field) {
        if (!field.getName().endsWith("FILTER_PRIORITY") || !Modifier.isStatic(field.getModifiers())) {
            return Stream.of();
        }
        field.setAccessible(true);
        try {
            return Stream.of(field.getInt(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Integer> ofResourceFilter(Method method) {
        return Stream.concat(
                Stream.ofNullable(method.getAnnotation(ServerRequestFilter.class))
                        .filter(filter -> !filter.preMatching())
                        .map(ServerRequestFilter::priority),
                Stream.ofNullable(method.getAnnotation(ServerResponseFilter.class))
                        .map(ServerResponseFilter::priority));
    }
}
