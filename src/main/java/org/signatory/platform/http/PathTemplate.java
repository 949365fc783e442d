package org.signatory.platform.http;

import java.util.regex.Pattern;

/**
 * Represents a JAX-RS path with variables, such as {@code /v1/letters/{letterId}}.
 *
 * @param literals the number of characters outside of variables; the router prefers templates with more
 */
public record PathTemplate(Pattern pattern, int literals) {

    static PathTemplate of(String template) {
        StringBuilder regex = new StringBuilder();
        int literals = 0;
        int at = 0;
        while (at < template.length()) {
            int start = template.indexOf('{', at);
            String literal = template.substring(at, start < 0 ? template.length() : start);
            regex.append(Pattern.quote(literal));
            literals += literal.length();
            if (start < 0) {
                break;
            }
            at = endOfVariable(template, start);
            int colon = template.substring(start, at).indexOf(':');
            String variable = colon < 0
                    ? "[^/]+"
                    : template.substring(start + colon + 1, at - 1).strip();
            regex.append("(?:").append(variable).append(')');
        }
        return new PathTemplate(Pattern.compile(regex + "/?"), literals);
    }

    /** Returns the position after a variable. Its expression can contain braces. */
    private static int endOfVariable(String template, int start) {
        int depth = 0;
        int at = start;
        do {
            char c = template.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        } while (depth > 0);
        return at;
    }

    /** Joins the path of a class and that of a method; a class or method without a path has null. */
    public static String join(String classPath, String methodPath) {
        return ("/" + classPath + "/" + (methodPath == null ? "" : methodPath))
                .replaceAll("/{2,}", "/")
                .replaceFirst("(?<=.)/$", "");
    }

    /** Returns {@code /letters/{id}} for {@code /letters/{id: [0-9]+}}. */
    public static String withoutExpressions(String template) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int start = template.indexOf('{'); start >= 0; start = template.indexOf('{', at)) {
            int end = endOfVariable(template, start);
            String name =
                    template.substring(start + 1, end - 1).split(":", 2)[0].strip();
            result.append(template, at, start).append('{').append(name).append('}');
            at = end;
        }
        return result.append(template.substring(at)).toString();
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
