package org.signatory.fuzz;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Represents a form of a page as a browser reads it.
 *
 * @param page the address of the page that shows it
 * @param action the path and query that it is sent to
 * @param isMultipart whether it carries files
 */
record HtmlForm(String page, String method, String action, boolean isMultipart, List<Field> fields) {

    /** @param choices the values of a select or of radio buttons; empty where anything can be typed */
    record Field(String name, String type, String value, List<String> choices) {}

    boolean reads() {
        return method.equals("GET");
    }

    static List<HtmlForm> in(Document document, String page) {
        List<HtmlForm> forms = new ArrayList<>();
        for (Element form : document.select("form")) {
            String action = target(page, form.attr("action"));
            if (action != null) {
                forms.add(new HtmlForm(
                        page,
                        form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET",
                        action,
                        form.attr("enctype").startsWith("multipart"),
                        fields(document, form)));
            }
        }
        return forms;
    }

    /** Resolves an address on a page to a path and query of this server; null for any other. */
    static String target(String page, String address) {
        try {
            URI uri = URI.create("http://127.0.0.1" + page).resolve(address.isEmpty() ? page : address);
            boolean isHere =
                    "127.0.0.1".equals(uri.getHost()) && uri.getRawPath().startsWith("/");
            return isHere ? uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static List<Field> fields(Document document, Element form) {
        List<Element> elements = new ArrayList<>(form.select("input[name],select[name],textarea[name],button[name]"));
        if (form.hasAttr("id")) {
            document.select("[name][form]").stream()
                    .filter(each -> each.attr("form").equals(form.id()))
                    .forEach(elements::add);
        }
        return elements.stream().map(HtmlForm::field).toList();
    }

    private static Field field(Element element) {
        String type =
                switch (element.normalName()) {
                    case "select" -> "select";
                    case "textarea" -> "textarea";
                    default -> element.attr("type").toLowerCase(Locale.ROOT);
                };
        List<String> choices = element.select("option").stream()
                .map(option -> option.hasAttr("value") ? option.attr("value") : option.text())
                .toList();
        String value = type.equals("textarea") ? element.wholeText() : element.attr("value");
        return new Field(element.attr("name"), type, choices.isEmpty() ? value : choices.get(0), List.copyOf(choices));
    }
}
