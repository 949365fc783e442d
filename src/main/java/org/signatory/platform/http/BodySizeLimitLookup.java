package org.signatory.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Returns the largest body size of each operation and page, by path. */
@ApplicationScoped
public class BodySizeLimitLookup {

    private static final Pattern PARAMETER = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    private record Limit(Pattern path, long bytes) {}

    private final List<Limit> limits = new ArrayList<>();

    @Inject
    BodySizeLimitLookup(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                read(path.value(), bean.getBeanClass());
            }
        }
    }

    private void read(String folder, Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            MaxBodySize limit = method.getAnnotation(MaxBodySize.class);
            if (limit != null) {
                Path own = method.getAnnotation(Path.class);
                String path = own == null ? folder : folder + "/" + own.value();
                limits.add(new Limit(pattern(path), limit.value()));
            }
        }
    }

    private static Pattern pattern(String path) {
        String[] words = PARAMETER.split(path.replaceAll("//+", "/"), -1);
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            pattern.append(i == 0 ? "" : "[^/]+").append(Pattern.quote(words[i]));
        }
        return Pattern.compile(pattern.toString());
    }

    /** Returns the largest body size in bytes. */
    public long of(String path) {
        return limits.stream()
                .filter(limit -> limit.path.matcher(path).matches())
                .mapToLong(Limit::bytes)
                .findFirst()
                .orElse(MaxBodySize.USUAL);
    }

    static Problem tooLarge(long limit) {
        return Problem.of(
                ErrorCode.BODY_TOO_LARGE, "The body is larger than %d MiB. Send a smaller body.", limit >> 20);
    }
}
